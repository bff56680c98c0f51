using PostingSchema.Datasets;

namespace PostingSchema.Cli.Output;

/// <summary>How often each rule was violated.</summary>
internal sealed class RuleCounts
{
    private readonly Dictionary<(string RuleId, Severity Severity), RuleCount> _counts = [];

    /// <summary>The rules, errors before warnings, then the most frequent first.</summary>
    public IEnumerable<RuleCount> Ordered => _counts.Values
        .OrderBy(rule => rule.Severity)
        .ThenByDescending(rule => rule.Findings)
        .ThenBy(rule => rule.RuleId, StringComparer.Ordinal);

    public void Add(DatasetFinding finding)
    {
        var key = (finding.Finding.RuleId, finding.Finding.Severity);
        if (!_counts.TryGetValue(key, out var count))
        {
            _counts.Add(key, count = new(key.RuleId, key.Severity, Place.Of(finding)));
        }

        count.Findings++;
    }
}

/// <summary>How often a rule was violated, and where first.</summary>
internal sealed record RuleCount(string RuleId, Severity Severity, string First)
{
    public long Findings { get; set; }
}

/// <summary>Where a finding is, in a form that editors and terminals make a link of.</summary>
internal static class Place
{
    public static string Of(DatasetFinding finding) =>
        FormattableString.Invariant($"{finding.File}:{finding.Finding.Line}:{finding.Finding.Column}");
}
