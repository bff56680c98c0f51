namespace PostingSchema.Cli;

/// <summary>What the tool says to the shell. Where several apply, the one named first here counts.</summary>
internal enum ExitCode
{
    /// <summary>Something went wrong that should not be able to: a defect of the tool, a full disk.</summary>
    Failure = 1,

    /// <summary>The command line does not say what to do.</summary>
    BadUsage = 5,

    /// <summary>The schema cannot be had: not there, not sound, or without the type that was asked for.</summary>
    BadSchema = 4,

    /// <summary>Ctrl-C: what was found so far is reported, and said to be incomplete.</summary>
    Interrupted = 130,

    /// <summary>An input is missing, cannot be read or holds no records; the others were checked.</summary>
    UnreadableInput = 6,

    /// <summary>Something was not read, or a JSON report has not all findings.</summary>
    Incomplete = 75,

    /// <summary>All was checked, and there are errors.</summary>
    Findings = 2,

    /// <summary>All was checked, and there is no error.</summary>
    Fine = 0,
}
