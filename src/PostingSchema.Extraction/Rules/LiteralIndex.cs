namespace PostingSchema.Extraction.Rules;

/// <summary>
/// The texts of which every match of a pattern contains one, of all patterns together. One pass over a text finds where they stand; a
/// pattern is run only there.
/// </summary>
/// <param name="patterns">The patterns.</param>
internal sealed class LiteralIndex(IReadOnlyList<TextPattern> patterns)
{
    private readonly bool[] _hasLiterals = [.. patterns.Select(pattern => pattern.Words.Count + pattern.Parts.Count > 0)];
    private readonly LiteralTable _words = new(patterns.Select(pattern => pattern.Words));
    private readonly LiteralTable _parts = new(patterns.Select(pattern => pattern.Parts));

    /// <summary>Finds every text.</summary>
    public LiteralHits Find(ScannedText text)
    {
        var hits = new List<int>?[_hasLiterals.Length];
        _words.FindWords(text, hits);
        if (_parts.FindParts(text, hits))
        {
            foreach (var list in hits)
            {
                list?.Sort();
            }
        }

        for (var id = 0; id < hits.Length; id++)
        {
            hits[id] ??= _hasLiterals[id] ? LiteralHits.None : null;
        }

        return new(hits);
    }
}

/// <summary>Where the texts stand that patterns need.</summary>
/// <param name="hits">For each pattern the positions; null for a pattern that can match anywhere.</param>
internal readonly struct LiteralHits(List<int>?[] hits)
{
    /// <summary>The positions of texts that stand nowhere: most do, so they share this list.</summary>
    public static List<int> None { get; } = [];

    /// <summary>The positions for a pattern, in order; null where it can match anywhere.</summary>
    public List<int>? Of(int pattern) => hits[pattern];
}
