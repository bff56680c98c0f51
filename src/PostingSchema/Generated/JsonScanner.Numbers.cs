using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>Numbers. Most are short: all digits are found, and made a number, in one word of eight bytes.</summary>
public readonly ref partial struct JsonScanner
{
    /// <summary>Numbers longer than this are left to the validator, which compares them exactly whatever their size.</summary>
    private const int LongestNumber = 40;

    /// <summary>Digits that a <see cref="long"/> holds, whatever they are.</summary>
    private const int MostDigits = 18;

    /// <summary>Digits of a fraction that are read in one number with those before the point.</summary>
    private const int MostScale = 6;

    /// <summary>Goes past a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Number(nint at) => SkipNumber(this, at, long.MinValue, long.MaxValue);

    /// <summary>Goes past a number, and gives its text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Number(nint at, out nint end) => SkipNumber(this, at, out end);

    /// <summary>Goes past a number between two bounds, both included; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Number(nint at, long min, long max) => SkipNumber(this, at, min, max);

    /// <summary>Goes past a number without fraction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Integer(nint at) => SkipInteger(this, at, long.MinValue, long.MaxValue);

    /// <summary>Goes past a number without fraction, and gives its text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Integer(nint at, out nint end) => SkipInteger(this, at, out end);

    /// <summary>Goes past a number without fraction between two bounds, both included; the ends of <see cref="long"/> are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Integer(nint at, long min, long max) => SkipInteger(this, at, min, max);

    /// <summary>A number that is not negative, has no exponent and few digits, as most are: its digits, and how many of them stand behind the point.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="at">The position of the number.</param>
    /// <param name="digits">The number without its point.</param>
    /// <param name="scale">How many digits stand behind the point; at most six.</param>
    /// <param name="end">The position behind the number.</param>
    internal static bool TryDecimal(JsonScanner json, nint at, out long digits, out int scale, out nint end)
    {
        const long MostWhole = 1_000_000_000_000;
        scale = 0;
        if (!TryDigits(json, at, out digits, out end))
        {
            return false;
        }

        if (json.ByteAt(end) == (byte)'.')
        {
            if (digits >= MostWhole)
            {
                return false;
            }

            end++;
            for (uint digit; (digit = (uint)(json.ByteAt(end) - '0')) <= 9 && scale < MostScale; end++, scale++)
            {
                digits = (digits * 10) + digit;
            }
        }

        return !IsNumberPart(json.ByteAt(end));
    }

    /// <summary>The whole part of a number that is not negative and not too large for a <see cref="long"/>.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="at">The position of the number.</param>
    /// <param name="whole">Its whole part.</param>
    /// <param name="end">The position behind its digits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryDigits(JsonScanner json, nint at, out long whole, out nint end)
    {
        if (at + sizeof(ulong) <= json._length)
        {
            // The first digit is the lowest byte, whatever the machine.
            var digits = Unsafe.ReadUnaligned<ulong>(ref json.At(at)) ^ 0x3030303030303030;
            digits = BitConverter.IsLittleEndian ? digits : BinaryPrimitives.ReverseEndianness(digits);

            // In a byte that is no digit, the highest bit becomes one.
            var others = (((digits & 0x7F7F7F7F7F7F7F7F) + 0x7676767676767676) | digits) & 0x8080808080808080;
            if (others != 0)
            {
                var count = BitOperations.TrailingZeroCount(others) / 8;
                end = at + count;
                whole = Value(digits, count);
                return count == 1 || (count > 1 && (digits & 0xFF) != 0);
            }
        }

        return TryMoreDigits(json, at, out whole, out end);
    }

    /// <summary>The number of some digits, at most seven: pairs of them become numbers, then pairs of pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Value(ulong digits, int count)
    {
        // Zeros in front instead of what stands behind; of no digits nothing is asked.
        digits <<= (8 - count) * 8;
        digits = (digits * 10) + (digits >> 8);
        return (long)((((digits & 0x000000FF000000FF) * 0x000F424000000064) + (((digits >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryMoreDigits(JsonScanner json, nint at, out long whole, out nint end)
    {
        whole = 0;
        end = at;
        for (uint digit; (digit = (uint)(json.ByteAt(end) - '0')) <= 9 && end - at < MostDigits; end++)
        {
            whole = (whole * 10) + digit;
        }

        return end > at && (end - at == 1 || json.ByteAt(at) != (byte)'0');
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipNumber(JsonScanner json, nint at, long min, long max)
    {
        // A number that is not negative lies between its whole part and the next whole number.
        if (TryDigits(json, at, out var whole, out var end))
        {
            var behind = end;
            if (json.ByteAt(end) == (byte)'.')
            {
                behind = SkipDigits(json, end + 1);
            }

            if (!IsNumberPart(json.ByteAt(behind)) && behind - at <= LongestNumber)
            {
                return whole >= min && (whole < max || (whole == max && IsZero(json, end, behind))) ? behind : Refuse(behind);
            }
        }

        var number = SkipNumber(json, at, out end);
        return end >= Declined || IsBetween(number, min, max) ? end : Refused;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipInteger(JsonScanner json, nint at, long min, long max)
    {
        if (TryDigits(json, at, out var whole, out var end) && !IsNumberPart(json.ByteAt(end)))
        {
            return whole >= min && whole <= max ? end : Refused;
        }

        // 1.0 and 1e2 are integers too.
        var number = SkipInteger(json, at, out end);
        return end >= Declined || IsBetween(number, min, max) ? end : Refused;
    }

    private static ReadOnlySpan<byte> SkipNumber(JsonScanner json, nint at, out nint end)
    {
        if (json.TypeAt(at) != JsonTypes.Number)
        {
            end = json.Unexpected(at);
            return default;
        }

        var start = at;
        at += json.ByteAt(at) == (byte)'-' ? 1 : 0;
        at = json.ByteAt(at) == (byte)'0' ? at + 1 : SkipDigits(json, at);
        if (json.ByteAt(at) == (byte)'.')
        {
            at = SkipDigits(json, at + 1);
        }

        var hasExponent = json.ByteAt(at) is (byte)'e' or (byte)'E';
        if (hasExponent)
        {
            at++;
            at = SkipDigits(json, at + (json.ByteAt(at) is (byte)'+' or (byte)'-' ? 1 : 0));
        }

        if (at >= Declined || at - start > LongestNumber || (hasExponent && !JsonNumber.IsWithinLimits(json.Slice(start, at))))
        {
            end = Declined;
            return default;
        }

        end = at;
        return json.Slice(start, at);
    }

    private static ReadOnlySpan<byte> SkipInteger(JsonScanner json, nint at, out nint end)
    {
        var number = SkipNumber(json, at, out end);
        if (end < Declined && !JsonNumber.IsInteger(number))
        {
            end = Refused;
        }

        return number;
    }

    /// <summary>Whether a fraction, with its point, is nothing.</summary>
    private static bool IsZero(JsonScanner json, nint start, nint end) =>
        start == end || json.Slice(start + 1, end).IndexOfAnyExcept((byte)'0') < 0;

    /// <summary>Whether a number goes on with a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNumberPart(byte unit) => unit is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'e' or (byte)'E';

    private static bool IsBetween(ReadOnlySpan<byte> number, long min, long max)
    {
        Span<byte> text = stackalloc byte[20];
        return (min == long.MinValue || JsonNumber.Compare(number, Text(min, text)) >= 0)
            && (max == long.MaxValue || JsonNumber.Compare(number, Text(max, text)) <= 0);
    }

    private static ReadOnlySpan<byte> Text(long bound, Span<byte> text)
    {
        bound.TryFormat(text, out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
        return text[..length];
    }

    /// <summary>Goes past digits; declines where there is none.</summary>
    private static nint SkipDigits(JsonScanner json, nint at)
    {
        var start = at;
        while ((uint)(json.ByteAt(at) - '0') <= 9)
        {
            at++;
        }

        return at > start ? at : Declined;
    }
}
