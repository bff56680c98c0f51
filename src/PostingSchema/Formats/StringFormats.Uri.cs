using System.Buffers;
using System.Text;

namespace PostingSchema.Formats;

public static partial class StringFormats
{
    private const string Unreserved = Ascii.Letters + Ascii.Digits + "-._~";
    private const string SubDelims = "!$&'()*+,;=";

    private static readonly SearchValues<byte> SchemeCharacter = Ascii.Set(Ascii.Letters + Ascii.Digits + "+-.");
    private static readonly SearchValues<byte> NameCharacter = Ascii.Set(Unreserved + SubDelims);
    private static readonly SearchValues<byte> UserInfoCharacter = Ascii.Set(Unreserved + SubDelims + ":");
    private static readonly SearchValues<byte> PathCharacter = Ascii.Set(Unreserved + SubDelims + ":@/");
    private static readonly SearchValues<byte> QueryCharacter = Ascii.Set(Unreserved + SubDelims + ":@/?");

    /// <summary>What may stand in a host, a path and a query alike, or separates them: behind <c>https://</c>, in any order, it is a URI.</summary>
    internal static readonly SearchValues<byte> PlainUriCharacter = Ascii.Set(Unreserved + SubDelims + "/?");

    /// <summary><c>uri</c>: <c>URI</c> of RFC 3986, Appendix A: it has a scheme, and may have a fragment. ASCII only.</summary>
    public static bool IsUri(ReadOnlySpan<byte> utf8) => IsPlainUri(utf8) || (System.Text.Ascii.IsValid(utf8) && IsIri(utf8));

    /// <summary><c>iri</c>: RFC 3987, section 2.2: a URI that may have letters of all languages after its scheme.</summary>
    public static bool IsIri(ReadOnlySpan<byte> utf8)
    {
        if (IsPlainUri(utf8))
        {
            return true;
        }

        // The first character that cannot belong to a scheme is the colon after it.
        var colon = utf8.IndexOfAnyExcept(SchemeCharacter);
        return colon > 0 && utf8[colon] == ':' && char.IsAsciiLetter((char)utf8[0]) &&
            IsHierarchyAndRest(utf8[(colon + 1)..]);
    }

    /// <summary>Most are seen to be URIs in one look.</summary>
    private static bool IsPlainUri(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("https://"u8) && !utf8["https://".Length..].ContainsAnyExcept(PlainUriCharacter);

    /// <summary><c>uri-reference</c>: <c>URI-reference</c> of RFC 3986, Appendix A: a URI, or relative to one. ASCII only.</summary>
    public static bool IsUriReference(ReadOnlySpan<byte> utf8) => System.Text.Ascii.IsValid(utf8) && IsIriReference(utf8);

    /// <summary><c>iri-reference</c>: RFC 3987, section 2.2: an IRI, or relative to one.</summary>
    public static bool IsIriReference(ReadOnlySpan<byte> utf8)
    {
        if (IsIri(utf8))
        {
            return true;
        }

        // path-noscheme: a colon in the first segment would make the segment a scheme.
        var colon = utf8.IndexOfAny(":/?#"u8);
        return (colon < 0 || utf8[colon] != ':') && IsHierarchyAndRest(utf8);
    }

    /// <summary><c>hier-part</c> or <c>relative-part</c>, then query and fragment.</summary>
    private static bool IsHierarchyAndRest(ReadOnlySpan<byte> utf8)
    {
        var fragment = utf8.IndexOf((byte)'#');
        if (fragment >= 0)
        {
            if (!IsEncoded(utf8[(fragment + 1)..], QueryCharacter))
            {
                return false;
            }

            utf8 = utf8[..fragment];
        }

        var query = utf8.IndexOf((byte)'?');
        if (query >= 0)
        {
            if (!IsEncoded(utf8[(query + 1)..], QueryCharacter, mayBePrivate: true))
            {
                return false;
            }

            utf8 = utf8[..query];
        }

        if (!utf8.StartsWith("//"u8))
        {
            return IsEncoded(utf8, PathCharacter);
        }

        utf8 = utf8[2..];
        var path = utf8.IndexOf((byte)'/');
        return path < 0 ? IsAuthority(utf8) : IsAuthority(utf8[..path]) && IsEncoded(utf8[path..], PathCharacter);
    }

    /// <summary><c>[ userinfo "@" ] host [ ":" port ]</c></summary>
    private static bool IsAuthority(ReadOnlySpan<byte> utf8)
    {
        var at = utf8.IndexOf((byte)'@');
        if (at >= 0 && !IsEncoded(utf8[..at], UserInfoCharacter))
        {
            return false;
        }

        utf8 = utf8[(at + 1)..];
        var isLiteral = !utf8.IsEmpty && utf8[0] == '[';
        var end = isLiteral ? utf8.IndexOf((byte)']') + 1 : utf8.IndexOf((byte)':');
        end = end < 0 ? utf8.Length : end;
        var port = utf8[end..];
        return (isLiteral ? end > 0 && IsIPLiteral(utf8[1..(end - 1)]) : IsEncoded(utf8[..end], NameCharacter)) &&
            (port.IsEmpty || (port[0] == ':' && !port[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9')));
    }

    /// <summary>What stands in brackets: an IPv6 address, or <c>IPvFuture</c>.</summary>
    private static bool IsIPLiteral(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || utf8[0] is not ((byte)'v' or (byte)'V'))
        {
            return IsIPv6(utf8);
        }

        var dot = utf8.IndexOf((byte)'.');
        return dot > 1 && !utf8[1..dot].ContainsAnyExcept(Ascii.HexDigit) &&
            dot + 1 < utf8.Length && !utf8[(dot + 1)..].ContainsAnyExcept(UserInfoCharacter);
    }

    /// <summary>Whether there are only the allowed characters, <c>pct-encoded</c> ones, and those that are not ASCII.</summary>
    private static bool IsEncoded(ReadOnlySpan<byte> utf8, SearchValues<byte> allowed, bool mayBePrivate = false)
    {
        while (true)
        {
            var at = utf8.IndexOfAnyExcept(allowed);
            if (at < 0)
            {
                return true;
            }

            utf8 = utf8[at..];
            var length = StartsWithEscape(utf8) ? 3 : UcsLength(utf8, mayBePrivate);
            if (length == 0)
            {
                return false;
            }

            utf8 = utf8[length..];
        }
    }

    /// <summary>The length of the <c>ucschar</c> or <c>iprivate</c> of RFC 3987 at the front; 0 if there is none.</summary>
    private static int UcsLength(ReadOnlySpan<byte> utf8, bool mayBePrivate)
    {
        Rune.DecodeFromUtf8(utf8, out var rune, out var length);
        return IsUcsOrPrivate(rune.Value) && (mayBePrivate || !IsPrivate(rune.Value)) ? length : 0;
    }

    /// <summary><c>ucschar</c> and <c>iprivate</c> of RFC 3987: no controls, no noncharacters, no specials.</summary>
    private static bool IsUcsOrPrivate(int codePoint) =>
        codePoint >= 0xA0 &&
        codePoint is not (>= 0xFDD0 and <= 0xFDEF) and not (>= 0xFFF0 and <= 0xFFFF) and not (>= 0xE0000 and <= 0xE0FFF) &&
        (codePoint & 0xFFFE) != 0xFFFE;

    private static bool IsPrivate(int codePoint) => codePoint is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000;

    /// <summary><c>pct-encoded</c>: <c>%</c> and two hexadecimal digits.</summary>
    private static bool StartsWithEscape(ReadOnlySpan<byte> utf8) =>
        utf8.Length >= 3 && utf8[0] == '%' && !utf8[1..3].ContainsAnyExcept(Ascii.HexDigit);
}
