using System.Text;
using System.Text.Json;
using PostingSchema.Cli.Inputs;
using PostingSchema.Cli.Output;
using PostingSchema.Cli.Schemas;
using PostingSchema.Datasets;
using PostingSchema.Extraction;

namespace PostingSchema.Cli.Commands;

/// <summary>One run of <c>postingschema ground</c>.</summary>
internal static class GroundRun
{
    /// <summary>Reads posting and text, and lists the values without ground.</summary>
    public static ExitCode Execute(GroundRequest request, CliHost host, CancellationToken cancellationToken)
    {
        var type = ExtractableTypes.Of(new SchemaLoader(host).Load(request.Schema, type: null, cancellationToken), request.Schema);
        var text = RepairedText.Of(ReadOne(request.TextFile, host, cancellationToken));
        JsonDocument posting;
        try
        {
            posting = JsonDocument.Parse(ReadOne(request.Posting, host, cancellationToken));
        }
        catch (JsonException failure)
        {
            throw new CliFailure(ExitCode.UnreadableInput, $"{request.Posting}: is no JSON document: {failure.Message}");
        }

        using (posting)
        {
            var without = Grounding.Check(posting.RootElement, text, type.SpellingsOf);
            using var output = new StreamWriter(new ReportStream(host.Output), new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            foreach (var value in without)
            {
                output.WriteLine(VisibleText.Of($"{value.Pointer}: {value.Value} is not in the text"));
            }

            output.Flush();
            return without.Count > 0 ? ExitCode.Findings : ExitCode.Fine;
        }
    }

    private static string ReadOne(string file, CliHost host, CancellationToken cancellationToken)
    {
        var inputs = InputResolver.Resolve([file], host, cancellationToken);
        if (inputs.Found.Count != 1)
        {
            throw new CliFailure(
                inputs.Missing.Count > 0 ? ExitCode.UnreadableInput : ExitCode.BadUsage,
                inputs.Missing.Count > 0 ? $"{file}: {inputs.Missing[0].Reason}" : $"{file}: stands for more than one file");
        }

        try
        {
            return TextFile.Read(inputs.Found[0]);
        }
        catch (UnreadableDatasetException failure)
        {
            throw new CliFailure(ExitCode.UnreadableInput, $"{file}: {failure.Message}");
        }
    }
}
