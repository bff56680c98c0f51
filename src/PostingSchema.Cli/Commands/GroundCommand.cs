using System.CommandLine;

namespace PostingSchema.Cli.Commands;

/// <summary>What <c>postingschema ground</c> is asked to do.</summary>
/// <param name="Posting">The posting or extraction, as JSON.</param>
/// <param name="TextFile">The text that it is said to come from.</param>
/// <param name="Schema">The schema whose aliases count as the value.</param>
internal sealed record GroundRequest(string Posting, string TextFile, string Schema);

/// <summary>The command line of <c>postingschema ground</c>.</summary>
internal static class GroundCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "ground";

    /// <summary>Makes the command.</summary>
    /// <param name="execute">What to do with a request.</param>
    public static Command Make(Func<GroundRequest, ExitCode> execute)
    {
        var posting = new Argument<string>("POSTING") { Description = "A posting or extraction as JSON, from whatever made it; - for standard input." };
        var text = new Option<string>("--text") { Description = "The text that it is said to come from.", HelpName = "FILE", Required = true };
        var schema = new Option<string>("--schema")
        {
            Description = "The schema whose spellings of enum values count. Default: job-posting.",
            HelpName = "NAME-OR-FILE",
            DefaultValueFactory = _ => "job-posting",
        };
        var command = new Command(Name, "Say which values of a posting do not occur in its text.") { posting, text, schema };
        command.SetAction(parsed => (int)execute(new(
            parsed.GetRequiredValue(posting), parsed.GetRequiredValue(text), parsed.GetRequiredValue(schema))));
        return command;
    }
}
