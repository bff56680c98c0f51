namespace PostingSchema;

/// <summary>Bounds on untrusted data. Each one that is hit is a finding of its own (<c>limit:...</c>).</summary>
public sealed record ValidationLimits
{
    internal const int DefaultMaxDepth = 64;

    /// <summary>64 levels, 16 MiB, 1,000 findings.</summary>
    public static ValidationLimits Default { get; } = new();

    /// <summary>How deeply arrays and objects may nest. At least 1, at most 1,000.</summary>
    public int MaxDepth
    {
        get;
        init => field = value is >= 1 and <= 1000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "1 to 1,000.");
    } = DefaultMaxDepth;

    /// <summary>How long one posting may be, in bytes.</summary>
    public int MaxBytes
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least 1.");
    } = 16 * 1024 * 1024;

    /// <summary>How many findings one report may have; what is left out is said (<see cref="ValidationReport.IsTruncated"/>).</summary>
    public int MaxFindings
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least 1.");
    } = 1000;
}
