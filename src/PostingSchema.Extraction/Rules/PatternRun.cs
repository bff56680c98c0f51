using System.Runtime.InteropServices;

namespace PostingSchema.Extraction.Rules;

/// <summary>Runs the patterns of a schema on one text, each only where the texts stand that it needs.</summary>
internal sealed class PatternRun(RuleEngine engine, ScannedText text)
{
    /// <summary>Trying each place takes time in proportion to their number times the range; of more than these, the range is read once.</summary>
    private const int MostPlaces = 8;

    private readonly LiteralHits _hits = engine.Literals.Find(text);

    /// <summary>The positions near which a pattern can match, in order; null where it can match anywhere.</summary>
    public List<int>? HitsOf(int pattern) => _hits.Of(pattern);

    /// <summary>Whether a pattern matches in a range.</summary>
    public bool IsMatch(int number, TextSpan within)
    {
        var pattern = engine.PatternOf(number);
        if (_hits.Of(number) is not { } all)
        {
            Scan.Count(within.Length);
            return pattern.IsMatch(text, within);
        }

        var hits = all.Count == 0 ? [] : Within(all, within);
        if (hits.IsEmpty)
        {
            return false;
        }

        if (!pattern.AtStart || hits.Length > MostPlaces)
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
        return pattern.Matches(text, within, pattern.AtStart ? Within(_hits.Of(number)!, within).ToArray() : null, most);
    }

    private static ReadOnlySpan<int> Within(List<int> all, TextSpan within)
    {
        var hits = CollectionsMarshal.AsSpan(all);
        var first = FirstFrom(hits, within.Start);
        hits = hits[first..];
        return hits[..FirstFrom(hits, within.End)];
    }

    private static int FirstFrom(ReadOnlySpan<int> hits, int position)
    {
        var found = hits.BinarySearch(position);
        return found < 0 ? ~found : found;
    }
}
