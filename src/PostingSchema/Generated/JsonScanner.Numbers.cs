using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>Numbers. Most are short, and compared as they are read.</summary>
public readonly ref partial struct JsonScanner
{
    /// <summary>Numbers longer than this are left to the validator, which compares them exactly whatever their size.</summary>
    private const int LongestNumber = 40;

    /// <summary>Digits that a <see cref="long"/> holds, whatever they are.</summary>
    private const int MostDigits = 18;

    /// <summary>Goes past a number.</summary>
    public int Number(int at)
    {
        Number(at, out var end);
        return end;
    }

    /// <summary>Goes past a number, and gives its text.</summary>
    public ReadOnlySpan<byte> Number(int at, out int end)
    {
        if (TypeAt(at) != JsonTypes.Number)
        {
            end = Unexpected(at);
            return default;
        }

        var start = at;
        at += ByteAt(at) == (byte)'-' ? 1 : 0;
        at = ByteAt(at) == (byte)'0' ? at + 1 : SkipDigits(at);
        if (ByteAt(at) == (byte)'.')
        {
            at = SkipDigits(at + 1);
        }

        var hasExponent = ByteAt(at) is (byte)'e' or (byte)'E';
        if (hasExponent)
        {
            at++;
            at = SkipDigits(at + (ByteAt(at) is (byte)'+' or (byte)'-' ? 1 : 0));
        }

        if (at < 0 || at - start > LongestNumber || (hasExponent && !JsonNumber.IsWithinLimits(Slice(start, at))))
        {
            end = Declined;
            return default;
        }

        end = at;
        return Slice(start, at);
    }

    /// <summary>Goes past a number between two bounds, both included; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> are none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Number(int at, long min, long max)
    {
        // A number that is not negative lies between its whole part and the next whole number.
        if (TryDigits(at, out var whole, out var end))
        {
            var isWhole = true;
            if (ByteAt(end) == (byte)'.')
            {
                var fraction = end + 1;
                end = SkipDigits(fraction);
                isWhole = end >= 0 && Slice(fraction, end).IndexOfAnyExcept((byte)'0') < 0;
            }

            if (!IsNumberPart(ByteAt(end)) && end - at <= LongestNumber)
            {
                return whole >= min && (whole < max || (whole == max && isWhole)) ? end : Refuse(end);
            }
        }

        var number = Number(at, out end);
        return end < 0 || IsBetween(number, min, max) ? end : Refused;
    }

    /// <summary>Goes past a number without fraction.</summary>
    public int Integer(int at) => Integer(at, long.MinValue, long.MaxValue);

    /// <summary>Goes past a number without fraction, and gives its text.</summary>
    public ReadOnlySpan<byte> Integer(int at, out int end)
    {
        var number = Number(at, out end);
        if (end >= 0 && !JsonNumber.IsInteger(number))
        {
            end = Refused;
        }

        return number;
    }

    /// <summary>Goes past a number without fraction between two bounds, both included; the ends of <see cref="long"/> are none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Integer(int at, long min, long max)
    {
        if (TryDigits(at, out var whole, out var end) && !IsNumberPart(ByteAt(end)))
        {
            return whole >= min && whole <= max ? end : Refused;
        }

        // 1.0 and 1e2 are integers too.
        var number = Integer(at, out end);
        return end < 0 || IsBetween(number, min, max) ? end : Refused;
    }

    /// <summary>The whole part of a number that is not negative and not too large for a <see cref="long"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryDigits(int at, out long whole, out int end)
    {
        whole = 0;
        end = at;
        for (uint digit; (digit = (uint)(ByteAt(end) - '0')) <= 9 && end - at < MostDigits; end++)
        {
            whole = (whole * 10) + digit;
        }

        return end > at && (end - at == 1 || ByteAt(at) != (byte)'0');
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
    private int SkipDigits(int at)
    {
        var start = at;
        while ((uint)(ByteAt(at) - '0') <= 9)
        {
            at++;
        }

        return at > start ? at : Declined;
    }
}
