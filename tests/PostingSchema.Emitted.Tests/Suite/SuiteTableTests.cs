using System.Globalization;
using System.Text;

namespace PostingSchema.Emitted.Tests.Suite;

/// <summary>docs/suite.md: what passed of the official suite, a row a file.</summary>
public class SuiteTableTests
{
    [SharedDataFact]
    public void Table_OfTheDocumentation_IsWhatPassed() => DocumentationPage.AssertIs("suite.md", Page());

    private static string Page()
    {
        var page = new StringBuilder("""
            # The official suite

            What passes of [JSON-Schema-Test-Suite](https://github.com/json-schema-org/JSON-Schema-Test-Suite), draft 2020-12, through emitted code. This page is
            written by a test (`SuiteTableTests`). The validator must be right in every case; the reader must read every valid value, and
            what is written of it must be equal; the acceptor may decline, which costs time and never an answer.


            """);
        Section(page, "Required", CompiledSuite.Required);
        Section(page, "Optional: formats", CompiledSuite.Formats);
        Section(page, "Optional: others", CompiledSuite.Optional);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Section(StringBuilder page, string title, CompiledSuite suite)
    {
        page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n");
        page.Append("| file | cases | validator is right | valid | read, and written without loss | accepted at once | refused at once |\n|---|---|---|---|---|---|---|\n");
        var rows = suite.Checks.GroupBy(one => one.Group.File).Select(file => (file.Key, Row: Row.Of(file))).ToArray();
        foreach (var (file, row) in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {file} | {row} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"| **all** | {rows.Select(one => one.Row).Aggregate(Row.Plus)} |\n\n");
        foreach (var file in suite.NotRun.GroupBy(group => group.File))
        {
            page.Append(CultureInfo.InvariantCulture, $"Left out: {file.Key} ({file.Sum(group => group.Cases.Count)} cases): {LeftOut.Reason(file.First())}.\n\n");
        }
    }

    private sealed record Row(int Cases, int Right, int Valid, int Read, int Accepted, int Refused)
    {
        public static Row Of(IEnumerable<(SuiteGroup Group, PostingCheck Check)> file) =>
            file.SelectMany(one => one.Group.Cases.Select(test => Of(one.Check, test))).Aggregate(Plus);

        public static Row Plus(Row one, Row other) => new(
            one.Cases + other.Cases, one.Right + other.Right, one.Valid + other.Valid, one.Read + other.Read, one.Accepted + other.Accepted, one.Refused + other.Refused);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cases} | {Right} | {Valid} | {Read} | {Accepted} | {Refused}");

        private static Row Of(PostingCheck check, SuiteCase test)
        {
            var json = Json.Bytes(test.Data);
            var verdict = check.Verdict(json);
            return new(
                1,
                check.Validate(json).IsValid == test.Valid ? 1 : 0,
                test.Valid ? 1 : 0,
                test.Valid && check.Contradiction(json) is null ? 1 : 0,
                verdict == true ? 1 : 0,
                verdict == false ? 1 : 0);
        }
    }
}
