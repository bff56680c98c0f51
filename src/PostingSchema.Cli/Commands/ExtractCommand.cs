using System.CommandLine;

namespace PostingSchema.Cli.Commands;

/// <summary>The command line of <c>postingschema extract</c>.</summary>
internal static class ExtractCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "extract";

    private static readonly Dictionary<string, ExtractFormat> Formats = new()
    {
        ["text"] = ExtractFormat.Text,
        ["json"] = ExtractFormat.Json,
        ["jsonl"] = ExtractFormat.JsonLines,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="execute">What to do with a request.</param>
    public static Command Make(Func<ExtractRequest, ExitCode> execute)
    {
        var files = new Argument<string[]>("FILES")
        {
            Description = "Raw postings, one a file; patterns with *, ? and **; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var schema = new Option<string>("--schema")
        {
            Description = "A schema with x-extract: built in, or a file. Default: job-posting.",
            HelpName = "NAME-OR-FILE",
            DefaultValueFactory = _ => "job-posting",
        };
        var evidence = new Option<bool>("--evidence")
        {
            Description = "In JSON, say where each value was read, what contradicts it, and what the schema says of the whole.",
        };
        var format = new Option<string>("--format")
        {
            Description = "text (default): the posting with its values marked; json; jsonl: a posting a line.",
            HelpName = "text|json|jsonl",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var command = new Command(Name, "Read postings out of raw text, by the rules of a schema.") { files, schema, evidence, format };
        command.SetAction(parsed => (int)execute(new(
            parsed.GetRequiredValue(files),
            parsed.GetRequiredValue(schema),
            parsed.GetValue(evidence),
            Formats[parsed.GetRequiredValue(format)])));
        return command;
    }
}
