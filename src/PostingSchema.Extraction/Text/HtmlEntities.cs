using System.Globalization;
using System.Net;

namespace PostingSchema.Extraction;

/// <summary>Character references: <c>&amp;amp;</c>, <c>&amp;#x2F;</c>, <c>&amp;#8217;</c>.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 32;

    public static TextEdits Decode(string text)
    {
        var edits = new TextEdits(text);
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = IndexOfAmpersand(text, at + 1))
        {
            Scan.Count(LongestName);
            var length = text.AsSpan(at, Math.Min(LongestName, text.Length - at)).IndexOf(';') + 1;
            if (length > 2 && Meaning(text.AsSpan(at + 1, length - 2)) is { } meaning)
            {
                edits.Replace(at, at + length, meaning);
                at += length - 1;
            }
        }

        return edits;
    }

    private static int IndexOfAmpersand(string text, int from) =>
        from < text.Length ? text.IndexOf('&', from) : -1;

    private static string? Meaning(ReadOnlySpan<char> name) => name[0] == '#' ? Numbered(name[1..]) : Named(name);

    private static string? Numbered(ReadOnlySpan<char> digits)
    {
        var hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(hex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var codePoint))
        {
            return null;
        }

        // The HTML standard reads references to C1 controls as Windows-1252, because that is what their authors meant.
        return codePoint is >= 0x80 and <= 0x9F ? CodePage.Western.CharOf((byte)codePoint).ToString()
            : codePoint is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? null
            : char.ConvertFromUtf32(codePoint);
    }

    private static string? Named(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return null;
            }
        }

        var entity = $"&{name};";
        var meaning = WebUtility.HtmlDecode(entity);
        return meaning != entity ? meaning : Punctuation(name);
    }

    // The names that HTML 5 added and that scraped postings use; WebUtility knows those of HTML 4.
    private static string? Punctuation(ReadOnlySpan<char> name) => name switch
    {
        "period" => ".",
        "comma" => ",",
        "colon" => ":",
        "semi" => ";",
        "excl" => "!",
        "quest" => "?",
        "num" => "#",
        "dollar" => "$",
        "percnt" => "%",
        "lpar" => "(",
        "rpar" => ")",
        "lsqb" => "[",
        "rsqb" => "]",
        "ast" => "*",
        "plus" => "+",
        "sol" => "/",
        "bsol" => "\\",
        "equals" => "=",
        "commat" => "@",
        "lowbar" => "_",
        "verbar" => "|",
        "hyphen" or "dash" => "-",
        "NewLine" => "\n",
        "Tab" => "\t",
        _ => null,
    };
}
