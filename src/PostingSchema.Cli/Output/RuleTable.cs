using System.Globalization;
using Spectre.Console;

namespace PostingSchema.Cli.Output;

/// <summary>The table at the end of a report: which rules were violated, how often, where first.</summary>
internal static class RuleTable
{
    public static Table Of(RuleCounts rules)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(Header("Rule"), Header("Severity"), Header("Findings").RightAligned(), Header("First"));
        foreach (var rule in rules.Ordered)
        {
            var color = rule.Severity == Severity.Error ? Color.Red : Color.Yellow;
            table.AddRow(
                Cell(rule.RuleId),
                Cell(rule.Severity == Severity.Error ? "error" : "warning", color),
                Cell(rule.Findings.ToString("N0", CultureInfo.InvariantCulture)),
                Cell(rule.First));
        }

        return table;
    }

    private static TableColumn Header(string title) => new(new Text(title, new(decoration: Decoration.Bold)));

    // Text, not markup: rule ids come from schemas, and file names from anywhere.
    private static Text Cell(string text, Color? color = null) => new(VisibleText.Of(text), new(color)) { Overflow = Overflow.Fold };
}
