using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace PostingSchema.Extraction;

/// <summary>
/// White space and invisible characters: every line end becomes LF, at most one line stays empty, every run of spaces becomes one space,
/// lines lose the spaces at their ends; zero-width, bidi, soft-hyphen and control characters go.
/// </summary>
internal static class Spacing
{
    // Everything that may need a change.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A" +
        "\u001B\u001C\u001D\u001E\u001F\u007F \n\r\t\v\f\u0085\u00A0\u00AD\u061C\u1680\u180E\u2000\u2001\u2002\u2003\u2004\u2005\u2006" +
        "\u2007\u2008\u2009\u200A\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u202F\u205F\u2060\u2061\u2062" +
        "\u2063\u2064\u2066\u2067\u2068\u2069\u3000\uFEFF\uFFF9\uFFFA\uFFFB");

    public static TextEdits Normalise(string text)
    {
        var edits = new TextEdits(text);
        var (read, printsBefore) = (0, 0UL);
        for (var start = 0; start < text.Length; start += CharacterMasks.BlockLength)
        {
            var length = Math.Min(CharacterMasks.BlockLength, text.Length - start);
            var (printing, spaces) = CharacterMasks.Printing(text.AsSpan(start, length));
            var printsBehind = start + length < text.Length && text[start + length] is > ' ' and < '\x7F' ? 1UL << 63 : 0;

            // Nearly every character is a printing one of ASCII, and nearly every space a single one between two of those.
            var plain = printing | (spaces & ((printing << 1) | printsBefore) & ((printing >> 1) | printsBehind));
            for (var others = ~plain & (ulong.MaxValue >> (CharacterMasks.BlockLength - length)); others != 0; others &= others - 1)
            {
                var at = start + BitOperations.TrailingZeroCount(others);
                if (at >= read && Suspects.Contains(text[at]))
                {
                    read = ReadRun(text, at, edits);
                }
            }

            printsBefore = printing >> 63;
        }

        return edits;
    }

    // A run of white space and invisible characters becomes nothing, one space, or one or two line ends.
    private static int ReadRun(string text, int start, TextEdits edits)
    {
        var (at, lines, spaces) = (start, 0, 0);
        for (; at < text.Length && Suspects.Contains(text[at]) && !Joins(text, at); at++)
        {
            if (IsLineEnd(text[at]))
            {
                lines += text[at] == '\n' && at > start && text[at - 1] == '\r' ? 0 : 1;
            }
            else if (IsSpace(text[at]))
            {
                spaces++;
            }
        }

        Scan.Count(at - start + 1);
        if (at == start)
        {
            return start + 1;
        }

        var atEdge = start == 0 || at == text.Length;
        var replacement = lines > 1 ? "\n\n" : lines == 1 ? "\n" : spaces > 0 ? " " : "";
        if (atEdge)
        {
            replacement = "";
        }

        if (!text.AsSpan(start, at - start).SequenceEqual(replacement))
        {
            edits.Replace(start, at, replacement);
        }

        return at;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\u00A0' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    // Joiners are spelling in Persian and the Indic scripts, and make one emoji of several.
    private static bool Joins(string text, int at) =>
        text[at] is '\u200C' or '\u200D' && at > 0 && at + 1 < text.Length && text[at - 1] > '\u02FF' && text[at + 1] > '\u02FF'
        && !Suspects.Contains(text[at - 1]) && !Suspects.Contains(text[at + 1]);
}
