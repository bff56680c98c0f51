using System.Buffers;

namespace PostingSchema.Extraction;

/// <summary>Finds the sentence around a position: the words that decide what a number or a name there means.</summary>
internal static class Sentence
{
    // Longer sentences exist; what stands farther off decides nothing.
    private const int Reach = 240;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\n!?•·.");

    public static TextSpan Around(string text, TextSpan at) => new(Start(text, at.Start), End(text, at.End));

    public static int Start(string text, int at)
    {
        var least = Math.Max(0, at - Reach);
        var position = at;
        do
        {
            // To the next sign before it that may end one.
            position = least + text.AsSpan(least, position - least).LastIndexOfAny(Signs) + 1;
        }
        while (position > least && !EndsAt(text, position - 1) && --position > least);

        Scan.Count(at - position + 1);
        return position;
    }

    public static int End(string text, int at)
    {
        var most = Math.Min(text.Length, at + Reach);
        var position = at;
        while (position < most)
        {
            var offset = text.AsSpan(position, most - position).IndexOfAny(Signs);
            position = offset < 0 ? most : position + offset;
            if (offset < 0 || EndsAt(text, position))
            {
                break;
            }

            position++;
        }

        Scan.Count(position - at + 1);
        return position;
    }

    /// <summary>
    /// Whether a sentence ends with the character at a position. A full stop ends one before a space and a capital, and where the space
    /// was lost ("at scale.We are"); not within "Ph.D." or "e.g.".
    /// </summary>
    private static bool EndsAt(string text, int at) => text[at] switch
    {
        '\n' or '!' or '?' or '•' or '·' => true,
        '.' => at + 1 >= text.Length || (IsWordOfSomeLength(text, at) && BeginsSentence(text, at + 1)),
        _ => false,
    };

    private static bool IsWordOfSomeLength(string text, int at) =>
        at > 3 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is ')' or '"' or '”' or '%')
        && text[at - 2] is not ('.' or ' ') && text[at - 3] != '.';

    // Behind a word of three letters or more, a capitalised word: not the D of "Ph.D.".
    private static bool IsGlued(string text, int at) =>
        char.IsUpper(text[at]) && at + 1 < text.Length && (char.IsLower(text[at + 1]) || text[at + 1] == ' ') && char.IsLower(text[at - 2])
            && !char.IsWhiteSpace(text[at - 4]);

    private static bool BeginsSentence(string text, int at) =>
        text[at] == '\n' || IsGlued(text, at) || (char.IsWhiteSpace(text[at]) && (at + 1 >= text.Length || !char.IsLower(text[at + 1])));
}
