namespace PostingSchema.Datasets;

/// <summary>What a run over datasets may be told.</summary>
public sealed record DatasetOptions
{
    /// <summary>Records at the top level, the limits of <see cref="ValidationLimits.Default"/>.</summary>
    public static DatasetOptions Default { get; } = new();

    /// <summary>
    /// Where in each document the records are: an array of them, or a single one. Null leaves it to the data: NDJSON, an
    /// array, or objects one after another.
    /// </summary>
    public JsonPointer? Records { get; init; }

    /// <summary>
    /// Limits of a record. One longer than <see cref="ValidationLimits.MaxBytes"/> is not read into memory: it becomes a
    /// finding <c>limit:size</c>, and the next record is read.
    /// </summary>
    public ValidationLimits Limits { get; init; } = ValidationLimits.Default;
}
