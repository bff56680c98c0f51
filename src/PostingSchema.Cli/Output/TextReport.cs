using System.Globalization;
using System.Text;
using PostingSchema.Datasets;
using Spectre.Console;

namespace PostingSchema.Cli.Output;

/// <summary>
/// Findings for a person: the place, the source line with the value underlined, what is wrong, what would be right. Nothing
/// from data is ever taken for markup or passed to the terminal as it is.
/// </summary>
internal sealed class TextReport : Report
{
    private const int MinExcerptWidth = 20;
    private const int Unlimited = short.MaxValue;

    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Good = new(Color.Green);

    private readonly IAnsiConsole _console;
    private readonly RuleCounts _rules = new();
    private readonly int _width;
    private readonly bool _isTerminal;

    public TextReport(Stream output, CliHost host, long? maxFindings)
        : base(maxFindings)
    {
        _width = host.Width;
        _isTerminal = host.IsTerminal;
        _console = AnsiConsole.Create(new()
        {
            Ansi = host.HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = host.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" }),
            Enrichment = new() { UseDefaultEnrichers = false },
        });

        // Lines are never wrapped here: excerpts fit by themselves, and a message is one line wherever it is copied to.
        _console.Profile.Width = Unlimited;
        _console.Profile.Capabilities.Unicode = true;
    }

    public override void Finish(DatasetTotals totals)
    {
        if (Omitted > 0)
        {
            Line(($"{Counted.Many(Omitted, "more finding")} not shown here, only counted (--max-findings {MaxFindings}).", Strong));
            Line();
        }

        if (totals.Errors + totals.Warnings > 0)
        {
            _console.Profile.Width = _isTerminal ? _width : Unlimited;
            _console.Write(RuleTable.Of(_rules));
            _console.Profile.Width = Unlimited;
        }

        WriteTotals(totals);
        foreach (var reason in totals.IncompleteReasons)
        {
            Line(("incomplete: ", Of(Severity.Error)), (reason, Style.Plain));
        }

        _console.Profile.Out.Writer.Flush();
    }

    public override void Dispose()
    {
        // Nothing is held that outlives a line; the stream belongs to the host.
    }

    protected override void Count(DatasetFinding finding) => _rules.Add(finding);

    protected override void Write(DatasetFinding finding, in DatasetItem item)
    {
        var detail = finding.Finding;
        var style = Of(detail.Severity);
        Line(
            (Place.Of(finding), Strong),
            (": ", Style.Plain),
            (detail.Severity == Severity.Error ? "error" : "warning", style),
            ($" {detail.RuleId} {detail.InstancePath}".TrimEnd(), Style.Plain));

        var line = " " + detail.Line.ToString(CultureInfo.InvariantCulture);
        var gutter = new string(' ', line.Length);
        WriteExcerpt(detail, item, line, style);
        Line((gutter + " = ", Quiet), (detail.Message, Style.Plain));
        if (detail.Hint is { } hint)
        {
            Line((gutter + " = ", Quiet), ("hint: ", Good), (hint, Style.Plain));
        }

        Line();
    }

    private void WriteExcerpt(Finding finding, in DatasetItem item, string line, Style style)
    {
        var offset = finding.ByteOffset - item.Start.ByteOffset;
        if (offset < 0 || offset > item.Bytes.Length || item.Bytes.IsEmpty)
        {
            return;
        }

        var separator = " | ";
        var width = Math.Max(MinExcerptWidth, _width - line.Length - separator.Length);
        var excerpt = SourceExcerpt.Of(item.Bytes.Span, (int)offset, width);
        var mark = new string(' ', excerpt.MarkStart) + new string('^', excerpt.MarkLength);
        Line((line + separator, Quiet), (excerpt.Text, Style.Plain));
        Line((new string(' ', line.Length) + separator, Quiet), (mark, style));
    }

    private void WriteTotals(DatasetTotals totals)
    {
        var verdict = totals.Invalid == 0 ? Good : Of(Severity.Error);
        Line(
            ($"{Counted.Many(totals.Records, "record")}: ", Strong),
            ($"{Counted.Number(totals.Valid)} valid, {Counted.Number(totals.Invalid)} invalid", verdict),
            ($"; {Counted.Many(totals.Errors, "error")}, {Counted.Many(totals.Warnings, "warning")}.", Style.Plain));
    }

    private void Line(params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        var line = new Paragraph();
        foreach (var (text, style) in parts)
        {
            line.Append(VisibleText.Of(text), style);
        }

        _console.Write(line);
        _console.WriteLine();
    }

    private static Style Of(Severity severity) => new(severity == Severity.Error ? Color.Red : Color.Yellow, decoration: Decoration.Bold);
}
