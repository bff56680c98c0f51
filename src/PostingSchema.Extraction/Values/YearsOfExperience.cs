namespace PostingSchema.Extraction;

/// <summary>Required years of experience.</summary>
/// <param name="Min">At least; null for "up to".</param>
/// <param name="Max">At most; null where there is no upper end.</param>
public sealed record YearsOfExperience(int? Min, int? Max);
