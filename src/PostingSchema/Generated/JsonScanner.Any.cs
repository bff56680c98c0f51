using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>Values that may be anything, as long as they are JSON and no name occurs twice in an object.</summary>
public readonly ref partial struct JsonScanner
{
    /// <summary>Goes past a value of any type.</summary>
    /// <param name="at">The position of the value.</param>
    /// <param name="depth">How many containers it lies in.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Any(nint at, int depth) => SkipAny(this, at, depth);

    /// <summary>Goes past an array of anything.</summary>
    /// <inheritdoc cref="BeginArray"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint AnyArray(nint at, int depth) => SkipAnyArray(this, at, depth);

    /// <summary>Goes past an object of anything.</summary>
    /// <inheritdoc cref="BeginObject"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint AnyObject(nint at, int depth) => SkipAnyObject(this, at, depth);

    private static nint SkipAny(JsonScanner json, nint at, int depth) => json.TypeAt(at) switch
    {
        JsonTypes.String => json.String(at),
        JsonTypes.Number => json.Number(at),
        JsonTypes.Boolean => json.Boolean(at),
        JsonTypes.Null => json.Null(at),
        JsonTypes.Array => SkipAnyArray(json, at, depth),
        JsonTypes.Object => SkipAnyObject(json, at, depth),
        _ => Math.Max(at, Declined),
    };

    private static nint SkipAnyArray(JsonScanner json, nint at, int depth)
    {
        for (at = json.BeginArray(at, depth); json.HasItem(at);)
        {
            at = json.NextItem(SkipAny(json, at, depth + 1));
        }

        return json.EndArray(at);
    }

    private static nint SkipAnyObject(JsonScanner json, nint at, int depth)
    {
        var names = new NameSet();
        for (at = json.BeginObject(at, depth); json.HasName(at);)
        {
            if (!json.TryName(at, out var name, out var value) || !json.TryAdd(ref names, name))
            {
                return Declined;
            }

            at = json.NextName(SkipAny(json, value, depth + 1));
        }

        return json.EndObject(at);
    }
}
