using System.Text.Encodings.Web;
using System.Text.Json;
using PostingSchema.Datasets;

namespace PostingSchema.Cli.Output;

/// <summary>
/// Findings and summaries as JSON. Every member is always there: <c>hint</c> is null where there is none, and <c>record</c> where a
/// finding is about the file between its records.
/// </summary>
internal static class FindingJson
{
    /// <summary>Readable text rather than text that could stand in HTML.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter json, DatasetFinding finding) => Write(json, finding.File, finding.Record, finding.Finding);

    /// <summary>Writes a finding on one posting that was read out of a file.</summary>
    public static void Write(Utf8JsonWriter json, string file, Finding detail) => Write(json, file, 1, detail);

    private static void Write(Utf8JsonWriter json, string file, long? number, Finding detail)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        if (number is { } record)
        {
            json.WriteNumber("record", record);
        }
        else
        {
            json.WriteNull("record");
        }

        json.WriteNumber("line", detail.Line);
        json.WriteNumber("column", detail.Column);
        json.WriteNumber("byteOffset", detail.ByteOffset);
        json.WriteString("instancePath", detail.InstancePath);
        json.WriteString("schemaPath", detail.SchemaPath);
        json.WriteString("ruleId", detail.RuleId);
        json.WriteString("severity", detail.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("message", detail.Message);
        json.WriteString("hint", detail.Hint);
        json.WriteEndObject();
    }

    /// <summary>Writes the members of a summary; <c>reason</c> is null unless the run is incomplete.</summary>
    public static void WriteTotals(Utf8JsonWriter json, DatasetTotals totals)
    {
        json.WriteNumber("records", totals.Records);
        json.WriteNumber("valid", totals.Valid);
        json.WriteNumber("invalid", totals.Invalid);
        json.WriteNumber("warnings", totals.Warnings);
        json.WriteBoolean("incomplete", totals.IsIncomplete);
        json.WriteString("reason", totals.IsIncomplete ? string.Join("; ", totals.IncompleteReasons) : null);
    }
}
