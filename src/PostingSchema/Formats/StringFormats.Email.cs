using System.Buffers;
using PostingSchema.Formats.Idna;

namespace PostingSchema.Formats;

public static partial class StringFormats
{
    private const int MaxLocalPartLength = 64;

    // A path is at most 256 bytes, of which the angle brackets take two.
    private const int MaxMailboxLength = 254;

    /// <summary><c>atext</c> of RFC 5322, section 3.2.3.</summary>
    private static readonly SearchValues<byte> AtomText = Ascii.Set(Ascii.Letters + Ascii.Digits + "!#$%&'*+-/=?^_`{|}~");

    /// <summary>
    /// <c>email</c>: <c>Mailbox</c> of RFC 5321, section 4.1.2: <c>jobs@example.com</c>, also with a quoted local part or an address in
    /// brackets, and within the sizes of section 4.5.3.1. No display name, no comment, ASCII only.
    /// </summary>
    public static bool IsEmail(ReadOnlySpan<byte> utf8) => System.Text.Ascii.IsValid(utf8) && IsIdnEmail(utf8);

    /// <summary>
    /// <c>idn-email</c>: the same with RFC 6531, section 3.3: a local part in which every character that is not ASCII is allowed, and
    /// labels of <c>idn-hostname</c> in the domain, normalized or not. The sizes are those of RFC 5321, in bytes.
    /// </summary>
    public static bool IsIdnEmail(ReadOnlySpan<byte> utf8)
    {
        // A quoted local part may have an @, the domain may not.
        var at = utf8.LastIndexOf((byte)'@');
        if (at is < 1 or > MaxLocalPartLength || utf8.Length > MaxMailboxLength)
        {
            return false;
        }

        var local = utf8[..at];
        var domain = utf8[(at + 1)..];
        return (local[0] == '"' ? IsQuotedString(local) : IsDotString(local)) &&
            (domain.IsEmpty || domain[0] != '[' ? IsIdnDomain(domain) : IsAddressLiteral(domain));
    }

    private static bool IsDotString(ReadOnlySpan<byte> utf8)
    {
        foreach (var range in utf8.Split((byte)'.'))
        {
            var atom = utf8[range];
            if (atom.IsEmpty || HasAsciiExcept(atom, AtomText))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether there is an ASCII character that is not allowed. Bytes of others are above all of ASCII.</summary>
    private static bool HasAsciiExcept(ReadOnlySpan<byte> utf8, SearchValues<byte> allowed)
    {
        while (true)
        {
            var at = utf8.IndexOfAnyExcept(allowed);
            if (at < 0 || utf8[at] < 0x80)
            {
                return at >= 0;
            }

            utf8 = utf8[(at + 1)..];
        }
    }

    /// <summary><c>Domain</c> with U-labels.</summary>
    private static bool IsIdnDomain(ReadOnlySpan<byte> utf8)
    {
        var check = new DomainCheck(mustBeNormalized: false, decodesAscii: false);
        foreach (var range in utf8.Split((byte)'.'))
        {
            if (!check.Add(utf8[range]))
            {
                return false;
            }
        }

        return check.IsName;
    }

    private static bool IsQuotedString(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < 2 || utf8[^1] != '"')
        {
            return false;
        }

        var content = utf8[1..^1];
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\\')
            {
                i++;
            }
            else if (content[i] == '"')
            {
                return false;
            }

            // The end after a backslash: the closing quote was an escaped one.
            if (i == content.Length || content[i] is < (byte)' ' or 0x7F)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Section 4.1.3. Of the tags that the grammar foresees, only <c>IPv6</c> has ever been registered.</summary>
    private static bool IsAddressLiteral(ReadOnlySpan<byte> utf8)
    {
        if (utf8[^1] != ']')
        {
            return false;
        }

        var address = utf8[1..^1];
        return Ascii.StartsWithIgnoreCase(address, "IPv6:"u8) ? IsIPv6(address[5..]) : IsIPv4(address);
    }
}
