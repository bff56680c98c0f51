namespace PostingSchema.Formats;

public static partial class StringFormats
{
    private const int MaxLabelLength = 63;
    private const int MaxHostnameLength = 253;

    /// <summary>
    /// <c>hostname</c>: RFC 1123, section 2.1: labels of ASCII letters, digits and inner hyphens, at most 63 bytes each and 253 in all,
    /// without a dot at the end. A label that starts with <c>xn--</c> must be well-formed Punycode (RFC 3492); whether IDNA (RFC 5892)
    /// allows the characters that it stands for is not checked.
    /// </summary>
    public static bool IsHostname(ReadOnlySpan<byte> utf8)
    {
        if (!IsDomain(utf8))
        {
            return false;
        }

        foreach (var range in utf8.Split((byte)'.'))
        {
            var label = utf8[range];
            if (Ascii.StartsWithIgnoreCase(label, "xn--"u8) && !Punycode.IsWellFormed(label[4..]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Labels of letters, digits and inner hyphens: <c>Domain</c> of RFC 5321 too.</summary>
    private static bool IsDomain(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxHostnameLength)
        {
            return false;
        }

        foreach (var range in utf8.Split((byte)'.'))
        {
            var label = utf8[range];
            if (label.Length is 0 or > MaxLabelLength || label[0] == '-' || label[^1] == '-' ||
                label.ContainsAnyExcept(Ascii.LetterDigitHyphen))
            {
                return false;
            }
        }

        return true;
    }
}
