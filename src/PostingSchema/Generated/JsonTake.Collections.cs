using System.Runtime.CompilerServices;
using System.Text;

namespace PostingSchema.Generated;

/// <summary>Values that are made of others.</summary>
public static partial class JsonTake
{
    /// <summary>The depth to which a value that was checked as a whole is looked at once more to be made.</summary>
    public const int DeepestSecondLook = 4;

    private const int MostFew = 16;

    /// <summary>Takes an array of so many items, both bounds included.</summary>
    public static nint List<T>(JsonScanner json, nint at, int depth, int minItems, int maxItems, TakeValue<T> take, out ValueList<T> value)
    {
        // Most lists are short, and grow on the stack.
        var few = default(FewItems<T>);
        Span<T> items = few;
        var count = 0;
        for (at = json.BeginArray(at, depth); json.HasItem(at); at = json.NextItem(at))
        {
            if (count == maxItems)
            {
                value = default; // nobody needs the rest, which may be long
                return JsonScanner.Refused;
            }

            MakeRoom(ref items, count);
            at = take(json, at, depth + 1, out items[count++]);
        }

        return EndList(json, at, items[..count], minItems, out value);
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
            if (count == maxItems)
            {
                value = default;
                return JsonScanner.Refused;
            }

            MakeRoom(ref items, count);
            at = json.Add(ref unique, at, take(json, at, depth + 1, out items[count++]));
        }

        return EndList(json, at, items[..count], minItems, out value);
    }

    /// <summary>Takes an array of so many strings of so many code points, all bounds included.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Strings(JsonScanner json, nint at, int depth, int minItems, int maxItems, int minLength, int maxLength, out ValueList<string> value)
    {
        var few = default(FewItems<string>);
        Span<string> items = few;
        var count = 0;
        for (at = json.BeginArray(at, depth); json.HasItem(at); at = json.NextItem(at))
        {
            if (count == maxItems)
            {
                value = default;
                return JsonScanner.Refused;
            }

            MakeRoom(ref items, count);
            at = String(json, at, minLength, maxLength, out items[count++]);
        }

        return EndList(json, at, items[..count], minItems, out value);
    }

    /// <summary>The same where no string may be equal to another.</summary>
    public static nint UniqueStrings(JsonScanner json, nint at, int depth, int minItems, int maxItems, int minLength, int maxLength, out ValueList<string> value)
    {
        at = Strings(json, at, depth, minItems, maxItems, minLength, maxLength, out value);
        return AreUnique(value.AsSpan()) ? at : JsonScanner.Refuse(at);
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
                at = items.TryAdd(Encoding.UTF8.GetString(name), item) ? at : JsonScanner.Refuse(at);
            }
        }

        value = items.ToMap();
        return json.EndObject(at);
    }

    /// <summary>Takes one value, or an array of so many, both bounds included.</summary>
    public static nint OneOrMany<T>(JsonScanner json, nint at, int depth, int minItems, int maxItems, TakeValue<T> take, out OneOrMany<T> value)
    {
        if (json.TypeAt(at) == JsonTypes.Array)
        {
            at = List(json, at, depth, minItems, maxItems, take, out var items);
            value = PostingSchema.OneOrMany<T>.Many(items);
            return at;
        }

        at = take(json, at, depth, out var item);
        value = PostingSchema.OneOrMany<T>.One(item);
        return at;
    }

    /// <summary>
    /// Takes a value that its check has seen already. Near the root, to look twice costs less than a reader of System.Text.Json does; far
    /// inside, one such look in the other would add up.
    /// </summary>
    public static nint Twice<T>(JsonScanner json, nint at, int depth, nint end, TakeValue<T> take, ReadValue<T> read, out T value) =>
        end >= JsonScanner.Declined || depth > DeepestSecondLook
            ? Again(json, at, end, read, out value)
            : JsonScanner.Both(end, take(json, at, depth, out value));

    /// <summary>Adds a property that the schema does not name.</summary>
    public static void Add<T>(ref ValueMap<T>.Builder? additional, ReadOnlySpan<byte> name, T value)
    {
        additional ??= new ValueMap<T>.Builder();
        additional.Set(Encoding.UTF8.GetString(name), value);
    }

    /// <summary>Makes a value, or null.</summary>
    public static nint ValueOrNull<T>(JsonScanner json, nint at, nint end, MakeValue<T> make, out T? value)
        where T : struct
    {
        value = null;
        if (end < JsonScanner.Declined && json.TypeAt(at) != JsonTypes.Null)
        {
            end = make(json, at, end, out var item);
            value = item;
        }

        return end;
    }

    /// <inheritdoc cref="ValueOrNull{T}(JsonScanner, nint, nint, MakeValue{T}, out T?)"/>
    public static nint ReferenceOrNull<T>(JsonScanner json, nint at, nint end, MakeValue<T> make, out T? value)
        where T : class
    {
        value = null;
        return end < JsonScanner.Declined && json.TypeAt(at) != JsonTypes.Null ? make(json, at, end, out value) : end;
    }

    /// <summary>Takes a value, or null.</summary>
    public static nint ValueOrNull<T>(JsonScanner json, nint at, int depth, TakeValue<T> take, out T? value)
        where T : struct
    {
        value = null;
        if (json.TypeAt(at) == JsonTypes.Null)
        {
            return json.Null(at);
        }

        at = take(json, at, depth, out var item);
        value = item;
        return at;
    }

    /// <inheritdoc cref="ValueOrNull{T}(JsonScanner, nint, int, TakeValue{T}, out T?)"/>
    public static nint ReferenceOrNull<T>(JsonScanner json, nint at, int depth, TakeValue<T> take, out T? value)
        where T : class
    {
        value = null;
        return json.TypeAt(at) == JsonTypes.Null ? json.Null(at) : take(json, at, depth, out value);
    }

    private static bool AreUnique(ReadOnlySpan<string> texts)
    {
        // Few are compared with each other.
        if (texts.Length > MostFew)
        {
            return new HashSet<string>(texts.ToArray()).Count == texts.Length;
        }

        for (var i = 1; i < texts.Length; i++)
        {
            foreach (var earlier in texts[..i])
            {
                if (earlier == texts[i])
                {
                    return false;
                }
            }
        }

        return true;
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

    private static nint EndList<T>(JsonScanner json, nint at, ReadOnlySpan<T> items, int minItems, out ValueList<T> value)
    {
        at = items.Length >= minItems ? json.EndArray(at) : JsonScanner.Refuse(at);
        value = at < JsonScanner.Declined ? ValueList.Create(items) : default;
        return at;
    }

    [InlineArray(MostFew)]
    private struct FewItems<T>
    {
        private T _first;
    }
}
