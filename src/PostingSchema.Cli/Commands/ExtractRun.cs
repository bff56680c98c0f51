using PostingSchema.Cli.Inputs;
using PostingSchema.Cli.Output;
using PostingSchema.Cli.Schemas;
using PostingSchema.Datasets;
using PostingSchema.Extraction;

namespace PostingSchema.Cli.Commands;

/// <summary>One run of <c>postingschema extract</c>.</summary>
internal sealed class ExtractRun(CliHost host, ExtractableType type, ExtractionReport report)
{
    private bool _isAnyUnreadable;
    private bool _isAnyInvalid;

    /// <summary>Finds the inputs, gets the schema, extracts.</summary>
    public static ExitCode Execute(ExtractRequest request, CliHost host, CancellationToken cancellationToken)
    {
        var inputs = InputResolver.Resolve(request.Files, host, cancellationToken);
        var type = ExtractableTypes.Of(new SchemaLoader(host).Load(request.Schema, type: null, cancellationToken), request.Schema);
        using var report = ExtractionReport.Make(request, host, isSingle: inputs.Found.Count + inputs.Missing.Count == 1);
        return new ExtractRun(host, type, report).Execute(inputs, cancellationToken);
    }

    private ExitCode Execute(ResolvedInputs inputs, CancellationToken cancellationToken)
    {
        foreach (var (name, reason) in inputs.Missing)
        {
            OnUnreadable(name, reason);
        }

        foreach (var input in inputs.Found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Extract(input);
        }

        report.Finish();
        return _isAnyUnreadable ? ExitCode.UnreadableInput : _isAnyInvalid ? ExitCode.Findings : ExitCode.Fine;
    }

    private void Extract(Input input)
    {
        try
        {
            var text = TextFile.Read(input);
            var extraction = type.Extract(text);
            _isAnyInvalid |= !extraction.Report.IsValid;
            report.Write(input.Name, text, extraction);
        }
        catch (UnreadableDatasetException failure)
        {
            OnUnreadable(input.Name, failure.Message);
        }
    }

    private void OnUnreadable(string name, string reason)
    {
        _isAnyUnreadable = true;
        CliApp.Say(host, $"{name}: {reason}");
    }
}
