using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using PostingSchema.Datasets;

namespace PostingSchema.Cli.Commands;

/// <summary>The command line of <c>postingschema validate</c>.</summary>
internal static class ValidateCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "validate";

    private const long DefaultMaxTextFindings = 100;

    private static readonly Dictionary<string, ReportFormat> Formats = new()
    {
        ["text"] = ReportFormat.Text,
        ["json"] = ReportFormat.Json,
        ["jsonl"] = ReportFormat.JsonLines,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="builtInSchemas">The names of the schemas that need no file.</param>
    /// <param name="execute">What to do with a request.</param>
    public static Command Make(IEnumerable<string> builtInSchemas, Func<ValidateRequest, ExitCode> execute)
    {
        var data = new Argument<string[]>("DATA")
        {
            Description = "Files of postings; patterns with *, ? and **; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        data.Validators.Add(RefuseUnknownOptions);
        var schema = Text(
            "--schema",
            "NAME-OR-FILE",
            $"A schema file (*.schema.json), or a built-in schema: {string.Join(", ", builtInSchemas)}.",
            isRequired: true);
        var type = Text("--type", "NAME", "Check against another type of the schema than its root.");
        var records = Text("--records", "POINTER", "Where in a document the records are, as a JSON Pointer: /jobs");
        var format = Text("--format", "text|json|jsonl", "How findings are written: text (default), json, jsonl.");
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var maxFindings = Number<long>(
            "--max-findings", 0, "Report no more findings than that; all are counted. Default: 100 for text, else no limit.");
        var maxRecordBytes = Number<int>(
            "--max-record-bytes", 1, $"Refuse longer records. Default: {ValidationLimits.Default.MaxBytes} (16 MiB).");

        var command = new Command(Name, "Check every record of some files against a schema.")
        {
            data, schema, type, records, format, maxFindings, maxRecordBytes,
        };
        command.SetAction(parsed =>
        {
            var wanted = Formats[parsed.GetValue(format) ?? "text"];
            return (int)execute(new(
                parsed.GetRequiredValue(data),
                parsed.GetRequiredValue(schema)!,
                parsed.GetValue(type),
                Pointer(parsed.GetValue(records)),
                wanted,
                parsed.GetValue(maxFindings) ?? (wanted == ReportFormat.Text ? DefaultMaxTextFindings : null),
                parsed.GetValue(maxRecordBytes) ?? ValidationLimits.Default.MaxBytes));
        });
        return command;
    }

    private static Option<string?> Text(string name, string helpName, string description, bool isRequired = false) =>
        new(name) { Description = description, HelpName = helpName, Required = isRequired };

    private static Option<T?> Number<T>(string name, T least, string description)
        where T : struct, INumber<T>
    {
        T? Parse(ArgumentResult result)
        {
            if (T.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number >= least)
            {
                return number;
            }

            result.AddError($"{name}: '{result.Tokens[0].Value}' is no whole number from {least} on.");
            return null;
        }

        return new(name) { Description = description, HelpName = "N", CustomParser = Parse };
    }

    // What is no option is taken for a file, and a file that is not there would be all that is said of a misspelt option.
    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..] && !File.Exists(token.Value)))
        {
            result.AddError($"There is no option '{token.Value}'.");
        }
    }

    private static JsonPointer? Pointer(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return JsonPointer.TryParse(text, out var pointer, out var error)
            ? pointer
            : throw new CliFailure(ExitCode.BadUsage, $"--records: {error}");
    }
}
