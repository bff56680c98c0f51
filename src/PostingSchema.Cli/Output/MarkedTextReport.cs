using System.Text;
using System.Text.Json;
using PostingSchema.Extraction;

namespace PostingSchema.Cli.Output;

/// <summary>
/// Extractions for a person: the text with its values marked, <c>[Dallas, TX](locations/0)</c> or in colour, then the values and
/// where they come from, conflicts, findings; at the end how many of each.
/// </summary>
internal sealed class MarkedTextReport : ExtractionReport
{
    private const string Value = "\u001b[30;43m";
    private const string Name = "\u001b[2m";
    private const string Strong = "\u001b[1m";
    private const string Bad = "\u001b[31m";
    private const string Plain = "\u001b[0m";
    private readonly StreamWriter _output;
    private readonly bool _hasColor;
    private int _valid;
    private int _invalid;
    private int _errors;
    private int _warnings;
    private int _conflicts;

    public MarkedTextReport(Stream output, CliHost host)
    {
        _output = new(output, new UTF8Encoding(false)) { NewLine = "\n" };
        _hasColor = host.HasColor;
    }

    public override void Write(string file, string text, ExtractionResult extraction)
    {
        _output.WriteLine(Styled(Strong, $"== {VisibleText.Of(file)}"));
        _output.WriteLine(Marked(text, extraction.Evidence));
        _output.WriteLine();
        WriteValues(extraction);
        foreach (var conflict in extraction.Conflicts)
        {
            _output.WriteLine(VisibleLine(
                Bad, "conflict", $"{conflict.Pointer}: {conflict.Taken} ({conflict.TakenFrom.Rule}), but also {conflict.Other} ({conflict.OtherFrom.Rule}: {conflict.OtherFrom.Text})"));
        }

        foreach (var finding in extraction.Report.Findings)
        {
            var where = finding.InstancePath.Length == 0 ? "" : finding.InstancePath + ": ";
            _output.WriteLine(VisibleLine(
                finding.Severity == Severity.Error ? Bad : Name, finding.Severity == Severity.Error ? "error" : "warning", where + finding.Message));
        }

        _output.WriteLine();
        Count(extraction);
    }

    public override void Finish()
    {
        _output.WriteLine(
            $"{Counted.Many(_valid + _invalid, "text")}: {Counted.Number(_valid)} valid, {Counted.Number(_invalid)} invalid; "
            + $"{Counted.Many(_errors, "error")}, {Counted.Many(_warnings, "warning")}, {Counted.Many(_conflicts, "conflict")}.");
        _output.Flush();
    }

    public override void Dispose() => _output.Dispose();

    private void Count(ExtractionResult extraction)
    {
        var errors = extraction.Report.Findings.Count(finding => finding.Severity == Severity.Error);
        _valid += extraction.Report.IsValid ? 1 : 0;
        _invalid += extraction.Report.IsValid ? 0 : 1;
        _errors += errors;
        _warnings += extraction.Report.Findings.Count - errors;
        _conflicts += extraction.Conflicts.Count;
    }

    private void WriteValues(ExtractionResult extraction)
    {
        using var posting = JsonDocument.Parse(extraction.Utf8Json);
        var width = extraction.Evidence.Select(pair => pair.Key.Length).DefaultIfEmpty().Max();
        foreach (var (pointer, evidence) in extraction.Evidence)
        {
            var value = JsonPointerValue(posting.RootElement, pointer);
            _output.WriteLine($"{pointer[1..].PadRight(width)} {VisibleText.Of(value)}  {Styled(Name, $"({evidence.Rule})")}");
        }
    }

    private static string JsonPointerValue(JsonElement element, string pointer)
    {
        foreach (var step in pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            element = element.ValueKind == JsonValueKind.Array ? element[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : element.GetProperty(step);
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
    }

    /// <summary>The text with each value marked. A value inside another is not marked again.</summary>
    private string Marked(string text, IReadOnlyList<KeyValuePair<string, Evidence>> evidence)
    {
        var marked = new StringBuilder(text.Length * 2);
        var position = 0;
        foreach (var (pointer, found) in evidence.OrderBy(pair => pair.Value.Span.Start).ThenByDescending(pair => pair.Value.Span.End))
        {
            if (found.Span.Start < position)
            {
                continue;
            }

            Append(marked, text[position..found.Span.Start]);
            marked.Append(_hasColor ? Value : "[");
            Append(marked, found.Text);
            marked.Append(_hasColor ? $"{Plain}{Name} {pointer[1..]}{Plain}" : $"]({pointer[1..]})");
            position = found.Span.End;
        }

        Append(marked, text[position..]);
        return marked.ToString().TrimEnd('\n');
    }

    /// <summary>Text from data, with its lines and nothing else that a terminal would act on.</summary>
    private static void Append(StringBuilder marked, string text) =>
        marked.AppendJoin('\n', text.ReplaceLineEndings("\n").Split('\n').Select(VisibleText.Of));

    private string VisibleLine(string style, string kind, string message) => $"{Styled(style, kind)} {VisibleText.Of(message)}";

    private string Styled(string style, string text) => _hasColor ? style + text + Plain : text;
}
