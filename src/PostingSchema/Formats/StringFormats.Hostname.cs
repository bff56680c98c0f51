using PostingSchema.Formats.Idna;

namespace PostingSchema.Formats;

public static partial class StringFormats
{
    // The first bytes of the full stops that are not ASCII.
    private const byte LeadOfIdeographic = 0xE3;
    private const byte LeadOfWide = 0xEF;

    /// <summary>
    /// <c>hostname</c>: RFC 1123, section 2.1: labels of ASCII letters, digits and inner hyphens, at most 63 bytes each and 253 in all,
    /// without a dot at the end. A label that starts with <c>xn--</c> must stand for a label of <c>idn-hostname</c>.
    /// </summary>
    public static bool IsHostname(ReadOnlySpan<byte> utf8) => System.Text.Ascii.IsValid(utf8) && IsIdnHostname(utf8);

    /// <summary>
    /// <c>idn-hostname</c>: a host name, or an internationalized one by IDNA 2008 (RFC 5890 to 5893): the characters that it allows, in the
    /// company that they need, in normalization form C, not mixing directions of writing. The ideographic full stops separate labels too.
    /// Labels are as they are registered: upper case letters that are not ASCII would have to be mapped first.
    /// </summary>
    public static bool IsIdnHostname(ReadOnlySpan<byte> utf8)
    {
        var check = new DomainCheck(mustBeNormalized: true, decodesAscii: true);
        while (true)
        {
            var end = IndexOfSeparator(utf8, out var width);
            if (!check.Add(end < 0 ? utf8 : utf8[..end]))
            {
                return false;
            }

            if (end < 0)
            {
                return check.IsName;
            }

            utf8 = utf8[(end + width)..];
        }
    }

    /// <summary>The next full stop: of ASCII, ideographic, full width or half width (RFC 3490, section 3.1).</summary>
    private static int IndexOfSeparator(ReadOnlySpan<byte> utf8, out int width)
    {
        for (var i = 0; i < utf8.Length; i++)
        {
            var next = utf8[i..].IndexOfAny((byte)'.', LeadOfIdeographic, LeadOfWide);
            i = next < 0 ? utf8.Length : i + next;
            var rest = utf8[i..];
            width = rest.StartsWith("."u8) ? 1
                : rest.StartsWith("\u3002"u8) || rest.StartsWith("\uFF0E"u8) || rest.StartsWith("\uFF61"u8) ? 3
                : 0;
            if (width > 0)
            {
                return i;
            }
        }

        width = 0;
        return -1;
    }
}
