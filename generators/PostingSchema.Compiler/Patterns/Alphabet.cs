namespace PostingSchema.Compiler.Patterns;

/// <summary>
/// Counts the kinds of UTF-16 units that a pattern tells apart. With more than 255 of them RegexOptions.NonBacktracking takes a line
/// feed at the end of the text for something else (seen in .NET 10.0), so such a pattern must not use it.
/// </summary>
internal sealed class Alphabet
{
    private const int MaxKinds = 254;

    // Beyond these, counting would take longer than it is worth.
    private const int MaxSets = 1_000;
    private const int MaxCuts = 2_000;

    private readonly Dictionary<string, IReadOnlyList<CharacterRange>> _sets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _categories = new(StringComparer.Ordinal);

    /// <summary>Whether the pattern is surely below the limit.</summary>
    public bool IsSmall => _sets.Count <= MaxSets && MaxKindsOf() <= MaxKinds;

    /// <summary>Notes a set of units, given as merged ranges.</summary>
    public void Add(IReadOnlyList<CharacterRange> units) => _sets[string.Join(" ", units)] = units;

    /// <summary>Notes a general category.</summary>
    public void Add(string category) => _categories.Add(category);

    /// <summary>
    /// Units are of one kind if they are in the same sets. Of categories, any two are apart or one is a part of the other, so n of
    /// them divide a kind in at most n + 1; and all surrogates are in the same ones.
    /// </summary>
    private int MaxKindsOf()
    {
        var cuts = new SortedSet<int> { 0, CharacterRange.Surrogates.First, CharacterRange.Surrogates.Last + 1 };
        foreach (var range in _sets.Values.SelectMany(ranges => ranges))
        {
            cuts.Add(range.First);
            cuts.Add(range.Last + 1);
        }

        if (cuts.Count > MaxCuts)
        {
            return int.MaxValue;
        }

        var surrogates = new HashSet<string>(StringComparer.Ordinal);
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in cuts)
        {
            var isSurrogate = unit >= CharacterRange.Surrogates.First && unit <= CharacterRange.Surrogates.Last;
            (isSurrogate ? surrogates : others).Add(Membership(unit));
        }

        return surrogates.Count + (others.Count * (_categories.Count + 1));
    }

    private string Membership(int unit) =>
        new([.. _sets.Values.Select(set => set.Any(range => range.First <= unit && unit <= range.Last) ? '1' : '0')]);
}
