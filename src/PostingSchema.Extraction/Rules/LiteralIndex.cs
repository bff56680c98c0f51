namespace PostingSchema.Extraction.Rules;

/// <summary>
/// The texts of which every match of a pattern contains one, of all patterns together. One pass over a text finds where they stand; a
/// pattern is run only there.
/// </summary>
/// <param name="patterns">The patterns.</param>
internal sealed class LiteralIndex(IReadOnlyList<TextPattern> patterns)
{
    private readonly bool[] _hasLiterals = [.. patterns.Select(pattern => pattern.Words.Count + pattern.Parts.Count > 0)];
    private readonly PartTable _parts = new(patterns.Select(pattern => pattern.Parts));
    private volatile TextIndex? _index;

    /// <summary>The index of these texts and of the phrases of all value readers: what a text is best scanned with.</summary>
    public TextIndex Index => _index is { } index && index.Tables == BuiltInPhrases.Tables
        ? index
        : _index = BuiltInPhrases.With(patterns.SelectMany((pattern, id) => pattern.Words.Select(word => (word, true, id))), patterns.Count, this);

    /// <summary>Finds every text.</summary>
    public LiteralHits Find(ScannedText text)
    {
        var (index, hits) = text.Index.Others == this ? (text.Index, text.Hits) : (Index, text.Find(Index.Words));
        return new(_hasLiterals, hits, index.Tables, _parts.Find(text, hits, index.Tables));
    }
}

/// <summary>Where the texts stand that patterns need.</summary>
/// <param name="hasLiterals">For each pattern, whether it needs any.</param>
/// <param name="words">The positions of those that begin with a word.</param>
/// <param name="first">The number there of the first pattern.</param>
/// <param name="all">The positions of all, for patterns with others too; null for the rest.</param>
internal readonly struct LiteralHits(bool[] hasLiterals, WordHits words, int first, int[]?[]? all)
{
    /// <summary>The positions for a pattern, in order; false where it can match anywhere.</summary>
    public bool TryGet(int pattern, out ReadOnlySpan<int> hits)
    {
        hits = hasLiterals[pattern] ? all?[pattern] ?? words.Of(first + pattern) : default;
        return hasLiterals[pattern];
    }
}
