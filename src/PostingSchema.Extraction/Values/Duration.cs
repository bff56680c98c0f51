namespace PostingSchema.Extraction;

/// <summary>How long a job lasts.</summary>
/// <param name="Min">At least; the same as <paramref name="Max"/> for one exact length.</param>
/// <param name="Max">At most; null where there is no upper end.</param>
/// <param name="Unit"><c>week</c>, <c>month</c> or <c>year</c>.</param>
public sealed record Duration(int? Min, int? Max, string Unit);
