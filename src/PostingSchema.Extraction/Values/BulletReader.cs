namespace PostingSchema.Extraction;

/// <summary>Reads the items of a list: bullets, numbered items, or bare lines where there are none.</summary>
public static class BulletReader
{
    /// <summary>Every item within a range of the text, in order, without its mark.</summary>
    public static IEnumerable<Found<string>> Find(ScannedText text, TextSpan within)
    {
        TextSpan whole = Scan.Trim(text, within);
        var isOneLine = whole.Slice(text).IndexOf('\n') < 0;
        foreach (TextSpan line in isOneLine ? Inline(text, whole) : Lines(text, whole))
        {
            TextSpan item = WithoutMark(text, Scan.Trim(text, line));
            if (!item.IsEmpty)
            {
                yield return new Found<string>(item.Of(text), item);
            }
        }
    }

    private static IEnumerable<TextSpan> Lines(string text, TextSpan within)
    {
        for (var at = within.Start; at < within.End;)
        {
            var length = text.AsSpan(at, within.End - at).IndexOf('\n');
            var end = length < 0 ? within.End : at + length;
            yield return new TextSpan(at, end);
            at = end + 1;
        }
    }

    // "- First item - Second item", "• First• Second": a paragraph that has lost its line breaks.
    private static IEnumerable<TextSpan> Inline(string text, TextSpan within)
    {
        var mark = within.IsEmpty ? ' ' : text[within.Start];
        if (!IsMark(mark))
        {
            yield return within;
            yield break;
        }

        var start = within.Start;
        for (var at = start + 1; at < within.End; at++)
        {
            // A dash parts items only between spaces: it also joins words.
            if (text[at] == mark && (!Scan.IsDash(mark) || (text[at - 1] == ' ' && at + 1 < within.End && text[at + 1] == ' ')))
            {
                yield return new TextSpan(start, at);
                start = at;
            }
        }

        yield return new TextSpan(start, within.End);
        Scan.Count(within.Length);
    }

    private static TextSpan WithoutMark(string text, TextSpan line)
    {
        var at = line.Start;
        while (at < line.End && (IsMark(text[at]) || Scan.IsSpace(text[at])))
        {
            at++;
        }

        return new TextSpan(AfterNumber(text, at, line.End), line.End);
    }

    // "1. ", "2) "
    private static int AfterNumber(string text, int at, int end)
    {
        var digits = at;
        while (digits < end && digits - at < 2 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > at && digits + 1 < end && text[digits] is '.' or ')' && text[digits + 1] == ' ' ? digits + 2 : at;
    }

    private static bool IsMark(char c) =>
        Scan.IsDash(c) || c is '*' or '•' or '·' or '●' or '▪' or '■' or '◦' or '‣' or '○' or '►' or '➢' or '✓' or '✔' or '>' or '\uF0B7';
}
