namespace PostingSchema.Extraction;

/// <summary>A season that names an intake.</summary>
/// <param name="Season"><c>winter</c>, <c>spring</c>, <c>summer</c> or <c>fall</c>.</param>
/// <param name="Year">The calendar year, where one stands by it.</param>
public sealed record SeasonMention(string Season, int? Year);
