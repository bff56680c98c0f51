namespace PostingSchema.Extraction;

/// <summary>A value and where it was read.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Span">The range of the text that states it.</param>
public readonly record struct Found<T>(T Value, TextSpan Span);
