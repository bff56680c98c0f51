namespace PostingSchema.Formats;

/// <summary>Punycode, RFC 3492, with the parameters of its section 5. Texts are without <c>xn--</c>.</summary>
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
    /// Decodes a text to Unicode with at least one character that is not ASCII, since otherwise there would be no reason to encode it.
    /// Letters become lower case.
    /// </summary>
    /// <param name="encoded">ASCII.</param>
    /// <param name="codePoints">Room for as many code points as there are bytes.</param>
    /// <param name="count">How many there are.</param>
    public static bool TryDecode(ReadOnlySpan<byte> encoded, Span<int> codePoints, out int count)
    {
        var delimiter = encoded.LastIndexOf((byte)'-');
        var rest = encoded[(delimiter + 1)..];
        count = 0;
        if (rest.IsEmpty || delimiter == 0)
        {
            return false;
        }

        foreach (var basic in encoded[..Math.Max(delimiter, 0)])
        {
            codePoints[count++] = char.ToLowerInvariant((char)basic);
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
            bias = Adapt(delta, count + 1, isFirst: state == 0 && codePoint == FirstCodePoint);
            state += delta;
            codePoint += state / (count + 1);
            if (codePoint is > LastCodePoint or (>= 0xD800 and <= 0xDFFF))
            {
                return false;
            }

            var place = (int)(state % (count + 1));
            codePoints[place..count].CopyTo(codePoints[(place + 1)..]);
            codePoints[place] = (int)codePoint;
            state = place + 1;
            count++;
        }

        return true;
    }

    /// <summary>Encodes Unicode, section 6.3; false if there is not enough room.</summary>
    public static bool TryEncode(ReadOnlySpan<int> codePoints, Span<byte> encoded, out int length)
    {
        length = 0;
        foreach (var codePoint in codePoints)
        {
            if (codePoint < FirstCodePoint && !TryWrite((byte)codePoint, encoded, ref length))
            {
                return false;
            }
        }

        var done = length;
        if ((done > 0 && !TryWrite((byte)'-', encoded, ref length)) || codePoints.Length > encoded.Length)
        {
            return false;
        }

        var (isFirst, bias, delta, next) = (true, InitialBias, 0L, FirstCodePoint);
        while (done < codePoints.Length)
        {
            var least = LeastFrom(codePoints, next);
            delta += (long)(least - next) * (done + 1);
            foreach (var codePoint in codePoints)
            {
                delta += codePoint < least ? 1 : 0;
                if (codePoint != least)
                {
                    continue;
                }

                if (!TryWriteInteger(delta, bias, encoded, ref length))
                {
                    return false;
                }

                bias = Adapt(delta, ++done, isFirst);
                (isFirst, delta) = (false, 0);
            }

            delta++;
            next = least + 1;
        }

        return true;
    }

    private static int LeastFrom(ReadOnlySpan<int> codePoints, int from)
    {
        var least = int.MaxValue;
        foreach (var codePoint in codePoints)
        {
            least = codePoint >= from ? Math.Min(least, codePoint) : least;
        }

        return least;
    }

    private static bool TryWrite(byte character, Span<byte> encoded, ref int length)
    {
        if (length == encoded.Length)
        {
            return false;
        }

        encoded[length++] = character;
        return true;
    }

    /// <summary>Writes a generalized variable-length integer, section 3.3.</summary>
    private static bool TryWriteInteger(long value, int bias, Span<byte> encoded, ref int length)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Math.Clamp(k - bias, MinThreshold, MaxThreshold);
            if (value < threshold)
            {
                return TryWrite(DigitFor((int)value), encoded, ref length);
            }

            if (!TryWrite(DigitFor((int)(threshold + ((value - threshold) % (Base - threshold)))), encoded, ref length))
            {
                return false;
            }

            value = (value - threshold) / (Base - threshold);
        }
    }

    private static byte DigitFor(int value) => (byte)(value < 26 ? 'a' + value : '0' + value - 26);

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
