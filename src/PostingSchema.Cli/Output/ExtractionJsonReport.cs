using System.Text.Json;
using PostingSchema.Cli.Commands;
using PostingSchema.Extraction;

namespace PostingSchema.Cli.Output;

/// <summary>Extractions as JSON: the posting alone, or with evidence, conflicts and findings around it.</summary>
internal sealed class ExtractionJsonReport : ExtractionReport
{
    private readonly Stream _output;
    private readonly bool _withEvidence;
    private readonly ExtractFormat _format;
    private readonly bool _isArray;
    private bool _isFirst = true;

    public ExtractionJsonReport(Stream output, bool withEvidence, ExtractFormat format, bool isSingle)
    {
        _output = output;
        _withEvidence = withEvidence;
        _format = format;
        _isArray = format == ExtractFormat.Json && !isSingle;
    }

    public override void Write(string file, string text, ExtractionResult extraction)
    {
        if (_isArray)
        {
            _output.Write(_isFirst ? "[\n"u8 : ",\n"u8);
        }

        _isFirst = false;
        using (var json = new Utf8JsonWriter(_output, FindingJson.Options with { Indented = _format == ExtractFormat.Json, NewLine = "\n" }))
        {
            WriteOne(json, file, extraction);
        }

        if (!_isArray)
        {
            _output.Write("\n"u8);
        }
    }

    public override void Finish()
    {
        if (_isArray)
        {
            _output.Write(_isFirst ? "[]\n"u8 : "\n]\n"u8);
        }

        _output.Flush();
    }

    public override void Dispose() => _output.Dispose();

    private void WriteOne(Utf8JsonWriter json, string file, ExtractionResult extraction)
    {
        using var posting = JsonDocument.Parse(extraction.Utf8Json);
        if (!_withEvidence)
        {
            posting.RootElement.WriteTo(json);
            return;
        }

        json.WriteStartObject();
        json.WriteString("file", file);
        json.WritePropertyName("posting");
        posting.RootElement.WriteTo(json);
        json.WriteStartObject("evidence");
        foreach (var (pointer, evidence) in extraction.Evidence)
        {
            json.WritePropertyName(pointer);
            Write(json, evidence);
        }

        json.WriteEndObject();
        json.WriteStartArray("conflicts");
        foreach (var conflict in extraction.Conflicts)
        {
            Write(json, conflict);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in extraction.Report.Findings)
        {
            FindingJson.Write(json, file, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteNumber("start", evidence.Span.Start);
        json.WriteNumber("end", evidence.Span.End);
        json.WriteString("text", evidence.Text);
        json.WriteString("rule", evidence.Rule);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Conflict conflict)
    {
        json.WriteStartObject();
        json.WriteString("pointer", conflict.Pointer);
        json.WritePropertyName("taken");
        json.WriteRawValue(conflict.Taken);
        json.WritePropertyName("takenFrom");
        Write(json, conflict.TakenFrom);
        json.WritePropertyName("other");
        json.WriteRawValue(conflict.Other);
        json.WritePropertyName("otherFrom");
        Write(json, conflict.OtherFrom);
        json.WriteEndObject();
    }
}
