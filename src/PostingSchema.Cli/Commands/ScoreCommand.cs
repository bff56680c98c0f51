using System.CommandLine;

namespace PostingSchema.Cli.Commands;

/// <summary>What <c>postingschema score</c> is asked to do.</summary>
/// <param name="Predicted">The extractions to score: a file, a pattern or a folder.</param>
/// <param name="Gold">What they ought to be.</param>
/// <param name="Fields">The fields that count; empty for all.</param>
/// <param name="ByPosting">Whether there is a line a posting instead of a line a field.</param>
internal sealed record ScoreRequest(string Predicted, string Gold, IReadOnlyList<string> Fields, bool ByPosting);

/// <summary>The command line of <c>postingschema score</c>.</summary>
internal static class ScoreCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "score";

    /// <summary>Makes the command.</summary>
    /// <param name="execute">What to do with a request.</param>
    public static Command Make(Func<ScoreRequest, ExitCode> execute)
    {
        var predicted = new Argument<string>("PREDICTED")
        {
            Description = "Extractions or postings: NDJSON, a JSON array, a folder or pattern of JSON files.",
        };
        var gold = new Argument<string>("GOLD") { Description = "The same postings as they ought to be, labelled by hand." };
        var fields = new Option<string[]>("--fields")
        {
            Description = "The fields that count, with commas between. Default: every field of either side.",
            HelpName = "NAMES",
        };
        var by = new Option<string>("--by")
        {
            Description = "A line a field (default), or a line a posting.",
            HelpName = "field|posting",
            DefaultValueFactory = _ => "field",
        };
        by.AcceptOnlyFromAmong("field", "posting");
        var command = new Command(Name, "Compare extractions with gold: precision, recall and F1, and what is wrong.") { predicted, gold, fields, by };
        command.SetAction(parsed => (int)execute(new(
            parsed.GetRequiredValue(predicted),
            parsed.GetRequiredValue(gold),
            [.. (parsed.GetValue(fields) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
            parsed.GetRequiredValue(by) == "posting")));
        return command;
    }
}
