using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Formats.Idna;

/// <summary>A set of code points, kept as ranges in order.</summary>
internal sealed class RangeTable(IReadOnlyList<CharacterRange> ranges)
{
    private readonly CharacterRange[] _ranges = [.. ranges];

    /// <summary>Reads <c>0041-005A 0061</c>.</summary>
    public RangeTable(string ranges)
        : this(CharacterRanges.Parse(ranges))
    {
    }

    public bool Contains(int codePoint)
    {
        int low = 0, high = _ranges.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _ranges[middle].Last < codePoint ? (middle + 1, high) : (low, middle);
        }

        return low < _ranges.Length && _ranges[low].First <= codePoint;
    }

    public bool ContainsAnyOf(ReadOnlySpan<int> codePoints)
    {
        foreach (var codePoint in codePoints)
        {
            if (Contains(codePoint))
            {
                return true;
            }
        }

        return false;
    }
}
