using System.Globalization;

namespace PostingSchema.Extraction;

/// <summary>What a word is, and how a spelling matches: the ground that all readers stand on.</summary>
internal static class Scan
{
    [ThreadStatic]
    private static long _steps;

    private static readonly bool[] AsciiWords = [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiLetterOrDigit((char)c))];

    /// <summary>
    /// How many characters or comparisons this thread has looked at, while <see cref="IsCounting"/>. Tests hold that it grows with the text
    /// and no faster.
    /// </summary>
    public static long Steps => _steps;

    /// <summary>Whether anybody wants to know.</summary>
    public static bool IsCounting { get; set; }

    public static void Count(int steps)
    {
        if (IsCounting)
        {
            _steps += steps;
        }
    }

    /// <summary>Letters, digits and combining marks: what a word boundary must not divide.</summary>
    public static bool IsWord(char c) =>
        c < AsciiWords.Length ? AsciiWords[c]
        : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '´' or '`' or 'ʼ';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '‑' or '‐' or '−' or '‒' or '―';

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\u00A0';

    /// <summary>Whether a word may begin here: nothing before it, or no word character.</summary>
    public static bool BeginsWord(string text, int at, int start) => at <= start || !IsWord(text[at - 1]) || !IsWord(text[at]);

    /// <summary>Whether a word may end before this position.</summary>
    public static bool EndsWord(string text, int at, int end) => at >= end || !IsWord(text[at]) || !IsWord(text[at - 1]);

    /// <summary>
    /// Matches a spelling at a position, in any case. A space of the spelling stands for spaces, hyphens or both, an apostrophe for any
    /// apostrophe.
    /// </summary>
    /// <returns>The position after the match, or -1.</returns>
    public static int Match(string text, int at, int end, string spelling)
    {
        foreach (var c in spelling)
        {
            if (at >= end)
            {
                return -1;
            }

            if (c == ' ')
            {
                var gap = at;
                while (at < end && at - gap < 4 && (IsSpace(text[at]) || IsDash(text[at])))
                {
                    at++;
                }

                if (at == gap)
                {
                    return -1;
                }
            }
            else if (text[at] == c || SameLetter(text[at], c))
            {
                at++;
            }
            else
            {
                return -1;
            }
        }

        Count(spelling.Length);
        return at;
    }

    /// <summary>The start of the line that a position is in, at most <paramref name="most"/> characters back.</summary>
    public static int LineStart(string text, int at, int start, int most = 400)
    {
        var from = Math.Max(start, at - most);
        var newLine = text.AsSpan(from, at - from).LastIndexOf('\n');
        Count(1);
        return newLine < 0 ? from : from + newLine + 1;
    }

    /// <summary>The end of the line that a position is in, at most <paramref name="most"/> characters on.</summary>
    public static int LineEnd(string text, int at, int end, int most = 400)
    {
        var length = Math.Min(end - at, most);
        var newLine = text.AsSpan(at, length).IndexOf('\n');
        Count(1);
        return newLine < 0 ? at + length : at + newLine;
    }

    /// <summary>The range without white space at its ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool SameLetter(char text, char spelling) =>
        char.IsAsciiLetter(spelling) ? (text ^ spelling) == 0x20
        : spelling == '\'' ? IsApostrophe(text)
        : !char.IsAscii(spelling) && char.ToLowerInvariant(text) == char.ToLowerInvariant(spelling);
}
