using System.Globalization;

namespace PostingSchema.Compiler.Patterns;

/// <summary>Code points from one to another, both included.</summary>
internal readonly record struct CharacterRange(int First, int Last)
{
    /// <summary>The code points that UTF-16 writes as one unit.</summary>
    public static CharacterRange Basic => new(0, 0xFFFF);

    /// <summary>The code points that UTF-16 writes as two surrogates.</summary>
    public static CharacterRange Astral => new(0x10000, 0x10FFFF);

    /// <summary>The halves of those. They are no characters, and no text that is well-formed has one alone.</summary>
    public static CharacterRange Surrogates => new(0xD800, 0xDFFF);

    /// <summary>All code points.</summary>
    public static CharacterRange All => new(0, 0x10FFFF);
}

/// <summary>Lists of ranges. <em>Merged</em> means: in order, with a gap between any two.</summary>
internal static class CharacterRanges
{
    /// <summary>Reads <c>0041-005A 0061</c>.</summary>
    public static IReadOnlyList<CharacterRange> Parse(string text)
    {
        var ranges = new List<CharacterRange>();
        foreach (var range in text.Split(' '))
        {
            var ends = range.Split('-');
            ranges.Add(new(ParseHex(ends[0]), ParseHex(ends[ends.Length - 1])));
        }

        return ranges;
    }

    /// <summary>The same code points, merged.</summary>
    public static IReadOnlyList<CharacterRange> Merge(IEnumerable<CharacterRange> ranges)
    {
        var merged = new List<CharacterRange>();
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            var last = merged.Count - 1;
            if (last >= 0 && range.First <= merged[last].Last + 1)
            {
                merged[last] = new(merged[last].First, Math.Max(merged[last].Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    /// <summary>What merged ranges leave of one range, merged.</summary>
    public static IReadOnlyList<CharacterRange> Without(CharacterRange whole, IReadOnlyList<CharacterRange> merged)
    {
        var left = new List<CharacterRange>();
        var next = whole.First;
        foreach (var range in merged)
        {
            if (range.First > next && next <= whole.Last)
            {
                left.Add(new(next, Math.Min(range.First - 1, whole.Last)));
            }

            next = Math.Max(next, range.Last + 1);
        }

        if (next <= whole.Last)
        {
            left.Add(new(next, whole.Last));
        }

        return left;
    }

    /// <summary>What merged ranges have in common with one range, merged.</summary>
    public static IReadOnlyList<CharacterRange> Within(CharacterRange whole, IReadOnlyList<CharacterRange> merged) =>
        Without(whole, Without(whole, merged));

    private static int ParseHex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
