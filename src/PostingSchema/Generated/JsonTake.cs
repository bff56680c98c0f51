using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using PostingSchema.Formats;

namespace PostingSchema.Generated;

/// <summary>Reads a value of JSON that is known to be valid, and moves the position behind it.</summary>
/// <param name="json">The bytes.</param>
/// <param name="at">The position; <see cref="JsonScanner.Declined"/> afterwards where the value must be read another way.</param>
public delegate T TakeValue<out T>(JsonScanner json, ref nint at);

/// <summary>
/// How emitted readers make values straight from the bytes that an acceptor has accepted. Nothing is checked again. What is spelled in a
/// rare way, or has no room in its C# type, is declined: then <see cref="JsonRead"/> reads the posting, and says what is wrong.
/// </summary>
public static class JsonTake
{
    private static ReadOnlySpan<double> PowersOfTen => [1, 10, 100, 1e3, 1e4, 1e5, 1e6];

    /// <summary>Takes a string.</summary>
    public static string String(JsonScanner json, ref nint at)
    {
        var start = at;
        at = JsonScanner.String(json, at, out var traits);
        if (at >= JsonScanner.Declined)
        {
            return "";
        }

        var text = json.Content(start, at);
        return traits switch
        {
            // ASCII, which is Latin-1 too: as many characters as bytes, so that nobody needs to count them.
            StringTraits.None => Encoding.Latin1.GetString(text),
            StringTraits.HasWide => Encoding.UTF8.GetString(text),
            _ => EscapedText.Decode(text),
        };
    }

    /// <summary>Takes true or false.</summary>
    public static bool Boolean(JsonScanner json, ref nint at)
    {
        var isTrue = json.Has(at, "true"u8);
        at = isTrue ? at + 4 : json.Boolean(at);
        return isTrue;
    }

    /// <summary>Takes null.</summary>
    public static T? Null<T>(JsonScanner json, ref nint at)
    {
        at = json.Null(at);
        return default;
    }

    /// <summary>Takes an integer of 32 bits.</summary>
    public static int Int32(JsonScanner json, ref nint at) =>
        JsonScanner.TryDecimal(json, at, out var digits, out var scale, out var end) && scale == 0 && digits <= int.MaxValue
            ? Moved((int)digits, end, ref at)
            : Again(json, ref at, JsonRead.Int32);

    /// <summary>Takes an integer of 64 bits.</summary>
    public static long Int64(JsonScanner json, ref nint at) =>
        JsonScanner.TryDecimal(json, at, out var digits, out var scale, out var end) && scale == 0
            ? Moved(digits, end, ref at)
            : Again(json, ref at, JsonRead.Int64);

    /// <summary>Takes a decimal number.</summary>
    public static decimal Decimal(JsonScanner json, ref nint at) =>
        JsonScanner.TryDecimal(json, at, out var digits, out var scale, out var end)
            ? Moved(new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)scale), end, ref at)
            : Again(json, ref at, JsonRead.Decimal);

    /// <summary>Takes a floating-point number.</summary>
    public static double Double(JsonScanner json, ref nint at)
    {
        // Both are numbers that a double holds exactly, so that one rounding remains.
        const long MostExact = 1L << 53;
        return JsonScanner.TryDecimal(json, at, out var digits, out var scale, out var end) && digits <= MostExact
            ? Moved(digits / PowersOfTen[scale], end, ref at)
            : Again(json, ref at, JsonRead.Double);
    }

    /// <summary>Takes an RFC 3339 date.</summary>
    public static DateOnly DateOnly(JsonScanner json, ref nint at)
    {
        var end = json.Plain(at);
        var date = new Rfc3339(Text(json, at, end));
        return date.TryReadDate() && date.IsAtEnd
            ? Moved(new DateOnly(date.Year, date.Month, date.Day), end, ref at)
            : Again(json, ref at, JsonRead.DateOnly);
    }

    /// <summary>Takes an RFC 3339 date and time.</summary>
    public static DateTimeOffset DateTimeOffset(JsonScanner json, ref nint at)
    {
        const int MostOffset = 14 * 60;
        var end = json.Plain(at);
        var text = Text(json, at, end);
        var time = new Rfc3339(text);
        return time.TryReadDate() && time.TryReadSeparator() && time.TryReadTime() && time.IsAtEnd
            && time.Second < 60 && time.Year is > 1 and < 9999 && Math.Abs(time.OffsetMinutes) <= MostOffset && !text.Contains((byte)'.')
            ? Moved(
                new DateTimeOffset(time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second, TimeSpan.FromMinutes(time.OffsetMinutes)),
                end,
                ref at)
            : Again(json, ref at, JsonRead.DateTimeOffset);
    }

    /// <summary>Takes an RFC 3339 time with offset.</summary>
    public static OffsetTime OffsetTime(JsonScanner json, ref nint at) => Again(json, ref at, JsonRead.OffsetTime);

    /// <summary>Takes a UUID.</summary>
    public static Guid Guid(JsonScanner json, ref nint at)
    {
        var end = json.Plain(at);
        var text = Text(json, at, end);
        return end < JsonScanner.Declined && Utf8Parser.TryParse(text, out Guid id, out var used) && used == text.Length
            ? Moved(id, end, ref at)
            : Again(json, ref at, JsonRead.Guid);
    }

    /// <summary>Takes a URI.</summary>
    public static Uri Uri(JsonScanner json, ref nint at)
    {
        var end = json.Plain(at);
        var text = Text(json, at, end);
        return end < JsonScanner.Declined && System.Uri.TryCreate(Encoding.UTF8.GetString(text), UriKind.RelativeOrAbsolute, out var uri)
            ? Moved(uri, end, ref at)
            : Again(json, ref at, JsonRead.Uri);
    }

    /// <summary>Takes any value.</summary>
    public static JsonElement JsonElement(JsonScanner json, ref nint at) => Again(json, ref at, JsonRead.JsonElement);

    /// <summary>Takes an array.</summary>
    public static ValueList<T> List<T>(JsonScanner json, ref nint at, TakeValue<T> take)
    {
        // Most lists are short, and grow on the stack.
        var few = default(FewItems<T>);
        Span<T> items = few;
        var count = 0;
        for (at = json.BeginArray(at, 0); json.HasItem(at); at = json.NextItem(at))
        {
            if (count == items.Length)
            {
                var more = new T[count * 2];
                items.CopyTo(more);
                items = more;
            }

            items[count++] = take(json, ref at);
        }

        at = json.EndArray(at);
        return ValueList.FromOwned(items[..count].ToArray(), count);
    }

    /// <summary>Takes an object as a map.</summary>
    public static ValueMap<T> Map<T>(JsonScanner json, ref nint at, TakeValue<T> take)
    {
        var items = new ValueMap<T>.Builder();
        for (at = json.BeginObject(at, 0); json.HasName(at); at = json.NextName(at))
        {
            if (json.TryName(at, out var name, out at))
            {
                items.Set(Encoding.UTF8.GetString(name), take(json, ref at));
            }
        }

        at = json.EndObject(at);
        return items.ToMap();
    }

    /// <summary>Takes one value, or an array of them.</summary>
    public static OneOrMany<T> OneOrMany<T>(JsonScanner json, ref nint at, TakeValue<T> take) =>
        json.TypeAt(at) == JsonTypes.Array
            ? PostingSchema.OneOrMany<T>.Many(List(json, ref at, take))
            : PostingSchema.OneOrMany<T>.One(take(json, ref at));

    /// <summary>Takes a property that the schema does not name.</summary>
    public static void Additional<T>(JsonScanner json, ReadOnlySpan<byte> name, ref nint at, ref ValueMap<T>.Builder? additional, TakeValue<T> take)
    {
        additional ??= new ValueMap<T>.Builder();
        additional.Set(Encoding.UTF8.GetString(name), take(json, ref at));
    }

    /// <summary>Reads one value with a reader of System.Text.Json.</summary>
    public static T Again<T>(JsonScanner json, ref nint at, ReadValue<T> read)
    {
        var start = at;
        at = json.Any(at, 0);
        if (at >= JsonScanner.Declined)
        {
            return default!;
        }

        var reader = new Utf8JsonReader(json.Slice(start, at), new JsonReaderOptions { MaxDepth = ValidationLimits.DefaultMaxDepth });
        try
        {
            reader.Read();
            return read(ref reader);
        }
        catch (JsonException)
        {
            at = JsonScanner.Declined;
            return default!;
        }
    }

    private static ReadOnlySpan<byte> Text(JsonScanner json, nint at, nint end) => end < JsonScanner.Declined ? json.Content(at, end) : default;

    private static T Moved<T>(T value, nint end, ref nint at)
    {
        at = end;
        return value;
    }

    [InlineArray(16)]
    private struct FewItems<T>
    {
        private T _first;
    }
}
