namespace PostingSchema.Extraction;

/// <summary>
/// Phrases by their first letter, the longest first. A phrase that ends in <c>*</c> matches every word that begins so. A phrase marked
/// as exact matches only in the case given. With seams, a phrase also ends where a capitalised word is glued on.
/// </summary>
internal sealed class PhraseTable
{
    private const int PairBits = 5;

    private readonly Entry[][] _byFirst = new Entry[128][];
    private readonly Entry[] _others;

    // The first two letters of every phrase. They rule out nearly every word of a text without a look at the phrases.
    private readonly bool[] _pairs = new bool[1 << (2 * PairBits)];

    private readonly bool _withSeams;

    public PhraseTable(IEnumerable<(string Phrase, int Id, bool Exact)> phrases, bool withSeams = false)
    {
        _withSeams = withSeams;
        Entry[] entries = [.. phrases.Select(p => new Entry(p.Phrase.TrimEnd('*'), p.Id, p.Exact, p.Phrase.EndsWith('*')))
            .OrderByDescending(entry => entry.Phrase.Length)];
        for (var i = 0; i < _byFirst.Length; i++)
        {
            _byFirst[i] = [.. entries.Where(entry => char.ToLowerInvariant(entry.Phrase[0]) == char.ToLowerInvariant((char)i))];
        }

        _others = [.. entries.Where(entry => !char.IsAscii(entry.Phrase[0]))];
        foreach (Entry entry in entries)
        {
            for (var second = 0; second < 1 << PairBits; second++)
            {
                _pairs[PairOf(entry.Phrase[0], (char)second)] |= entry.AnySecond || second == (entry.Second & 31);
            }
        }
    }

    /// <summary>
    /// The next position from which a phrase may be read: where a word begins with two letters that one of them begins
    /// with.
    /// </summary>
    public int NextCandidate(string text, int at, int start, int end)
    {
        var from = at;
        var wasWord = at > start && Scan.IsWord(text[at - 1]);
        for (; at < end; at++)
        {
            var isWord = Scan.IsWord(text[at]);
            if (!(wasWord && isWord) && _pairs[PairOf(text[at], at + 1 < end ? text[at + 1] : ' ')])
            {
                break;
            }

            wasWord = isWord;
        }

        Scan.Count(at - from + 1);
        return at;
    }

    /// <summary>The longest phrase that stands at a position as a whole word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position; whether a word begins here is for the caller to know.</param>
    /// <param name="end">The end of the range.</param>
    /// <param name="id">The id of the phrase.</param>
    /// <param name="after">The position after it.</param>
    public bool TryMatch(string text, int at, int end, out int id, out int after)
    {
        (id, after) = (-1, at);
        if (at >= end)
        {
            return false;
        }

        Entry[] entries = char.IsAscii(text[at]) ? _byFirst[text[at]] : _others;
        var second = at + 1 < end ? char.ToLowerInvariant(text[at + 1]) : '\0';
        foreach (Entry entry in entries)
        {
            if (entry.Second != second && !entry.AnySecond)
            {
                continue;
            }

            after = Scan.Match(text, at, end, entry.Phrase);
            if (after >= 0 && (entry.IsPrefix || Scan.EndsWord(text, after, end) || (_withSeams && IsSeam(text, after, end)))
                && entry.IsWrittenSo(text, at, after))
            {
                id = entry.Id;
                return true;
            }
        }

        (id, after) = (-1, at);
        return false;
    }

    /// <summary>Every phrase that stands at a position, whatever follows it; the longest first.</summary>
    public IEnumerable<(int Id, int After)> Matches(string text, int at, int end)
    {
        foreach (Entry entry in char.IsAscii(text[at]) ? _byFirst[text[at]] : _others)
        {
            var after = Scan.Match(text, at, end, entry.Phrase);
            if (after >= 0 && entry.IsWrittenSo(text, at, after))
            {
                yield return (entry.Id, after);
            }
        }
    }

    // Where a lost line break glued the next word on: "6+ MonthsPosition Type".
    private static bool IsSeam(string text, int at, int end) =>
        char.IsLower(text[at - 1]) && char.IsUpper(text[at]) && at + 1 < end && char.IsLower(text[at + 1]);

    // The low bits of a letter are the same in both cases.
    private static int PairOf(char first, char second) => ((first & 31) << PairBits) | (second & 31);

    private readonly struct Entry(string phrase, int id, bool isExact, bool isPrefix)
    {
        public string Phrase { get; } = phrase;

        public int Id { get; } = id;

        public bool IsPrefix { get; } = isPrefix;

        public char Second { get; } = phrase.Length > 1 ? char.ToLowerInvariant(phrase[1]) : '\0';

        /// <summary>Whether the second character can match others: a space or an apostrophe, or there is none.</summary>
        public bool AnySecond { get; } = phrase.Length == 1 || phrase[1] is ' ' or '\'';

        public bool IsWrittenSo(string text, int at, int after) => !isExact || text.AsSpan(at, after - at).SequenceEqual(Phrase);
    }
}
