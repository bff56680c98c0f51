namespace PostingSchema.Extraction;

/// <summary>What a text says about work visas.</summary>
/// <param name="Status"><c>yes</c>, <c>no</c> or <c>unknown</c>.</param>
/// <param name="Signal"><c>likely</c> or <c>unlikely</c>: a job board's guess, which is not a statement of the employer; else null.</param>
public sealed record SponsorshipStatement(string Status, string? Signal);
