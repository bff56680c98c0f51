namespace PostingSchema.Cli;

/// <summary>Ends a command with a message for the person at the keyboard.</summary>
/// <param name="exitCode">What to say to the shell.</param>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class CliFailure(ExitCode exitCode, string message) : Exception(message)
{
    public ExitCode ExitCode { get; } = exitCode;
}
