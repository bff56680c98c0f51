namespace PostingSchema;

/// <summary>Everything that was found in one posting, in the order of its positions.</summary>
public sealed class ValidationReport
{
    /// <summary>The report of a posting that has nothing wrong with it.</summary>
    public static ValidationReport Clean { get; } = new([], isTruncated: false);

    /// <summary>Makes a report.</summary>
    /// <param name="findings">The findings, in the order in which they are to be shown.</param>
    /// <param name="isTruncated">Whether there were more than <see cref="ValidationLimits.MaxFindings"/>.</param>
    public ValidationReport(IReadOnlyList<Finding> findings, bool isTruncated)
    {
        Findings = findings;
        IsTruncated = isTruncated;
        IsValid = true;
        foreach (var finding in findings)
        {
            IsValid &= finding.Severity != Severity.Error;
        }
    }

    /// <summary>Whether there is no error among the findings. Warnings do not make a posting invalid.</summary>
    public bool IsValid { get; }

    /// <summary>The findings, ordered by position.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether there were more findings than the limit allows to report.</summary>
    public bool IsTruncated { get; }

    /// <summary>One finding a line; <c>valid</c> where there is none.</summary>
    public override string ToString() =>
        Findings.Count == 0 ? "valid" : string.Join('\n', Findings) + (IsTruncated ? "\n(more findings were left out)" : "");
}
