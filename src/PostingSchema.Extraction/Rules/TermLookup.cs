namespace PostingSchema.Extraction.Rules;

/// <summary>A list of terms: searched in text, and looked up as a whole.</summary>
internal sealed class TermLookup
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);
    private readonly Vocabulary _vocabulary;

    public TermLookup(TermList list)
    {
        var terms = new List<VocabularyTerm>();
        foreach (var line in list.Terms.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split('\t');
            terms.Add(new(parts[0], parts[1..]));
            _ranks.TryAdd(parts[0], _ranks.Count);
            foreach (var spelling in parts)
            {
                _values.TryAdd(spelling, parts[0]);
            }
        }

        _vocabulary = Vocabulary.Of(terms);
    }

    /// <summary>The value that a text as a whole means; null where it means none.</summary>
    public string? ValueOf(string text) => _values.GetValueOrDefault(text);

    /// <summary>Every spelling of a value.</summary>
    public IReadOnlyList<string> SpellingsOf(string value) => [.. _values.Where(pair => pair.Value == value).Select(pair => pair.Key)];

    /// <summary>The place of a value in the declared order.</summary>
    public int RankOf(string value) => _ranks.GetValueOrDefault(value);

    /// <summary>Whether a range has one of the terms.</summary>
    public bool Has(ScannedText text, TextSpan within) => Find(text, within) is not null;

    /// <summary>The first term within a range; null where there is none.</summary>
    public Found<string>? Find(ScannedText text, TextSpan within)
    {
        foreach (var found in _vocabulary.Find(text, within))
        {
            return found;
        }

        return null;
    }

    public IEnumerable<Found<string>> FindAll(ScannedText text, TextSpan within) => _vocabulary.Find(text, within);
}
