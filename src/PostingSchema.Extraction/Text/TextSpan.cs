namespace PostingSchema.Extraction;

/// <summary>A range of a text in UTF-16 code units.</summary>
/// <param name="Start">The first code unit.</param>
/// <param name="End">One past the last code unit; never less than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the range holds nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>The range that covers a whole text.</summary>
    public static TextSpan Whole(string text) => new(0, text.Length);

    /// <summary>The part of the text that the range covers.</summary>
    public ReadOnlySpan<char> Slice(string text) => text.AsSpan(Start, Length);

    /// <summary>The part of the text that the range covers, as a string of its own.</summary>
    public string Of(string text) => text.Substring(Start, Length);

    /// <summary>Whether another range lies inside this one.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two ranges share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;
}
