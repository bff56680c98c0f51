namespace PostingSchema.Extraction;

/// <summary>How many people an employer sponsored in a year.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Count">The number of people.</param>
public sealed record SponsorshipCount(int Year, int Count);
