using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PostingSchema.Formats;

namespace PostingSchema.Generated;

/// <summary>Strings of a format, or of a simple pattern.</summary>
public readonly ref partial struct JsonScanner
{
    /// <summary>Goes past a string with <c>format: date</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Date(nint at) => SkipDate(this, at);

    /// <summary>Goes past a string with <c>format: date-time</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint DateTime(nint at) => SkipDateTime(this, at);

    /// <summary>Goes past a string with <c>format: uri</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Uri(nint at) => SkipUri(this, at);

    /// <summary>Whether there is a quotation mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasQuote(nint at) => ByteAt(at) == (byte)'"';

    /// <summary>Goes past one character of a pattern.</summary>
    /// <param name="next">The position of the character; then the one behind it.</param>
    /// <param name="unit">The character.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool SkipOne(ref nint next, byte unit) => ByteAt(next++) == unit;

    /// <summary>Goes past the characters of a range, as many as there are; whether there are enough.</summary>
    /// <param name="next">The position of the first; then the one behind the last.</param>
    /// <param name="low">The first character of the range.</param>
    /// <param name="high">The last one.</param>
    /// <param name="min">How many there must be.</param>
    /// <param name="max">How many are taken at most.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool SkipRange(ref nint next, byte low, byte high, int min, int max)
    {
        // Where their number is fixed, nothing behind them has to wait until they are counted.
        var count = CountOfRange(this, next, low, high, max);
        next += min == max ? max : count;
        return count >= min;
    }

    /// <summary>The same for the characters of a set.</summary>
    /// <param name="next">The position of the first; then the one behind the last.</param>
    /// <param name="low">The characters from 0 to 63 that belong to the set, a bit each; 0 is none of them.</param>
    /// <param name="high">The characters from 64 to 127.</param>
    /// <param name="min">How many there must be.</param>
    /// <param name="max">How many are taken at most.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool SkipSet(ref nint next, ulong low, ulong high, int min, int max)
    {
        var start = next;
        for (; next - start < max; next++)
        {
            var unit = ByteAt(next);
            if (unit >= 128 || (((unit < 64 ? low : high) >> (unit & 63)) & 1) == 0)
            {
                break;
            }
        }

        return next - start >= min;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint CountOfRange(JsonScanner json, nint at, byte low, byte high, int max)
    {
        var count = (nint)0;
        while (Vector128.IsHardwareAccelerated && at + count + Vector128<byte>.Count <= json._length)
        {
            var isInside = Vector128.LessThanOrEqual(
                Vector128.LoadUnsafe(ref json.At(at + count)) - Vector128.Create(low),
                Vector128.Create((byte)(high - low))).ExtractMostSignificantBits();
            count += System.Numerics.BitOperations.TrailingZeroCount(~isInside);
            if (isInside != 0xFFFF || count >= max)
            {
                return Math.Min(count, max);
            }
        }

        while (count < max && (byte)(json.ByteAt(at + count) - low) <= high - low)
        {
            count++;
        }

        return Math.Min(count, max);
    }

    /// <summary>Most have a host, and nothing that would need a look at its place: what is not such a character is the closing quotation mark.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipUri(JsonScanner json, nint at)
    {
        if (json.Has(at, "\"https://"u8))
        {
            var start = at + "\"https://".Length;
            var length = json.Slice(start, json._length).IndexOfAnyExcept(StringFormats.PlainUriCharacter);
            if (length >= 0 && json.At(start + length) == (byte)'"')
            {
                return start + length + 1;
            }
        }

        var end = json.Plain(at);
        return end >= Declined || StringFormats.IsUri(json.Content(at, end)) ? end : Refused;
    }

    /// <summary>Sees most dates in one look: ten characters in their places, and a day that every month has.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipDate(JsonScanner json, nint at)
    {
        if (at + Vector128<byte>.Count <= json._length && BitConverter.IsLittleEndian)
        {
            var above = Vector128.LoadUnsafe(ref json.At(at)) - Vector128.Create("\"0000-00-00\"\0\0\0\0"u8);
            if (Vector128.LessThanOrEqualAll(above, Vector128.Create((byte)0, 9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 255, 255, 255, 255))
                && IsEveryYearsDay(above.AsUInt64()))
            {
                return at + "\"2026-01-31\"".Length;
            }
        }

        var end = json.Plain(at);
        return end >= Declined || StringFormats.IsDate(json.Content(at, end)) ? end : Refused;
    }

    /// <summary>The same with a time of day, and the commonest ways to write its offset.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipDateTime(JsonScanner json, nint at)
    {
        if (at + Vector256<byte>.Count <= json._length && BitConverter.IsLittleEndian)
        {
            var above = Vector256.LoadUnsafe(ref json.At(at)) - Vector256.Create("\"0000-00-00T00:00:00\0\0\0\0\0\0\0\0\0\0\0\0"u8);
            if (Vector256.LessThanOrEqualAll(above, Vector256.Create(
                    (byte)0, 9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 2, 9, 0, 5, 9, 0, 5, 9, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255))
                && IsEveryYearsDay(above.GetLower().AsUInt64()) && (above.GetElement(12) * 10) + above.GetElement(13) < 24)
            {
                var offset = at + "\"2026-01-31T09:30:00".Length;
                offset = json.At(offset) == (byte)'.' ? SkipDigits(json, offset + 1) : offset;
                if (json.Has(offset, "Z\""u8))
                {
                    return offset + "Z\"".Length;
                }

                if (IsOffset(json, offset))
                {
                    return offset + "+00:00\"".Length;
                }
            }
        }

        var end = json.Plain(at);
        return end >= Declined || StringFormats.IsDateTime(json.Content(at, end)) ? end : Refused;
    }

    /// <summary>Whether a string ends with an offset from UTC of less than twenty hours, as all are; others are looked at again.</summary>
    private static bool IsOffset(JsonScanner json, nint at) =>
        at + "+00:00\"".Length <= json._length
        && json.At(at) is (byte)'+' or (byte)'-' && json.At(at + 3) == (byte)':' && json.At(at + 6) == (byte)'"'
        && json.At(at + 1) is (byte)'0' or (byte)'1' && json.At(at + 2) is >= (byte)'0' and <= (byte)'9'
        && json.At(at + 4) is >= (byte)'0' and <= (byte)'5' && json.At(at + 5) is >= (byte)'0' and <= (byte)'9';

    /// <summary>Whether a month has a day in every year, and the year is not 0000; others are looked at again.</summary>
    /// <param name="date">How far the characters of a quoted date lie above zeros in their places.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsEveryYearsDay(Vector128<ulong> date)
    {
        var (yearAndMonth, day) = (date.GetElement(0), date.GetElement(1));
        var month = (((uint)(yearAndMonth >> 48) & 0xFF) * 10) + (uint)(yearAndMonth >> 56);
        var dayOfMonth = (((uint)(day >> 8) & 0xFF) * 10) + ((uint)(day >> 16) & 0xFF);
        return month is >= 1 and <= 12 && dayOfMonth is >= 1 and <= 28 && (yearAndMonth & 0xFFFFFFFF00) != 0;
    }
}
