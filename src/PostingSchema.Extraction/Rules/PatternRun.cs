namespace PostingSchema.Extraction.Rules;

/// <summary>Runs the patterns of a schema on one text, each only where the texts or characters stand that it needs.</summary>
internal sealed class PatternRun(RuleEngine engine, ScannedText text)
{
    /// <summary>Trying each place takes time in proportion to their number times the range; of more than these, the range is read once.</summary>
    private const int MostPlaces = 8;

    private readonly LiteralHits _literals = engine.Literals.Find(text);

    // For patterns without literals, the places of the characters with which a match begins.
    private readonly int[]?[] _firsts = new int[engine.PatternCount][];

    /// <summary>The positions near which a pattern can match, in order; false where it can match anywhere.</summary>
    public bool TryHits(int pattern, out ReadOnlySpan<int> hits)
    {
        if (_literals.TryGet(pattern, out hits))
        {
            return true;
        }

        var firsts = FirstsOf(pattern);
        hits = firsts;
        return firsts is not null;
    }

    /// <summary>Whether a pattern matches in a range.</summary>
    public bool IsMatch(int number, TextSpan within)
    {
        if (TryHits(number, out var hits))
        {
            return IsMatchNear(number, within, Within(hits, within));
        }

        Scan.Count(within.Length);
        return engine.PatternOf(number).IsMatch(text, within);
    }

    /// <summary>The same, for a caller who knows which positions of the pattern lie in the range.</summary>
    public bool IsMatchNear(int number, TextSpan within, ReadOnlySpan<int> hits)
    {
        if (hits.IsEmpty)
        {
            return false;
        }

        var pattern = engine.PatternOf(number);
        var beginsThere = BeginsAtHits(pattern, number);
        if (beginsThere && pattern.IsAnchored && hits[0] > within.Start)
        {
            return false;
        }

        if (!beginsThere || pattern.IsAnchored || hits.Length > MostPlaces)
        {
            Scan.Count(within.Length);
            return pattern.IsMatch(text, within);
        }

        foreach (var hit in hits)
        {
            Scan.Count(within.End - hit);
            if (pattern.IsMatchAt(text, within, hit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The matches of a pattern in a range, in order and without overlap.</summary>
    public IEnumerable<PatternMatch> Matches(int number, TextSpan within, int most)
    {
        var pattern = engine.PatternOf(number);
        Scan.Count(within.Length);
        return TryHits(number, out var hits) && BeginsAtHits(pattern, number)
            ? pattern.Matches(text, within, Within(hits, within).ToArray(), most)
            : pattern.Matches(text, within, null, most);
    }

    private bool BeginsAtHits(TextPattern pattern, int number) => pattern.AtStart || _firsts[number] is not null;

    private int[]? FirstsOf(int number)
    {
        if (_firsts[number] is not null || engine.PatternOf(number).First is not { } first)
        {
            return _firsts[number];
        }

        var places = new List<int>();
        for (var at = 0; text.AsSpan(at).IndexOfAny(first) is >= 0 and var offset; at += offset + 1)
        {
            places.Add(at + offset);
        }

        Scan.Count(text.Length);
        return _firsts[number] = [.. places];
    }

    private static ReadOnlySpan<int> Within(ReadOnlySpan<int> all, TextSpan within)
    {
        var hits = all[WordHits.IndexFrom(all, within.Start)..];
        return hits[..WordHits.IndexFrom(hits, within.End)];
    }
}
