namespace PostingSchema.Formats;

public static partial class StringFormats
{
    /// <summary><c>ipv4</c>: <c>dotted-quad</c> of RFC 2673, section 3.2: four numbers up to 255, here without leading zeros.</summary>
    public static bool IsIPv4(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var range in utf8.Split((byte)'.'))
        {
            count++;
            if (count > 4 || !IsOctet(utf8[range]))
            {
                return false;
            }
        }

        return count == 4;
    }

    /// <summary><c>ipv6</c>: the text forms of RFC 4291, section 2.2, without a zone.</summary>
    public static bool IsIPv6(ReadOnlySpan<byte> utf8)
    {
        var gap = utf8.IndexOf("::"u8);
        if (gap < 0)
        {
            return CountGroups(utf8, mayEndInIPv4: true) == 8;
        }

        // "::" stands for at least one group. A second one leaves an empty group on the right side, which is refused.
        var (left, right) = (0, 0);
        if (gap > 0)
        {
            left = CountGroups(utf8[..gap], mayEndInIPv4: false);
        }

        if (gap + 2 < utf8.Length)
        {
            right = CountGroups(utf8[(gap + 2)..], mayEndInIPv4: true);
        }

        return left >= 0 && right >= 0 && left + right <= 7;
    }

    /// <summary>The number of 16-bit groups; -1 if one of them is none.</summary>
    private static int CountGroups(ReadOnlySpan<byte> utf8, bool mayEndInIPv4)
    {
        var count = 0;
        foreach (var range in utf8.Split((byte)':'))
        {
            var group = utf8[range];
            if (mayEndInIPv4 && range.End.GetOffset(utf8.Length) == utf8.Length && IsIPv4(group))
            {
                return count + 2;
            }

            if (group.Length is 0 or > 4 || group.ContainsAnyExcept(Ascii.HexDigit))
            {
                return -1;
            }

            count++;
        }

        return count;
    }

    private static bool IsOctet(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is 0 or > 3 || (digits.Length > 1 && digits[0] == '0') || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value <= 255;
    }
}
