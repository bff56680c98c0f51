namespace PostingSchema.Datasets;

/// <summary>A finding in a dataset.</summary>
/// <param name="File">The name of the dataset.</param>
/// <param name="Record">
/// The number of the record, from 1; null if the finding is about the file between its records (a byte order mark, an
/// array that is not closed).
/// </param>
/// <param name="Finding">What was found; its byte offset, line and column are those in the file, after decompression.</param>
public sealed record DatasetFinding(string File, long? Record, Finding Finding);
