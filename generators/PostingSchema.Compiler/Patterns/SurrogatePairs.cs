namespace PostingSchema.Compiler.Patterns;

/// <summary>Code points above U+FFFF as the surrogate pairs that they are in UTF-16.</summary>
internal static class SurrogatePairs
{
    private const int HighStart = 0xD800;
    private const int LowStart = 0xDC00;
    private const int LowEnd = 0xDFFF;
    private const int LowCount = 0x400;

    /// <summary>Pairs of sets, which together make all the code points of merged ranges.</summary>
    public static IReadOnlyList<SurrogatePair> Of(IReadOnlyList<CharacterRange> astral)
    {
        // High surrogates that go with the same low ones, and follow each other, are put together.
        var pairs = new List<SurrogatePair>();
        foreach (var entry in LowsByHigh(astral))
        {
            var (high, lows) = (entry.Key, entry.Value);
            var last = pairs.Count - 1;
            if (last >= 0 && pairs[last].Highs.Last == high - 1 && pairs[last].Lows.SequenceEqual(lows))
            {
                pairs[last] = new(new(pairs[last].Highs.First, high), lows);
            }
            else
            {
                pairs.Add(new(new(high, high), lows));
            }
        }

        return pairs;
    }

    private static SortedDictionary<int, List<CharacterRange>> LowsByHigh(IReadOnlyList<CharacterRange> astral)
    {
        var lowsByHigh = new SortedDictionary<int, List<CharacterRange>>();
        foreach (var range in astral)
        {
            var (lastHigh, lastLow) = Split(range.Last);
            for (var (high, low) = Split(range.First); high <= lastHigh; high++, low = LowStart)
            {
                if (!lowsByHigh.TryGetValue(high, out var lows))
                {
                    lowsByHigh.Add(high, lows = []);
                }

                lows.Add(new(low, high == lastHigh ? lastLow : LowEnd));
            }
        }

        return lowsByHigh;
    }

    private static (int High, int Low) Split(int codePoint) =>
        (HighStart + ((codePoint - 0x10000) / LowCount), LowStart + ((codePoint - 0x10000) % LowCount));
}

/// <summary>Every high surrogate of a range, followed by every low one of a list.</summary>
internal readonly record struct SurrogatePair(CharacterRange Highs, IReadOnlyList<CharacterRange> Lows);
