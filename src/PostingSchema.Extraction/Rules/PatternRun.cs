namespace PostingSchema.Extraction.Rules;

/// <summary>Runs the patterns of a schema on one text, each only where the texts stand that it needs.</summary>
internal sealed class PatternRun(RuleEngine engine, ScannedText text)
{
    private readonly LiteralHits _hits = engine.Literals.Find(text);

    /// <summary>The positions near which a pattern can match, in order; null where it can match anywhere.</summary>
    public List<int>? HitsOf(int pattern) => _hits.Of(pattern);

    /// <summary>Whether a pattern matches in a range.</summary>
    public bool IsMatch(int number, TextSpan within)
    {
        var pattern = engine.PatternOf(number);
        if (_hits.Of(number) is not { } hits)
        {
            return pattern.IsMatch(text, within);
        }

        foreach (var hit in hits)
        {
            if (hit >= within.Start && hit < within.End
                && (pattern.AtStart ? pattern.IsMatchAt(text, within, hit) : pattern.IsMatch(text, within)))
            {
                return true;
            }

            if (!pattern.AtStart && hit >= within.Start)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>The matches of a pattern in a range, in order and without overlap.</summary>
    public IEnumerable<PatternMatch> Matches(int number, TextSpan within)
    {
        for (var from = within.Start; from <= within.End && Find(number, within, from) is { } match;)
        {
            yield return match;
            from = match.Span.End + (match.Span.IsEmpty ? 1 : 0);
        }
    }

    private PatternMatch? Find(int number, TextSpan within, int from)
    {
        var pattern = engine.PatternOf(number);
        if (!pattern.AtStart)
        {
            return pattern.Find(text, within, from);
        }

        foreach (var hit in _hits.Of(number)!)
        {
            if (hit >= from && hit < within.End && pattern.FindAt(text, within, hit) is { } match)
            {
                return match;
            }
        }

        return null;
    }
}
