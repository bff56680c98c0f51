namespace PostingSchema.Formats;

/// <summary>Punycode, RFC 3492, with the parameters of its section 5.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int MinThreshold = 1;
    private const int MaxThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int FirstCodePoint = 0x80;
    private const int LastCodePoint = 0x10FFFF;

    /// <summary>
    /// Whether a text (without <c>xn--</c>) decodes to Unicode with at least one character that is not ASCII, since otherwise there
    /// would be no reason to encode it. What it decodes to is not kept.
    /// </summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> encoded)
    {
        var delimiter = encoded.LastIndexOf((byte)'-');
        var rest = encoded[(delimiter + 1)..];
        var length = Math.Max(delimiter, 0);
        if (rest.IsEmpty || delimiter == 0)
        {
            return false;
        }

        var bias = InitialBias;
        var state = 0L;
        long codePoint = FirstCodePoint;
        while (!rest.IsEmpty)
        {
            if (!TryReadInteger(ref rest, bias, out var delta))
            {
                return false;
            }

            // The state counts all places where a character could have been inserted, code point after code point.
            length++;
            bias = Adapt(delta, length, isFirst: state == 0 && codePoint == FirstCodePoint);
            state += delta;
            codePoint += state / length;
            state = (state % length) + 1;
            if (codePoint is > LastCodePoint or (>= 0xD800 and <= 0xDFFF))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads a generalized variable-length integer, section 3.3.</summary>
    private static bool TryReadInteger(ref ReadOnlySpan<byte> rest, int bias, out long value)
    {
        value = 0;
        var weight = 1L;
        for (var k = Base; !rest.IsEmpty; k += Base)
        {
            var digit = DigitOf(rest[0]);
            rest = rest[1..];
            value += digit * weight;
            var threshold = Math.Clamp(k - bias, MinThreshold, MaxThreshold);
            if (digit < 0 || value > int.MaxValue)
            {
                return false;
            }

            if (digit < threshold)
            {
                return true;
            }

            weight = Math.Min(weight * (Base - threshold), int.MaxValue);
        }

        return false;
    }

    private static int DigitOf(byte character) => (char)character switch
    {
        >= 'a' and <= 'z' => character - 'a',
        >= 'A' and <= 'Z' => character - 'A',
        >= '0' and <= '9' => character - '0' + 26,
        _ => -1,
    };

    /// <summary>Section 6.1.</summary>
    private static int Adapt(long delta, int length, bool isFirst)
    {
        delta /= isFirst ? Damp : 2;
        delta += delta / length;
        var k = 0;
        for (; delta > (Base - MinThreshold) * MaxThreshold / 2; k += Base)
        {
            delta /= Base - MinThreshold;
        }

        return (int)(k + ((Base - MinThreshold + 1) * delta / (delta + Skew)));
    }
}
