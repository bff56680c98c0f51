namespace PostingSchema.Extraction;

/// <summary>
/// Phrases that are tried one after the other at a place. Their first letters, and their last ones, tell at most places that none of them
/// stands there.
/// </summary>
internal sealed class PhraseList(params string[] phrases)
{
    private const uint Any = uint.MaxValue;

    // A bit for each class of letters.
    private readonly uint _firsts = phrases.Aggregate(0U, (classes, phrase) => classes | ClassesOf(phrase[0]));
    private readonly uint _lasts = phrases.Aggregate(0U, (classes, phrase) => classes | ClassesOf(phrase[^1]));

    /// <summary>The phrases, a longer one before one that it begins with.</summary>
    public ReadOnlySpan<string> Phrases => phrases;

    /// <summary>Whether one of them may begin with a character.</summary>
    public bool MayBeginWith(char c) => (_firsts & (1U << LetterClasses.Of(c))) != 0;

    /// <summary>Whether one of them may end with a character.</summary>
    public bool MayEndWith(char c) => (_lasts & (1U << LetterClasses.Of(c))) != 0;

    // Other characters may stand for spaces and apostrophes.
    private static uint ClassesOf(char c) => c is ' ' or '\'' ? Any : 1U << LetterClasses.Of(c);
}
