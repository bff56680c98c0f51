using System.Text;

namespace PostingSchema.Compiler.Patterns;

/// <summary>Code points above U+FFFF as the surrogate pairs that they are in UTF-16.</summary>
internal static class SurrogatePairs
{
    private const int HighStart = 0xD800;
    private const int LowStart = 0xDC00;
    private const int LowEnd = 0xDFFF;
    private const int LowCount = 0x400;

    /// <summary>Patterns for merged ranges, each for a high and a low surrogate: <c>\uD83D[\uDE00-\uDE4F]</c>.</summary>
    public static List<string> Of(IReadOnlyList<CharacterRange> astral)
    {
        // High surrogates that go with the same low ones, and follow each other, are written together.
        var alternatives = new List<string>();
        var (first, last, lows) = (0, 0, "");
        foreach (var (high, its) in LowsByHigh(astral))
        {
            if (high == last + 1 && its == lows)
            {
                last = high;
                continue;
            }

            Add(alternatives, first, last, lows);
            (first, last, lows) = (high, high, its);
        }

        Add(alternatives, first, last, lows);
        return alternatives;
    }

    private static void Add(List<string> alternatives, int first, int last, string lows)
    {
        if (lows.Length > 0)
        {
            alternatives.Add(Unit(new StringBuilder().AppendClassRange(first, last)) + lows);
        }
    }

    private static IEnumerable<(int High, string Lows)> LowsByHigh(IReadOnlyList<CharacterRange> astral)
    {
        var (current, lows) = (0, new StringBuilder());
        foreach (var range in astral)
        {
            var (highest, lowOfLast) = Split(range.Last);
            for (var (high, low) = Split(range.First); high <= highest; high++, low = LowStart)
            {
                if (high != current && lows.Length > 0)
                {
                    yield return (current, Unit(lows));
                    lows.Clear();
                }

                current = high;
                lows.AppendClassRange(low, high == highest ? lowOfLast : LowEnd);
            }
        }

        if (lows.Length > 0)
        {
            yield return (current, Unit(lows));
        }
    }

    private static (int High, int Low) Split(int codePoint) =>
        (HighStart + ((codePoint - 0x10000) / LowCount), LowStart + ((codePoint - 0x10000) % LowCount));

    /// <summary>A single unit (<c>\uD83D</c>, six characters) needs no class.</summary>
    private static string Unit(StringBuilder members) => members.Length == 6 ? members.ToString() : $"[{members}]";
}
