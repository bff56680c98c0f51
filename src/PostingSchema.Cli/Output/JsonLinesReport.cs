using PostingSchema.Datasets;

namespace PostingSchema.Cli.Output;

/// <summary>One JSON document a finding and line; on the last line <c>{"summary":{...}}</c>.</summary>
internal sealed class JsonLinesReport(Stream output, long? maxFindings) : Report(maxFindings)
{
    private readonly JsonOutput _output = new(output);

    public override void Finish(DatasetTotals totals)
    {
        SayOmitted(totals);
        _output.Json.WriteStartObject();
        _output.Json.WriteStartObject("summary");
        FindingJson.WriteTotals(_output.Json, totals);
        _output.Json.WriteEndObject();
        _output.Json.WriteEndObject();
        _output.EndLine();
        _output.Flush();
    }

    public override void Dispose() => _output.Dispose();

    protected override void Write(DatasetFinding finding, in DatasetItem item)
    {
        FindingJson.Write(_output.Json, finding);
        _output.EndLine();
    }
}
