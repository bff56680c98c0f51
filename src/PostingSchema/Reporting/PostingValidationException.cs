namespace PostingSchema;

/// <summary>Thrown by <c>Parse</c>: the JSON is not a valid posting.</summary>
public sealed class PostingValidationException : Exception
{
    /// <summary>Makes the exception from a report.</summary>
    public PostingValidationException(ValidationReport report)
        : base(report.ToString())
    {
        Report = report;
    }

    /// <summary>What is wrong, and where.</summary>
    public ValidationReport Report { get; }
}
