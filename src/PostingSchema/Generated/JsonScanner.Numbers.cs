using System.Numerics;
using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>Numbers. Most are short: all digits are found, and made a number, in one word of eight bytes.</summary>
public readonly ref partial struct JsonScanner
{
    /// <summary>Numbers longer than this are left to the validator, which compares them exactly whatever their size.</summary>
    private const int LongestNumber = 40;

    /// <summary>Digits of a fraction that are read in one number with those in front of it.</summary>
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

    /// <summary>The same where all numbers between the bounds have as many digits, at most seven: where it ends need not be waited for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Integer(nint at, int digits, long min, long max) => SkipInteger(this, at, digits, min, max);

    /// <summary>A number that is not negative, has no exponent and few digits, as most are: its digits, and how many of them stand behind the point.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="at">The position of the number.</param>
    /// <param name="digits">The number without its point.</param>
    /// <param name="scale">How many digits stand behind the point; at most six.</param>
    /// <param name="end">The position behind the number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryDecimal(JsonScanner json, nint at, out long digits, out int scale, out nint end)
    {
        (digits, scale, end) = (0, 0, at);
        if (at + sizeof(ulong) > json._length)
        {
            return false;
        }

        var word = json.DigitsAt(at);
        var count = CountOf(word);
        if (!IsWhole(word, count))
        {
            return false;
        }

        digits = Value(word, count);
        end += count;
        if (json.At(end) == (byte)'.' && end + 1 + sizeof(ulong) <= json._length)
        {
            word = json.DigitsAt(end + 1);
            scale = CountOf(word);
            if (scale is 0 or > MostScale)
            {
                return false;
            }

            digits = (digits * PowersOfTen[scale]) + Value(word, scale);
            end += 1 + scale;
        }

        return !IsNumberPart(json.At(end));
    }

    /// <summary>The same for one of more digits, as many as a <see cref="long"/> holds whatever they are; no end where it has yet more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static (long Digits, int Scale, nint End) LongDecimal(JsonScanner json, nint at)
    {
        const int MostDigits = 18;
        var (digits, scale, end) = (0L, 0, at);
        var point = json._length;
        for (var count = 0; count < MostDigits && scale <= MostScale; end++)
        {
            var unit = json.ByteAt(end);
            if (unit == (byte)'.' && point == json._length && end > at)
            {
                point = end;
            }
            else if (char.IsAsciiDigit((char)unit))
            {
                digits = (digits * 10) + unit - '0';
                scale += end > point ? 1 : 0;
                count++;
            }
            else
            {
                break;
            }
        }

        var hasZeroInFront = json.ByteAt(at) == (byte)'0' && char.IsAsciiDigit((char)json.ByteAt(at + 1));
        return hasZeroInFront || end == at || end == point + 1 || scale > MostScale || IsNumberPart(json.ByteAt(end)) ? (0, 0, Declined) : (digits, scale, end);
    }

    private static ReadOnlySpan<long> PowersOfTen => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipNumber(JsonScanner json, nint at, long min, long max)
    {
        if (at + sizeof(ulong) <= json._length)
        {
            var digits = json.DigitsAt(at);
            var count = CountOf(digits);
            if (IsWhole(digits, count))
            {
                var point = at + count;
                var end = point;
                if (json.At(point) == (byte)'.' && point + 1 + sizeof(ulong) <= json._length)
                {
                    var fraction = CountOf(json.DigitsAt(point + 1));
                    end += fraction is > 0 and < sizeof(ulong) ? 1 + fraction : 0;
                }

                // It lies between its whole part and the next whole number.
                var whole = Value(digits, count);
                if (!IsNumberPart(json.At(end)) && whole >= min && (whole < max || (whole == max && end == point)))
                {
                    return end;
                }
            }
        }

        return SkipRareNumber(json, at, min, max);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipInteger(JsonScanner json, nint at, long min, long max)
    {
        if (at + sizeof(ulong) <= json._length)
        {
            var digits = json.DigitsAt(at);
            var count = CountOf(digits);
            var end = at + count;
            if (IsWhole(digits, count) && !IsNumberPart(json.At(end)))
            {
                var whole = Value(digits, count);
                return whole >= min && whole <= max ? end : Refused;
            }
        }

        return SkipRareInteger(json, at, min, max);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipInteger(JsonScanner json, nint at, int digits, long min, long max)
    {
        if (at + sizeof(ulong) <= json._length)
        {
            var word = json.DigitsAt(at);
            var whole = Value(word, digits);
            if (CountOf(word) == digits && !IsNumberPart(json.At(at + digits)) && whole >= min && whole <= max)
            {
                return at + digits;
            }
        }

        return SkipInteger(json, at, min, max);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipRareNumber(JsonScanner json, nint at, long min, long max)
    {
        var number = SkipNumber(json, at, out var end);
        return end >= Declined || IsBetween(number, min, max) ? end : Refused;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint SkipRareInteger(JsonScanner json, nint at, long min, long max)
    {
        // 1.0 and 1e2 are integers too.
        var number = SkipInteger(json, at, out var end);
        return end >= Declined || IsBetween(number, min, max) ? end : Refused;
    }

    /// <summary>Eight bytes as a word in which digits are what they count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong DigitsAt(nint at) => WordAt(at) ^ 0x3030303030303030;

    /// <summary>How many digits a word begins with; eight where it has nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountOf(ulong digits)
    {
        // In a byte that is no digit, the highest bit becomes one.
        var others = (((digits & 0x7F7F7F7F7F7F7F7F) + 0x7676767676767676) | digits) & 0x8080808080808080;
        return (int)((uint)BitOperations.TrailingZeroCount(others) >> 3);
    }

    /// <summary>Whether some digits of a word, and no more, are the whole part of a number: there is no zero in front of others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWhole(ulong digits, int count) => count < sizeof(ulong) && ((uint)((byte)digits - 1) <= 8 || count == 1);

    /// <summary>The number of some digits, at most seven: pairs of them become numbers, then pairs of pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Value(ulong digits, int count)
    {
        // Zeros in front instead of what stands behind; of no digits nothing is asked.
        digits <<= (8 - count) * 8;
        digits = (digits * 10) + (digits >> 8);
        return (long)((((digits & 0x000000FF000000FF) * 0x000F424000000064) + (((digits >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32);
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
