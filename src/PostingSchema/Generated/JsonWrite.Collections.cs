namespace PostingSchema.Generated;

public static partial class JsonWrite
{
    /// <summary>Writes a value or null.</summary>
    public static void NullableValue<T>(JsonOutput output, T? value, WriteValue<T> write)
        where T : struct
    {
        if (value is { } present)
        {
            write(output, present);
        }
        else
        {
            Null(output);
        }
    }

    /// <summary>Writes a value or null.</summary>
    public static void NullableReference<T>(JsonOutput output, T? value, WriteValue<T> write)
        where T : class
    {
        if (value is not null)
        {
            write(output, value);
        }
        else
        {
            Null(output);
        }
    }

    /// <summary>Writes an array.</summary>
    public static void List<T>(JsonOutput output, ValueList<T> value, WriteValue<T> write)
    {
        output.BeginArray();
        foreach (var item in value.AsSpan())
        {
            output.Item();
            write(output, item);
        }

        output.EndArray();
    }

    /// <summary>Writes a map as an object.</summary>
    public static void Map<T>(JsonOutput output, ValueMap<T> value, WriteValue<T> write)
    {
        output.BeginObject();
        Additional(output, value, write);
        output.EndObject();
    }

    /// <summary>Writes one value, or an array of them.</summary>
    public static void OneOrMany<T>(JsonOutput output, OneOrMany<T> value, WriteValue<T> write)
    {
        if (!value.IsMany)
        {
            write(output, value[0]);
            return;
        }

        output.BeginArray();
        foreach (var item in value)
        {
            output.Item();
            write(output, item);
        }

        output.EndArray();
    }

    /// <summary>Writes the properties that the schema does not name into the object that is open.</summary>
    public static void Additional<T>(JsonOutput output, ValueMap<T>? value, WriteValue<T> write)
    {
        if (value is null)
        {
            return;
        }

        foreach (var (name, item) in value)
        {
            output.Name(name);
            write(output, item);
        }
    }
}
