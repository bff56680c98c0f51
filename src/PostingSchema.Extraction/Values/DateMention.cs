namespace PostingSchema.Extraction;

/// <summary>A calendar date, with a time of day where the text gives one.</summary>
/// <param name="Date">The date.</param>
/// <param name="Time">The time of day.</param>
/// <param name="TimeZone">The time zone of <paramref name="Time"/>, as stated.</param>
public sealed record DateMention(DateOnly Date, TimeOnly? Time, string? TimeZone);
