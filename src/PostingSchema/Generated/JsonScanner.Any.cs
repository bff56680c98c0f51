namespace PostingSchema.Generated;

/// <summary>Values that may be anything, as long as they are JSON and no name occurs twice in an object.</summary>
public readonly ref partial struct JsonScanner
{
    /// <summary>Goes past a value of any type.</summary>
    public int Any(int at) => TypeAt(at) switch
    {
        JsonTypes.String => String(at),
        JsonTypes.Number => Number(at),
        JsonTypes.Boolean => Boolean(at),
        JsonTypes.Null => Null(at),
        JsonTypes.Array => AnyArray(at),
        JsonTypes.Object => AnyObject(at),
        _ => Math.Min(at, Declined),
    };

    /// <summary>Goes past an array of anything.</summary>
    public int AnyArray(int at)
    {
        var inner = Inner;
        for (at = BeginArray(at); HasItem(at);)
        {
            at = NextItem(inner.Any(at));
        }

        return EndArray(at);
    }

    /// <summary>Goes past an object of anything.</summary>
    public int AnyObject(int at)
    {
        var inner = Inner;
        var names = new NameSet();
        for (at = BeginObject(at); HasName(at);)
        {
            if (!TryName(at, out var name, out var value) || !TryAdd(ref names, name))
            {
                return Declined;
            }

            at = NextName(inner.Any(value));
        }

        return EndObject(at);
    }
}
