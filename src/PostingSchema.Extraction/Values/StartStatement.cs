namespace PostingSchema.Extraction;

/// <summary>When a job begins.</summary>
/// <param name="Year">The calendar year; null where only month or season are stated.</param>
/// <param name="Month">1 for January.</param>
/// <param name="Season"><c>winter</c>, <c>spring</c>, <c>summer</c> or <c>fall</c>.</param>
public sealed record StartStatement(int? Year, int? Month, string? Season);
