namespace PostingSchema.Extraction;

/// <summary>What of a line is the header itself, and how two spellings of a header are compared.</summary>
internal static class HeaderText
{
    private const int MostOnStack = 256;

    /// <summary>
    /// The words in lower case with single spaces: no punctuation, no apostrophes, <c>and</c> for <c>&amp;</c>. A <c>*</c> of a
    /// definition, which stands for words that it does not know, stays.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> header)
    {
        Span<char> folded = header.Length <= MostOnStack ? stackalloc char[MostFolded(header)] : new char[MostFolded(header)];
        return Fold(header, folded).ToString();
    }

    /// <summary>How long a folded text can get: every <c>&amp;</c> becomes a word.</summary>
    public static int MostFolded(ReadOnlySpan<char> header) => header.Length + (header.Count('&') * 5);

    /// <summary>The same, into memory of the caller.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> header, Span<char> folded)
    {
        var length = 0;
        foreach (var c in header)
        {
            if (Scan.IsWord(c) || c == '*')
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
            else if (c == '&')
            {
                ReadOnlySpan<char> and = length == 0 || folded[length - 1] == ' ' ? "and " : " and ";
                and.CopyTo(folded[length..]);
                length += and.Length;
            }
            else if (!Scan.IsApostrophe(c) && length > 0 && folded[length - 1] != ' ')
            {
                folded[length++] = ' ';
            }
        }

        Scan.Count(header.Length);
        return folded[..length].TrimEnd(' ');
    }

    /// <summary>A line without what decorates a header: <c>## 1. 🚀 Header:</c>, <c>=== HEADER ===</c>, <c>【Header】</c>.</summary>
    public static TextSpan Core(string text, TextSpan line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && !IsOfHeader(text[start]))
        {
            start++;
        }

        start = AfterNumber(text, start, end);
        while (end > start && !Scan.IsWord(text[end - 1]) && text[end - 1] is not (')' or '?' or '!'))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool IsOfHeader(char c) => Scan.IsWord(c) || c is '"' or '“';

    // "1. Header", "II) Header", "a) Header"
    private static int AfterNumber(string text, int start, int end)
    {
        var at = start;
        while (at < end && at - start < 4
            && (char.IsAsciiDigit(text[at]) || text[at] is 'I' or 'V' or 'X' || (at == start && at + 1 < end && text[at + 1] == ')')))
        {
            at++;
        }

        if (at == start || at >= end || text[at] is not ('.' or ')'))
        {
            return start;
        }

        at++;
        while (at < end && !Scan.IsWord(text[at]))
        {
            at++;
        }

        return at < end ? at : start;
    }
}
