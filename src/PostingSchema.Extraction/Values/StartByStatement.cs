namespace PostingSchema.Extraction;

/// <summary>The latest start.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Text">The words, such as <c>end of year 2025</c>.</param>
public sealed record StartByStatement(int Year, string Text);
