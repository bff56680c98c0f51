// The words of this project, in the order in which data passes through them:
//
//   DatasetReader       cuts a stream into items, whatever its shape, with memory bounded by the largest record allowed.
//   DatasetItem         one record with its bytes and its place in the file, or one place where the file itself is damaged.
//   FilePosition        a place in a file: byte offset, line, column; it moves a finding from the record to the file.
//   JsonPointer         where in a document the records are (`/jobs`).
//   DatasetOptions      what a run may be told: the pointer, and the limits of a record.
//   DatasetValidator    checks every record against one posting type and hands each finding on at once.
//   DatasetFinding      a finding with its file and the number of its record.
//   IFindingSink        who gets the findings; nothing is collected on the way.
//   DatasetTotals       what is kept of a run: how many records, how many of them valid, and whether anything was left unread.
//   UnreadableDatasetException   the input cannot be read as records at all.
using System.Diagnostics.CodeAnalysis;

namespace PostingSchema.Datasets;

/// <summary>
/// Checks datasets record by record. Findings go to the sink as they come up, so a run needs no more memory for a
/// million records than for one. Not safe for use by several threads at once.
/// </summary>
/// <param name="type">The posting type that every record must be.</param>
/// <param name="sink">Who gets the findings.</param>
/// <param name="options">Where the records are, and limits; <see cref="DatasetOptions.Default"/> if null.</param>
public sealed class DatasetValidator(PostingType type, IFindingSink sink, DatasetOptions? options = null)
{
    private readonly DatasetOptions _options = options ?? DatasetOptions.Default;
    private readonly ValidationLimits? _limits = ForValidator((options ?? DatasetOptions.Default).Limits);

    /// <summary>What was found so far, over all datasets; right also after a run that ended with an exception.</summary>
    public DatasetTotals Totals { get; } = new();

    /// <summary>Checks every record of a dataset. The stream is read forward to its end and left open.</summary>
    /// <param name="stream">NDJSON, a JSON array, an object that holds one, or JSON values one after another; gzipped or not.</param>
    /// <param name="file">The name of the dataset in the findings.</param>
    /// <param name="cancellationToken">Ends the run between two records.</param>
    /// <exception cref="UnreadableDatasetException">The stream fails, or does not hold records.</exception>
    /// <exception cref="OperationCanceledException">The run was ended; <see cref="Totals"/> has what was done.</exception>
    public void Validate(Stream stream, string file, CancellationToken cancellationToken = default)
    {
        foreach (var item in DatasetReader.Read(stream, _options))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (item.Fault is { } fault)
            {
                OnFault(file, item, fault);
            }
            else
            {
                OnRecord(file, item, Check(file, item));
            }
        }
    }

    private void OnFault(string file, in DatasetItem item, Finding fault)
    {
        if (item.Number is not null)
        {
            Totals.CountRecord(fault.Severity != Severity.Error);
        }

        if (item.EndsReading)
        {
            Totals.AddIncomplete($"{file}: {fault.Message}");
        }

        Hand(file, item, fault);
    }

    private void OnRecord(string file, in DatasetItem item, ValidationReport report)
    {
        Totals.CountRecord(report.IsValid);
        foreach (var finding in report.Findings)
        {
            Hand(file, item, item.Start.Locate(finding));
        }

        if (report.IsTruncated)
        {
            Totals.AddIncomplete($"{file}: record {item.Number} has more findings than are reported ({report.Findings.Count})");
        }
    }

    private void Hand(string file, in DatasetItem item, Finding finding)
    {
        Totals.CountFinding(finding.Severity);
        sink.Add(new DatasetFinding(file, item.Number, finding), item);
    }

    /// <summary>
    /// What the validator has to be told. Without limits of its own it may take the acceptor's word for a record, which is far
    /// faster; and that no record is longer than the limit is seen to by the reader.
    /// </summary>
    private static ValidationLimits? ForValidator(ValidationLimits limits)
    {
        var usual = ValidationLimits.Default;
        return limits.MaxBytes <= usual.MaxBytes && limits with { MaxBytes = usual.MaxBytes } == usual ? null : limits;
    }

    // A validator promises not to throw because of the data. Should it do so all the same, which record it was is all that helps.
    [SuppressMessage("Design", "CA1031", Justification = "Thrown again, with the place.")]
    private ValidationReport Check(string file, in DatasetItem item)
    {
        try
        {
            return type.Validate(item.Bytes.Span, _limits);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{file}: record {item.Number}: the validator failed: {failure.Message}", failure);
        }
    }
}
