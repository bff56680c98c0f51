using System.Text;

namespace PostingSchema.Datasets.Tests;

/// <summary>Keeps what a run finds.</summary>
internal sealed class ListSink : IFindingSink
{
    public List<(DatasetFinding Finding, string Record)> Findings { get; } = [];

    public IEnumerable<string> Shown => Findings.Select(pair => Show(pair.Finding));

    private static string Show(DatasetFinding finding) => FormattableString.Invariant(
        $"{finding.Record?.ToString() ?? "-"} {finding.Finding.Line}:{finding.Finding.Column} {finding.Finding.RuleId}");

    public void Add(DatasetFinding finding, in DatasetItem item) => Findings.Add((finding, Encoding.UTF8.GetString(item.Bytes.Span)));
}
