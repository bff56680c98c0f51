using PostingSchema.Cli.Inputs;
using PostingSchema.Cli.Output;
using PostingSchema.Cli.Schemas;
using PostingSchema.Datasets;

namespace PostingSchema.Cli.Commands;

/// <summary>One run of <c>postingschema validate</c>.</summary>
internal sealed class ValidateRun : IDisposable
{
    private readonly CliHost _host;
    private readonly Report _report;
    private readonly WrapperHint _wrapperHint;
    private readonly DatasetValidator _validator;
    private bool _isAnyUnreadable;
    private bool _isInterrupted;

    private ValidateRun(ValidateRequest request, CliHost host, PostingType type)
    {
        _host = host;
        _report = Report.Make(request.Format, request.MaxFindings, host);
        _wrapperHint = new(_report);
        _validator = new(type, request.Records is null ? _wrapperHint : _report, new()
        {
            Records = request.Records,
            Limits = new() { MaxBytes = request.MaxRecordBytes },
        });
    }

    /// <summary>Finds the inputs, gets the schema, checks, reports.</summary>
    public static ExitCode Execute(ValidateRequest request, CliHost host, CancellationToken cancellationToken)
    {
        var inputs = InputResolver.Resolve(request.Data, host, cancellationToken);
        var type = new SchemaLoader(host).Load(request.Schema, request.Type, cancellationToken);
        using var run = new ValidateRun(request, host, type);
        return run.Execute(inputs, cancellationToken);
    }

    public void Dispose() => _report.Dispose();

    private ExitCode Execute(ResolvedInputs inputs, CancellationToken cancellationToken)
    {
        try
        {
            CheckAll(inputs, cancellationToken);
        }
        catch (Exception failure) when (failure is not OutputException)
        {
            // Whoever reads the report gets a whole document all the same, and is told.
            _validator.Totals.AddIncomplete($"unexpected failure: {failure.Message}");
            _report.Finish(_validator.Totals);
            throw;
        }

        _report.Finish(_validator.Totals);
        return Outcome(_validator.Totals);
    }

    private void CheckAll(ResolvedInputs inputs, CancellationToken cancellationToken)
    {
        foreach (var (name, reason) in inputs.Missing)
        {
            OnUnreadable(name, reason);
        }

        foreach (var input in inputs.Found)
        {
            Check(input, cancellationToken);
        }
    }

    private void Check(Input input, CancellationToken cancellationToken)
    {
        if (_isInterrupted)
        {
            return;
        }

        try
        {
            var before = _validator.Totals.Records;
            using var stream = input.Open();
            _validator.Validate(stream, input.Name, cancellationToken);
            Remark(input.Name, _validator.Totals.Records - before);
        }
        catch (UnreadableDatasetException failure)
        {
            OnUnreadable(input.Name, failure.Message);
        }
        catch (OperationCanceledException)
        {
            _isInterrupted = true;
            _validator.Totals.AddIncomplete("interrupted");
        }
    }

    /// <summary>Says what is no finding, but probably not what was meant.</summary>
    private void Remark(string name, long records)
    {
        if (records == 0)
        {
            CliApp.Say(_host, $"{name}: note: there are no records in it");
        }

        if (records == 1 && _wrapperHint.Take() is { } pointer)
        {
            CliApp.Say(_host, $"{name}: note: this is one object; if its records are the items of {pointer}, say --records {pointer}");
        }
    }

    private void OnUnreadable(string name, string reason)
    {
        _isAnyUnreadable = true;
        _validator.Totals.AddIncomplete($"{name}: {reason}");
        CliApp.Say(_host, $"{name}: {reason}");
    }

    private ExitCode Outcome(DatasetTotals totals) =>
        _isInterrupted ? ExitCode.Interrupted
        : _isAnyUnreadable ? ExitCode.UnreadableInput
        : totals.IsIncomplete ? ExitCode.Incomplete
        : totals.Errors > 0 ? ExitCode.Findings
        : ExitCode.Fine;
}
