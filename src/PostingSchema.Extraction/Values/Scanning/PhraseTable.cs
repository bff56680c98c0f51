namespace PostingSchema.Extraction;

/// <summary>
/// Phrases by their first letters, the longest first. A phrase that ends in <c>*</c> matches every word that begins so. A phrase marked
/// as exact matches only in the case given. With seams, a phrase also ends where a capitalised word is glued on.
/// </summary>
internal sealed class PhraseTable
{
    private readonly StartKeys _keys;

    // By the numbers of the keys.
    private readonly Entry[][] _entries;
    private readonly bool _withSeams;
    private int _number = int.MaxValue;

    public PhraseTable(IEnumerable<(string Phrase, int Id, bool Exact)> phrases, bool withSeams = false)
    {
        _withSeams = withSeams;
        var byKey = new SortedDictionary<int, List<Entry>>();
        foreach (Entry entry in phrases.Select(Entry.Of).OrderByDescending(entry => entry.Phrase.Length))
        {
            foreach (var key in StartKeys.KeysOf(entry.Phrase, entry.IsPrefix || withSeams))
            {
                if (!byKey.TryGetValue(key, out List<Entry>? entries))
                {
                    byKey.Add(key, entries = []);
                }

                entries.Add(entry);
            }
        }

        _keys = new(byKey.Keys);
        _entries = [.. byKey.Values.Select(entries => entries.ToArray())];
    }

    /// <summary>Has every text searched for these phrases, together with those of others: for a table that is made once a process.</summary>
    public PhraseTable InEveryText()
    {
        if (_number == int.MaxValue)
        {
            _number = BuiltInPhrases.Add(_entries.SelectMany(entries => entries).Select(entry => (entry.Phrase, entry.IsPrefix || _withSeams)).Distinct());
        }

        return this;
    }

    /// <summary>
    /// The next position from which a phrase may be read; the end of the range where there is none. What stands before the range does not
    /// count: a word that the range cuts in two begins there.
    /// </summary>
    public int Next(ScannedText text, int at, TextSpan within) =>
        at >= within.End ? within.End
        : at == within.Start && _keys.Contains(StartKeys.KeyAt(text, at)) ? at
        : _number < text.Index.Tables ? text.Hits.First(_number, at, within.End) is >= 0 and var found ? found : within.End
        : text.NextStart(_keys, at, within.End);

    /// <summary>The longest phrase that stands at a position as a whole word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position; whether a word begins here is for the caller to know.</param>
    /// <param name="end">The end of the range.</param>
    /// <param name="id">The id of the phrase.</param>
    /// <param name="after">The position after it.</param>
    public bool TryMatch(string text, int at, int end, out int id, out int after)
    {
        Entry[] entries = EntriesAt(text, at, end);
        var letters = entries.Length > 0 ? EightLetters.At(text, at) : 0;
        foreach (Entry entry in entries)
        {
            if (!entry.Letters.MayStandAt(letters))
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
        foreach (Entry entry in EntriesAt(text, at, end))
        {
            var after = Scan.Match(text, at, end, entry.Phrase);
            if (after >= 0 && entry.IsWrittenSo(text, at, after))
            {
                yield return (entry.Id, after);
            }
        }
    }

    private Entry[] EntriesAt(string text, int at, int end) =>
        at < end && StartKeys.KeyAt(text, at) is var key && _keys.Contains(key) ? _entries[_keys.NumberOf(key)] : [];

    // Where a lost line break glued the next word on: "6+ MonthsPosition Type".
    private static bool IsSeam(string text, int at, int end) =>
        char.IsLower(text[at - 1]) && char.IsUpper(text[at]) && at + 1 < end && char.IsLower(text[at + 1]);

    private sealed record Entry(string Phrase, int Id, bool IsExact, bool IsPrefix)
    {
        public EightLetters Letters { get; } = new(Phrase);

        public static Entry Of((string Phrase, int Id, bool Exact) listed) =>
            new(listed.Phrase.TrimEnd('*'), listed.Id, listed.Exact, listed.Phrase.EndsWith('*'));

        public bool IsWrittenSo(string text, int at, int after) => !IsExact || text.AsSpan(at, after - at).SequenceEqual(Phrase);
    }
}
