using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>Makes the value of bytes that were accepted.</summary>
/// <param name="json">All bytes.</param>
/// <param name="at">The position of the value.</param>
/// <param name="end">The position behind it, as the acceptor gives it.</param>
/// <param name="value">The value; nothing where there is no position.</param>
/// <returns>The end; <see cref="JsonScanner.Declined"/> where the value must be made another way.</returns>
public delegate nint MakeValue<T>(JsonScanner json, nint at, nint end, out T value);

/// <summary>Checks and makes a value in one go.</summary>
/// <param name="json">All bytes.</param>
/// <param name="at">The position of the value.</param>
/// <param name="depth">How many containers it lies in.</param>
/// <param name="value">The value; nothing where there is no position.</param>
/// <returns>The position behind it, or none, as an acceptor gives it.</returns>
public delegate nint TakeValue<T>(JsonScanner json, nint at, int depth, out T value);

/// <summary>
/// How emitted readers make values straight from bytes, each when the acceptor has just found its end. What is spelled in a rare way, or
/// has no room in its C# type, is declined: then <see cref="JsonRead"/> reads the posting, and says what is wrong.
/// </summary>
public static partial class JsonTake
{
    private static ReadOnlySpan<double> PowersOfTen => [1, 10, 100, 1e3, 1e4, 1e5, 1e6];

    /// <summary>Makes a string.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint String(JsonScanner json, nint at, nint end, out string value)
    {
        if (end >= JsonScanner.Declined || !TryText(json, at, end, out value))
        {
            return Again(json, at, end, JsonRead.String, out value);
        }

        return end;
    }

    /// <summary>Checks and makes a string of so many code points, both bounds included.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint String(JsonScanner json, nint at, int minLength, int maxLength, out string value)
    {
        var (end, units) = JsonScanner.Text(json, at, minLength, maxLength);
        value = end < JsonScanner.Declined ? Text(json.Content(at, end), units) : null!;
        return end;
    }

    /// <summary>Makes true or false.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Boolean(JsonScanner json, nint at, nint end, out bool value)
    {
        value = json.Has(at, "true"u8);
        return value || json.Has(at, "false"u8) ? end : Again(json, at, end, JsonRead.Boolean, out value);
    }

    /// <summary>Makes an integer of 32 bits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Int32(JsonScanner json, nint at, nint end, out int value)
    {
        var isShort = TryDecimal(json, at, end, out var digits, out var scale) && scale == 0 && digits <= int.MaxValue;
        value = isShort ? (int)digits : 0;
        return isShort ? end : Again(json, at, end, JsonRead.Int32, out value);
    }

    /// <summary>Makes an integer of 64 bits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Int64(JsonScanner json, nint at, nint end, out long value) =>
        TryDecimal(json, at, end, out value, out var scale) && scale == 0 ? end : Again(json, at, end, JsonRead.Int64, out value);

    /// <summary>Makes a decimal number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Decimal(JsonScanner json, nint at, nint end, out decimal value)
    {
        var isShort = TryDecimal(json, at, end, out var digits, out var scale);
        value = isShort ? new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)scale) : 0;
        return isShort ? end : Again(json, at, end, JsonRead.Decimal, out value);
    }

    /// <summary>Makes a floating-point number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Double(JsonScanner json, nint at, nint end, out double value)
    {
        // Both are numbers that a double holds exactly, so that one rounding remains.
        const long MostExact = 1L << 53;
        var isShort = TryDecimal(json, at, end, out var digits, out var scale) && digits <= MostExact;
        value = isShort ? digits / PowersOfTen[scale] : 0;
        return isShort ? end : Again(json, at, end, JsonRead.Double, out value);
    }

    /// <summary>Makes an RFC 3339 date.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint DateOnly(JsonScanner json, nint at, nint end, out DateOnly value)
    {
        if (end - at != "\"2026-01-31\"".Length || json.Date(at) != end)
        {
            return Again(json, at, end, JsonRead.DateOnly, out value);
        }

        var date = json.Content(at, end);
        value = new DateOnly(Year(date), TwoDigits(date, 5), TwoDigits(date, 8));
        return end;
    }

    /// <summary>Makes an RFC 3339 date and time.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint DateTimeOffset(JsonScanner json, nint at, nint end, out DateTimeOffset value)
    {
        const int MostOffset = 14 * 60;
        const int Seconds = 19;
        const int Milliseconds = Seconds + 4;
        if (end < JsonScanner.Declined && end - at > "\"2026-01-31T09:30:00\"".Length && json.DateTime(at) == end)
        {
            var time = json.Content(at, end);
            var hasMilliseconds = time[Seconds] == (byte)'.' && time.Length > Milliseconds;
            var zone = hasMilliseconds ? Milliseconds : Seconds;
            var isUtc = time[zone] == (byte)'Z' && time.Length == zone + 1;
            if (isUtc || (time[zone] is (byte)'+' or (byte)'-' && time.Length == zone + "+00:00".Length))
            {
                // A leap second, and what begins or ends in another year than years have, is left over.
                var (year, second) = (Year(time), TwoDigits(time, 17));
                var offset = isUtc ? 0 : (TwoDigits(time, zone + 1) * 60) + TwoDigits(time, zone + 4);
                if (second < 60 && year is > 1 and < 9999 && offset <= MostOffset)
                {
                    var millisecond = hasMilliseconds ? (TwoDigits(time, Seconds + 1) * 10) + time[Seconds + 3] - '0' : 0;
                    var local = new DateTime(year, TwoDigits(time, 5), TwoDigits(time, 8), TwoDigits(time, 11), TwoDigits(time, 14), second, millisecond);
                    value = new DateTimeOffset(local, new TimeSpan((time[zone] == (byte)'-' ? -offset : offset) * TimeSpan.TicksPerMinute));
                    return end;
                }
            }
        }

        return Again(json, at, end, JsonRead.DateTimeOffset, out value);
    }

    /// <summary>Makes an RFC 3339 time with offset.</summary>
    public static nint OffsetTime(JsonScanner json, nint at, nint end, out OffsetTime value) => Again(json, at, end, JsonRead.OffsetTime, out value);

    /// <summary>Makes a UUID.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Guid(JsonScanner json, nint at, nint end, out Guid value)
    {
        if (IsString(json, at, end))
        {
            var text = json.Content(at, end);
            if (Utf8Parser.TryParse(text, out value, out var used) && used == text.Length)
            {
                return end;
            }
        }

        return Again(json, at, end, JsonRead.Guid, out value);
    }

    /// <summary>Makes a URI.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Uri(JsonScanner json, nint at, nint end, out Uri value)
    {
        if (end < JsonScanner.Declined && TryText(json, at, end, out var text) && System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri))
        {
            value = uri;
            return end;
        }

        return Again(json, at, end, JsonRead.Uri, out value);
    }

    /// <summary>Makes any value.</summary>
    public static nint JsonElement(JsonScanner json, nint at, nint end, out JsonElement value) => Again(json, at, end, JsonRead.JsonElement, out value);

    /// <summary>Makes a value with a reader of System.Text.Json.</summary>
    public static nint Again<T>(JsonScanner json, nint at, nint end, ReadValue<T> read, out T value)
    {
        value = default!;
        if (end >= JsonScanner.Declined)
        {
            return end;
        }

        var reader = new Utf8JsonReader(json.Slice(at, end), new JsonReaderOptions { MaxDepth = ValidationLimits.DefaultMaxDepth });
        try
        {
            reader.Read();
            value = read(ref reader);
            return end;
        }
        catch (JsonException)
        {
            return JsonScanner.Declined;
        }
    }

    /// <summary>Whether there is a position, and a string in front of it. A schema may allow more than the C# type that it names.</summary>
    private static bool IsString(JsonScanner json, nint at, nint end) => end < JsonScanner.Declined && json.HasName(at);

    /// <summary>Makes the text of a string, which must end where it was found to.</summary>
    private static bool TryText(JsonScanner json, nint at, nint end, out string text)
    {
        var (found, units) = JsonScanner.Text(json, at, 0, int.MaxValue);
        text = found == end ? Text(json.Content(at, end), units) : null!;
        return found == end;
    }

    private static string Text(ReadOnlySpan<byte> raw, int units) => units == raw.Length ? PlainText.Of(raw) : EscapedText.Decode(raw, units);

    private static int Year(ReadOnlySpan<byte> date) => (TwoDigits(date, 0) * 100) + TwoDigits(date, 2);

    private static int TwoDigits(ReadOnlySpan<byte> text, int at) => (text[at] * 10) + text[at + 1] - ('0' * 11);

    /// <summary>A short number, which must end where it was found to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDecimal(JsonScanner json, nint at, nint end, out long digits, out int scale)
    {
        if (end >= JsonScanner.Declined)
        {
            (digits, scale) = (0, 0);
            return false;
        }

        if (JsonScanner.TryDecimal(json, at, out digits, out scale, out var found))
        {
            return found == end;
        }

        (digits, scale, found) = JsonScanner.LongDecimal(json, at);
        return found == end;
    }
}
