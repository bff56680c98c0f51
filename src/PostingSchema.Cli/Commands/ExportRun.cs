using System.Text;
using System.Text.Json;
using PostingSchema.Cli.Export;
using PostingSchema.Cli.Schemas;

namespace PostingSchema.Cli.Commands;

/// <summary>One run of <c>postingschema export</c>.</summary>
internal static class ExportRun
{
    private static readonly JsonSerializerOptions Indented = new(StructuredOutputExporter.Readable) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes the schema to the output, and what it cannot say to the errors.</summary>
    /// <param name="nameOrFile">The name of a built-in schema, or else a schema file.</param>
    /// <param name="host">The world around the tool.</param>
    /// <param name="cancellationToken">Ends the check of the schema.</param>
    public static ExitCode Execute(string nameOrFile, CliHost host, CancellationToken cancellationToken)
    {
        var sources = BuiltInSchemaTexts.Find(nameOrFile) is { } builtIn ? [builtIn] : new SchemaLoader(host).Check(nameOrFile, cancellationToken);
        var exported = StructuredOutputExporter.Export(new SchemaIndex(sources), out var notes);
        foreach (var note in notes)
        {
            CliApp.Say(host, $"note: {note}");
        }

        using var output = new StreamWriter(new ReportStream(host.Output), new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        output.WriteLine(exported.ToJsonString(Indented));
        output.Flush();
        return ExitCode.Fine;
    }
}
