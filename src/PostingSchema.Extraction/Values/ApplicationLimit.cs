namespace PostingSchema.Extraction;

/// <summary>How many applications one person may make.</summary>
/// <param name="Count">The number.</param>
/// <param name="Scope">What the limit counts, where the text says so: <c>jobs of the group globally</c>.</param>
public sealed record ApplicationLimit(int Count, string? Scope);
