namespace PostingSchema.Extraction;

/// <summary>
/// Markdown's emphasis: <c>**bold**</c>, <c>*italic*</c>. Bullets, rules of asterisks, footnote marks and products stay, and
/// underscores, which are in names more often than around them.
/// </summary>
internal static class Emphasis
{
    private const int LongestMark = 3;

    public static TextEdits Remove(string text)
    {
        var edits = new TextEdits(text);
        if (!text.Contains('*', StringComparison.Ordinal))
        {
            return edits;
        }

        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            RemoveFromLine(text, start, end, edits);
            start = end + 1;
        }

        return edits;
    }

    // Only marks of one line belong together; a person who forgets to close one ends it with the line.
    private static void RemoveFromLine(string text, int start, int end, TextEdits edits)
    {
        var bold = 0;
        var italic = false;
        var lineStart = start;
        while (start < end && text.AsSpan(start, end - start).IndexOf('*') is >= 0 and var offset)
        {
            var mark = start + offset;
            var length = RunLength(text, mark, end);
            start = mark + length;
            var opens = start < end && !char.IsWhiteSpace(text[start]);
            var closes = mark > lineStart && !char.IsWhiteSpace(text[mark - 1]);
            if (length == 4 && opens && closes)
            {
                // The end of one bold and the beginning of the next; between two words a line break was lost.
                edits.Replace(mark, start, char.IsLower(text[mark - 1]) && char.IsUpper(text[start]) ? "\n" : "");
                continue;
            }

            if (length > LongestMark || (!opens && !closes && length != 2) || !IsMark(text, mark, length, lineStart, end))
            {
                continue;
            }

            if (length == 3 && bold == 2 && closes && !opens && start < end)
            {
                // `**What you'll do:*** Design`: the end of the bold, and the bullet of the first item, glued.
                edits.Replace(mark, start, "\n*");
                bold = 0;
            }
            else if (length >= 2)
            {
                edits.Delete(mark, start);
                bold = bold == 0 ? length : 0;
            }
            else if (italic ? closes : opens && ClosesLater(text, start, end))
            {
                edits.Delete(mark, start);
                italic = !italic;
            }
        }
    }

    private static int RunLength(string text, int mark, int end)
    {
        var length = 1;
        while (mark + length < end && text[mark + length] == '*')
        {
            length++;
        }

        return length;
    }

    // `2**8` and `5*3` are sums.
    private static bool IsMark(string text, int mark, int length, int start, int end)
    {
        var before = mark > start ? text[mark - 1] : ' ';
        var after = mark + length < end ? text[mark + length] : ' ';
        return !(char.IsAsciiDigit(before) && char.IsAsciiDigit(after));
    }

    // Looked for only next to the mark's own line end, and at most once a line: a found end turns the mark off.
    private static bool ClosesLater(string text, int start, int end)
    {
        var at = text.AsSpan(start, end - start).IndexOf('*');
        Scan.Count(at < 0 ? end - start : at + 1);
        return at > 0 && !char.IsWhiteSpace(text[start + at - 1]);
    }
}
