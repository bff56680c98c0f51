namespace PostingSchema.Extraction;

/// <summary>HTML tags: block tags become line breaks, list items bullets, inline tags nothing; scripts and comments go.</summary>
internal static class HtmlTags
{
    private const string Paragraph = "\n\n";
    private const string Line = "\n";
    private const string Bullet = "\n- ";
    private const int LongestTag = 4096;

    public static TextEdits Read(string text)
    {
        var edits = new TextEdits(text);
        var ends = new TagEnds(text);
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = Next(text, at))
        {
            var (end, replacement) = ReadTag(text, at, ends);
            if (end > at)
            {
                edits.Replace(at, end, replacement);
                at = end - 1;
            }
        }

        return edits;
    }

    private static int Next(string text, int at) => at + 1 < text.Length ? text.IndexOf('<', at + 1) : -1;

    // End is at where `<` opens no tag: "< 3 years", "List<string>".
    private static (int End, string Replacement) ReadTag(string text, int at, TagEnds ends)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at + 1);
        if (rest.StartsWith("!--", StringComparison.Ordinal))
        {
            return (ends.AfterComment(at + 4), "");
        }

        var closing = rest.StartsWith('/');
        ReadOnlySpan<char> name = NameAt(closing ? rest[1..] : rest);
        var afterName = at + 1 + (closing ? 1 : 0) + name.Length;
        if (name.IsEmpty || afterName >= text.Length || !(text[afterName] is '>' or '/' || char.IsWhiteSpace(text[afterName])))
        {
            return (at, "");
        }

        if (Replacement(name, closing) is not { } replacement || ends.AfterTag(afterName) is not (> 0 and var end))
        {
            return (at, "");
        }

        return !closing && IsRaw(name) ? (ends.AfterRaw(end, name), Line) : (end, replacement);
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 12 && char.IsAsciiLetterOrDigit(text[length]))
        {
            length++;
        }

        return text[..length];
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    // Null where there is no such tag in HTML.
    private static string? Replacement(ReadOnlySpan<char> name, bool closing)
    {
        Span<char> lower = stackalloc char[12];
        name.ToLowerInvariant(lower);
        return lower[..name.Length] switch
        {
            "p" or "ul" or "ol" or "dl" or "table" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" or "blockquote" or "section"
                or "article" or "header" or "footer" or "main" or "nav" or "aside" or "form" or "pre" => Paragraph,
            "li" => closing ? Line : Bullet,
            "br" or "div" or "tr" or "dt" or "dd" or "caption" or "thead" or "tbody" or "tfoot" or "figure" or "html" or "head" or "body"
                or "title" or "option" or "address" or "center" or "fieldset" or "legend" => Line,
            "td" or "th" => " ",
            "a" or "abbr" or "b" or "big" or "button" or "cite" or "code" or "del" or "em" or "font" or "i" or "iframe" or "img" or "input"
                or "ins" or "kbd" or "label" or "link" or "mark" or "meta" or "q" or "s" or "samp" or "script" or "select" or "small"
                or "span" or "strike" or "strong" or "style" or "sub" or "sup" or "svg" or "time" or "tt" or "u" or "var" or "wbr" => "",
            _ => null,
        };
    }

    /// <summary>
    /// Where tags, comments and scripts end. A search that found nothing is not made again, so all of them together are
    /// linear.
    /// </summary>
    private sealed class TagEnds(string text)
    {
        private int _tag = -1;
        private int _comment = -1;
        private int _script = -1;
        private int _style = -1;

        public int AfterTag(int from) => After(">", from, ref _tag) is var end && end - from <= LongestTag ? end : 0;

        public int AfterComment(int from) => After("-->", from, ref _comment) is > 0 and var end ? end : from - 4;

        // The position of the closing tag, which is read as a tag of its own.
        public int AfterRaw(int from, ReadOnlySpan<char> name)
        {
            var isScript = name.Length == "script".Length;
            var end = isScript ? After("</script", from, ref _script) : After("</style", from, ref _style);
            return end > 0 ? end - name.Length - 2 : from;
        }

        // 0 where there is none.
        private int After(string mark, int from, ref int known)
        {
            if (known <= from && known != int.MaxValue)
            {
                var at = from <= text.Length ? text.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) : -1;
                Scan.Count((at < 0 ? text.Length : at) - from + 1);
                known = at < 0 ? int.MaxValue : at + mark.Length;
            }

            return known == int.MaxValue ? 0 : known;
        }
    }
}
