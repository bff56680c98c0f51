namespace PostingSchema;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>The posting is invalid.</summary>
    Error,

    /// <summary>The posting is valid, but not as it should be (<c>x-severity: warning</c>).</summary>
    Warning,
}
