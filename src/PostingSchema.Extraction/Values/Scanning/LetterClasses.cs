namespace PostingSchema.Extraction;

/// <summary>Characters in 32 classes: a letter in both cases is one, and so are all digits, all spaces, all dashes and so on.</summary>
internal static class LetterClasses
{
    /// <summary>How many bits a class has.</summary>
    public const int Bits = 5;

    private const int Space = 0;
    private const int Digit = 27;
    private const int Dash = 28;
    private const int Apostrophe = 29;
    private const int Sign = 30;

    // All of what is not ASCII: letters, dashes, spaces.
    private const int Foreign = 31;

    private static readonly byte[] OfAscii = [.. Enumerable.Range(0, 128).Select(c => (byte)OfAsciiCharacter((char)c))];

    public static int Of(char c) => c < OfAscii.Length ? OfAscii[c] : Foreign;

    /// <summary>
    /// The classes that the first letters of a text may have where a phrase stands. A space of the phrase stands for spaces and dashes, up
    /// to four of them, an apostrophe for any apostrophe.
    /// </summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="isOpen">Whether letters may follow it.</param>
    /// <param name="count">How many letters.</param>
    public static IEnumerable<int[]> Beginnings(string phrase, bool isOpen, int count) =>
        Beginnings(phrase, 0, isGap: false, isOpen, count).Select(classes => classes.ToArray());

    private static IEnumerable<IEnumerable<int>> Beginnings(string phrase, int at, bool isGap, bool isOpen, int count)
    {
        if (count == 0)
        {
            return [[]];
        }

        if (at == phrase.Length)
        {
            return ClassesBehind(phrase, isOpen).SelectMany(first =>
                Beginnings("", 0, isGap: false, isOpen: true, count - 1).Select(rest => rest.Prepend(first)));
        }

        int[] classes = phrase[at] == ' ' ? [Space, Dash, Foreign] : phrase[at] == '\'' ? [Apostrophe, Foreign] : [Of(phrase[at])];
        var next = classes.SelectMany(first =>
            Beginnings(phrase, phrase[at] == ' ' ? at : at + 1, isGap: phrase[at] == ' ', isOpen, count - 1).Select(rest => rest.Prepend(first)));

        // Behind the first space of a gap, the next letter may come.
        return isGap ? next.Concat(Beginnings(phrase, at + 1, isGap: false, isOpen, count)) : next;
    }

    private static IEnumerable<int> ClassesBehind(string phrase, bool isOpen) =>
        isOpen || phrase.Length == 0 || !Scan.IsWord(phrase[^1]) ? Enumerable.Range(0, 1 << Bits) : [Space, Dash, Apostrophe, Sign, Foreign];

    private static int OfAsciiCharacter(char c) =>
        char.IsAsciiLetter(c) ? c & 31
        : char.IsAsciiDigit(c) ? Digit
        : c <= ' ' ? Space
        : c == '-' ? Dash
        : c is '\'' or '`' ? Apostrophe
        : Sign;
}
