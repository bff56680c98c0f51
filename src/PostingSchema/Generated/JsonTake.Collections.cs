using System.Runtime.CompilerServices;
using System.Text;

namespace PostingSchema.Generated;

/// <summary>Values that are made of others.</summary>
public static partial class JsonTake
{
    /// <summary>Takes an array of so many items, both bounds included.</summary>
    public static nint List<T>(JsonScanner json, nint at, int depth, int minItems, int maxItems, TakeValue<T> take, out ValueList<T> value)
    {
        // Most lists are short, and grow on the stack.
        var few = default(FewItems<T>);
        Span<T> items = few;
        var count = 0;
        for (at = json.BeginArray(at, depth); json.HasItem(at); at = json.NextItem(at))
        {
            MakeRoom(ref items, count);
            at = take(json, at, depth + 1, out items[count++]);
        }

        return EndList(json, at, items[..count], count >= minItems && count <= maxItems, out value);
    }

    /// <summary>The same where no item may be equal to another.</summary>
    public static nint UniqueList<T>(JsonScanner json, nint at, int depth, int minItems, int maxItems, TakeValue<T> take, out ValueList<T> value)
    {
        var few = default(FewItems<T>);
        Span<T> items = few;
        var count = 0;
        var unique = new ItemSet();
        for (at = json.BeginArray(at, depth); json.HasItem(at); at = json.NextItem(at))
        {
            MakeRoom(ref items, count);
            at = json.Add(ref unique, at, take(json, at, depth + 1, out items[count++]));
        }

        return EndList(json, at, items[..count], count >= minItems && count <= maxItems, out value);
    }

    /// <summary>Takes an object as a map.</summary>
    public static nint Map<T>(JsonScanner json, nint at, int depth, TakeValue<T> take, out ValueMap<T> value)
    {
        var items = new ValueMap<T>.Builder();
        for (at = json.BeginObject(at, depth); json.HasName(at); at = json.NextName(at))
        {
            if (json.TryName(at, out var name, out at))
            {
                at = take(json, at, depth + 1, out var item);
                items.Set(Encoding.UTF8.GetString(name), item);
            }
        }

        value = items.ToMap();
        return json.EndObject(at);
    }

    /// <summary>Takes one value, or an array of them.</summary>
    public static nint OneOrMany<T>(JsonScanner json, nint at, int depth, TakeValue<T> take, out OneOrMany<T> value)
    {
        if (json.TypeAt(at) == JsonTypes.Array)
        {
            at = List(json, at, depth, 0, int.MaxValue, take, out var items);
            value = PostingSchema.OneOrMany<T>.Many(items);
            return at;
        }

        at = take(json, at, depth, out var item);
        value = PostingSchema.OneOrMany<T>.One(item);
        return at;
    }

    /// <summary>Takes a property that the schema does not name.</summary>
    public static nint Additional<T>(
        JsonScanner json, ReadOnlySpan<byte> name, nint at, int depth, TakeValue<T> take, ref ValueMap<T>.Builder? additional)
    {
        at = take(json, at, depth, out var item);
        additional ??= new ValueMap<T>.Builder();
        additional.Set(Encoding.UTF8.GetString(name), item);
        return at;
    }

    /// <summary>Makes a value, or null.</summary>
    public static nint ValueOrNull<T>(JsonScanner json, nint at, nint end, MakeValue<T> make, out T? value)
        where T : struct
    {
        if (json.TypeAt(at) == JsonTypes.Null)
        {
            value = null;
            return end;
        }

        end = make(json, at, end, out var item);
        value = item;
        return end;
    }

    /// <inheritdoc cref="ValueOrNull"/>
    public static nint ReferenceOrNull<T>(JsonScanner json, nint at, nint end, MakeValue<T> make, out T? value)
        where T : class
    {
        value = null;
        return json.TypeAt(at) == JsonTypes.Null ? end : make(json, at, end, out value);
    }

    private static void MakeRoom<T>(ref Span<T> items, int count)
    {
        if (count == items.Length)
        {
            var more = new T[count * 2];
            items.CopyTo(more);
            items = more;
        }
    }

    private static nint EndList<T>(JsonScanner json, nint at, ReadOnlySpan<T> items, bool hasRightCount, out ValueList<T> value)
    {
        at = hasRightCount ? json.EndArray(at) : JsonScanner.Refuse(at);
        value = at < JsonScanner.Declined ? ValueList.Create(items) : default;
        return at;
    }

    [InlineArray(16)]
    private struct FewItems<T>
    {
        private T _first;
    }
}
