using System.Globalization;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>How emitted writers write what is not emitted: scalars and collections. The texts are those of System.Text.Json.</summary>
public static class JsonWrite
{
    /// <summary>Writes a string.</summary>
    public static void String(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    /// <summary>Writes true or false.</summary>
    public static void Boolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <summary>Writes an integer.</summary>
    public static void Int32(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    /// <summary>Writes an integer.</summary>
    public static void Int64(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    /// <summary>Writes a decimal number.</summary>
    public static void Decimal(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>Writes a floating-point number.</summary>
    public static void Double(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    /// <summary>Writes an RFC 3339 date.</summary>
    public static void DateOnly(Utf8JsonWriter writer, DateOnly value) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Writes an RFC 3339 date and time.</summary>
    public static void DateTimeOffset(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);

    /// <summary>Writes an RFC 3339 time with offset.</summary>
    public static void OffsetTime(Utf8JsonWriter writer, OffsetTime value) => writer.WriteStringValue(value.ToString());

    /// <summary>Writes a UUID.</summary>
    public static void Guid(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <summary>Writes a URI as it was spelled.</summary>
    public static void Uri(Utf8JsonWriter writer, Uri value) => writer.WriteStringValue(value.OriginalString);

    /// <summary>Writes any value.</summary>
    public static void JsonElement(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    /// <summary>Writes a value or null.</summary>
    public static void NullableValue<T>(Utf8JsonWriter writer, T? value, WriteValue<T> write)
        where T : struct
    {
        if (value is { } present)
        {
            write(writer, present);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Writes a value or null.</summary>
    public static void NullableReference<T>(Utf8JsonWriter writer, T? value, WriteValue<T> write)
        where T : class
    {
        if (value is not null)
        {
            write(writer, value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Writes an array.</summary>
    public static void List<T>(Utf8JsonWriter writer, ValueList<T> value, WriteValue<T> write)
    {
        writer.WriteStartArray();
        foreach (var item in value.AsSpan())
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a map as an object.</summary>
    public static void Map<T>(Utf8JsonWriter writer, ValueMap<T> value, WriteValue<T> write)
    {
        writer.WriteStartObject();
        Additional(writer, value, write);
        writer.WriteEndObject();
    }

    /// <summary>Writes one value, or an array of them.</summary>
    public static void OneOrMany<T>(Utf8JsonWriter writer, OneOrMany<T> value, WriteValue<T> write)
    {
        if (!value.IsMany)
        {
            write(writer, value[0]);
            return;
        }

        writer.WriteStartArray();
        foreach (var item in value)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the properties that the schema does not name into the object that is open.</summary>
    public static void Additional<T>(Utf8JsonWriter writer, ValueMap<T>? value, WriteValue<T> write)
    {
        if (value is null)
        {
            return;
        }

        foreach (var (name, item) in value)
        {
            writer.WritePropertyName(name);
            write(writer, item);
        }
    }
}
