using System.CommandLine;

namespace PostingSchema.Cli.Commands;

/// <summary>The command line of <c>postingschema export</c>.</summary>
internal static class ExportCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "export";

    /// <summary>Makes the command.</summary>
    /// <param name="builtInSchemas">The names of the schemas that need no file.</param>
    /// <param name="execute">What to do with the name or file of a schema.</param>
    public static Command Make(IEnumerable<string> builtInSchemas, Func<string, ExitCode> execute)
    {
        var schema = new Option<string>("--schema")
        {
            Description = $"A schema file (*.schema.json), or a built-in schema: {string.Join(", ", builtInSchemas)}.",
            HelpName = "NAME-OR-FILE",
            Required = true,
        };
        var purpose = new Option<string>("--for")
        {
            Description = "structured-output: the dialect of JSON Schema that strict structured outputs of language models accept.",
            HelpName = "structured-output",
            Required = true,
        };
        purpose.AcceptOnlyFromAmong("structured-output");
        var command = new Command(Name, "Write a schema as another program wants it.") { schema, purpose };
        command.SetAction(parsed => (int)execute(parsed.GetRequiredValue(schema)));
        return command;
    }
}
