namespace PostingSchema.Extraction;

/// <summary>
/// Reads that a degree must be in progress: <c>currently pursuing</c>, <c>currently enrolled in</c>. The value is always true.
/// </summary>
public static class CurrentlyPursuingReader
{
    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Pursuing.Verbs);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<bool>> Find(ScannedText text, TextSpan within) =>
        Pursuing.All(text, within).Select(span => new Found<bool>(true, span));
}
