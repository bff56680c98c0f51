using PostingSchema.Cli.Commands;
using PostingSchema.Datasets;

namespace PostingSchema.Cli.Output;

/// <summary>What is written on standard output: findings as they come, a summary at the end.</summary>
/// <param name="maxFindings">How many findings are written; null for all.</param>
internal abstract class Report(long? maxFindings) : IFindingSink, IDisposable
{
    private long _written;

    /// <summary>How many findings were not written, since they were too many.</summary>
    protected long Omitted { get; private set; }

    /// <summary>The limit that these were too many for.</summary>
    protected long? MaxFindings => maxFindings;

    public static Report Make(ReportFormat format, long? maxFindings, CliHost host)
    {
        var output = new ReportStream(host.Output);
        return format switch
        {
            ReportFormat.Json => new JsonReport(output, maxFindings),
            ReportFormat.JsonLines => new JsonLinesReport(output, maxFindings),
            _ => new TextReport(output, host, maxFindings),
        };
    }

    public void Add(DatasetFinding finding, in DatasetItem item)
    {
        Count(finding);
        if (_written < (maxFindings ?? long.MaxValue))
        {
            _written++;
            Write(finding, item);
        }
        else
        {
            Omitted++;
        }
    }

    /// <summary>Writes the summary, and all that is still in a buffer.</summary>
    public abstract void Finish(DatasetTotals totals);

    public abstract void Dispose();

    /// <summary>Takes note of a finding, written or not.</summary>
    protected virtual void Count(DatasetFinding finding)
    {
    }

    /// <summary>Writes a finding.</summary>
    protected abstract void Write(DatasetFinding finding, in DatasetItem item);

    /// <summary>A list that a program reads is incomplete if findings were left out, since it has nothing else.</summary>
    protected void SayOmitted(DatasetTotals totals)
    {
        if (Omitted > 0)
        {
            totals.AddIncomplete(FormattableString.Invariant($"--max-findings {maxFindings}: findings left out: {Omitted}"));
        }
    }
}
