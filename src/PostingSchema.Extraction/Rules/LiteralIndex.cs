namespace PostingSchema.Extraction.Rules;

/// <summary>
/// The texts of which every match of a pattern contains one, of all patterns together. One pass over a text finds where they stand; a
/// pattern is run only there.
/// </summary>
/// <param name="patterns">The patterns.</param>
internal sealed class LiteralIndex(IReadOnlyList<TextPattern> patterns)
{
    private readonly bool[] _hasLiterals = [.. patterns.Select(pattern => pattern.Words.Count + pattern.Parts.Count > 0)];
    private readonly WordIndex _words = new(patterns.SelectMany((pattern, id) => pattern.Words.Select(word => (word, true, id))), patterns.Count);
    private readonly PartTable _parts = new(patterns.Select(pattern => pattern.Parts));

    /// <summary>Finds every text.</summary>
    public LiteralHits Find(ScannedText text)
    {
        var words = text.Find(_words);
        return new(_hasLiterals, words, _parts.Find(text, words));
    }
}

/// <summary>Where the texts stand that patterns need.</summary>
/// <param name="hasLiterals">For each pattern, whether it needs any.</param>
/// <param name="words">The positions of those that begin with a word.</param>
/// <param name="all">The positions of all, for patterns with others too; null for the rest.</param>
internal readonly struct LiteralHits(bool[] hasLiterals, WordHits words, int[]?[]? all)
{
    /// <summary>The positions for a pattern, in order; false where it can match anywhere.</summary>
    public bool TryGet(int pattern, out ReadOnlySpan<int> hits)
    {
        hits = hasLiterals[pattern] ? all?[pattern] ?? words.Of(pattern) : default;
        return hasLiterals[pattern];
    }
}
