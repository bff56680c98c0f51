namespace PostingSchema.Extraction;

/// <summary>Where a value was read.</summary>
/// <param name="Span">The place in the original text, in UTF-16 units.</param>
/// <param name="Text">The original text there.</param>
/// <param name="Rule">The name of the rule that read it.</param>
public sealed record Evidence(TextSpan Span, string Text, string Rule);
