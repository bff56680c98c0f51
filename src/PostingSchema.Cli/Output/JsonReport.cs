using PostingSchema.Datasets;

namespace PostingSchema.Cli.Output;

/// <summary>One JSON document. The findings come first, since the counts are only known after them.</summary>
internal sealed class JsonReport : Report
{
    private readonly JsonOutput _output;

    public JsonReport(Stream output, long? maxFindings)
        : base(maxFindings)
    {
        _output = new(output);
        _output.Json.WriteStartObject();
        _output.Json.WriteStartArray("findings");
    }

    public override void Finish(DatasetTotals totals)
    {
        SayOmitted(totals);
        _output.Json.WriteEndArray();
        FindingJson.WriteTotals(_output.Json, totals);
        _output.Json.WriteEndObject();
        _output.EndLine();
        _output.Flush();
    }

    public override void Dispose() => _output.Dispose();

    protected override void Write(DatasetFinding finding, in DatasetItem item)
    {
        FindingJson.Write(_output.Json, finding);
        _output.Drain();
    }
}
