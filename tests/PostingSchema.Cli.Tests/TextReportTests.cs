using System.Text;
using PostingSchema.Cli.Output;

namespace PostingSchema.Cli.Tests;

public sealed class TextReportTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Text_MixedRecords_IsTheSnapshot()
    {
        var lines =
            "{\"title\": \"Research Engineer\", \"level\": \"senior\"}\n" +
            "{\"title\": \"日本語の求人😀\", \"level\": \"部長\"}\n" +
            "{\"level\": \"Junior\"}\n" +
            "{\"title\": \"" + new string('x', 300) + "\", \"level\": \"lead\", " +
            "\"salary\": {\"min\": 1, \"max\": 2, \"currency\": \"EUR\", \"period\": \"year\"}}\n" +
            "{\"title\": \"cut off\n" +
            "{\"title\": \"a\", \"note\": \"[red]not markup[/] \u202e\"}\n";
        var pretty = _tool.Write("pretty.json", "[\n  {\n\t\"title\": \"a\",\n\t\"level\":   \"boss\"\n  }\n]\n");
        var outcome = _tool.Validate(lines, pretty, "--max-findings", "7");
        AssertSnapshot("mixed.txt", outcome.Output);
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
    }

    [Fact]
    public void Text_OnATerminal_IsColoured()
    {
        _tool.Host = _tool.Host with { IsTerminal = true, Width = 80 };
        Assert.Contains("\u001b[", _tool.Validate("{}").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public void Text_ToldNotTo_IsNotColoured(string variable, string value)
    {
        _tool.Host = _tool.Host with { IsTerminal = true, Variable = name => name == variable ? value : null };
        Assert.DoesNotContain('\u001b', _tool.Validate("{}").Output);
    }

    [Fact]
    public void Text_HostileData_IsShownAndNotDone()
    {
        const string Hostile = "s[red]\u001b[2J\u009b31m\u202e\u2066\0\u0007]8;;http://x";
        var file = _tool.Write(
            "[bold]\u001b[31m.json",
            $"{{\"title\":\"a\",\"level\":\"{Hostile}\"}}\n{{\"title\":\"a\",\"level\":\"{Hostile[..6]}\\u001b[2J\\u202e\"}}");
        var outcome = _tool.Run("validate", file, "--schema", "fake");
        Assert.DoesNotContain(outcome.Output, shown => shown is '\u001b' or '\u009b' or '\u202e' or '\u2066' or '\0' or '\u0007');
        Assert.Contains("[bold]␛[31m.json:1:", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("s[red]␛[2J<U+202E>", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_NoFindings_IsOneLine()
    {
        var outcome = _tool.Validate(string.Concat(Enumerable.Repeat("{\"title\":\"a\"}\n", 1200)));
        Assert.Equal("1,200 records: 1,200 valid, 0 invalid; 0 errors, 0 warnings.\n", outcome.Output);
    }

    [Fact]
    public void Text_MoreFindingsThanShown_SaysHowManyAndCountsThem()
    {
        var outcome = _tool.Validate(string.Concat(Enumerable.Repeat("{}\n", 250)));
        Assert.Equal(100, outcome.Output.Split("error required").Length - 1);
        Assert.Contains("150 more findings not shown here", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("250 records: 0 valid, 250 invalid; 250 errors, 0 warnings.", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
    }

    [Fact]
    public void Text_WrapperTakenForARecord_SuggestsThePointer()
    {
        var outcome = _tool.Validate("{\"meta\": {\"tags\": [{}]}, \"ids\": [1],\n \"jobs\": [{\"title\": \"a\"}]}");
        Assert.Contains("say --records /jobs", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(_tool.Validate("{\"title\":\"a\",\"level\":\"x\",\"jobs\":[{}]}").Error);
    }

    [Theory]
    [InlineData("{\"a\": \"bcd\"}", 6, "{\"a\": \"bcd\"}", "      ^^^^^")]
    [InlineData("{\"a\": 12.5}", 6, "{\"a\": 12.5}", "      ^^^^")]
    [InlineData("{\"a\": [1]}", 6, "{\"a\": [1]}", "      ^")]
    [InlineData("{\"a\": \"b\\\"c\" }", 6, "{\"a\": \"b\\\"c\" }", "      ^^^^^^")]
    [InlineData("x\n\t\"a\"\r\ny", 3, " \"a\"", " ^^^")]
    [InlineData("\t[\t\"a\tb\"]", 3, " [␉\"a␉b\"]", "   ^^^^^")]
    [InlineData("\"日本\": \"e\u0301\"", 10, "\"日本\": \"e\u0301\"", "        ^^^")]
    [InlineData("", 0, "", "^")]
    [InlineData("ab", 2, "ab", "  ^")]
    public void Excerpt_ShortLine_IsWholeWithTheValueUnderlined(string source, int offset, string text, string mark)
    {
        var excerpt = SourceExcerpt.Of(Encoding.UTF8.GetBytes(source), offset, width: 40);
        Assert.Equal(text, excerpt.Text);
        Assert.Equal(mark, new string(' ', excerpt.MarkStart) + new string('^', excerpt.MarkLength));
    }

    [Fact]
    public void Excerpt_AnyPositionOfALongLine_FitsAndShowsTheValue()
    {
        var random = new Random(3);
        string[] letters = ["x", "é", "日", "😀", "e\u0301", "\\\"", "\t", "\u001b", "\""];
        for (var round = 0; round < 2000; round++)
        {
            var before = Encoding.UTF8.GetBytes(string.Concat(random.GetItems(letters, random.Next(200))));
            var after = Encoding.UTF8.GetBytes("!" + string.Concat(random.GetItems(letters, random.Next(200))));
            var width = random.Next(20, 100);

            var excerpt = SourceExcerpt.Of([.. before, .. after], before.Length, width);

            Assert.InRange(CellWidth.Of(excerpt.Text), 1, width);
            Assert.InRange(excerpt.MarkStart + excerpt.MarkLength, 1, width);
            var left = excerpt.Text[..excerpt.Text.IndexOf('!', StringComparison.Ordinal)];
            Assert.Equal(excerpt.MarkStart, CellWidth.Of(left));
        }
    }

    [Fact]
    public void Excerpt_BytesThatAreNotUtf8_AreShownAsReplacements() =>
        Assert.Equal("a�b�", SourceExcerpt.Of([(byte)'a', 0xFF, (byte)'b', 0xC3], 2, 40).Text);

    private static void AssertSnapshot(string name, string actual)
    {
        var path = Path.Join(AppContext.BaseDirectory, "Snapshots", name);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual)
        {
            // Lies beside the snapshot in the output folder, to be looked at and copied over it.
            File.WriteAllText(Path.ChangeExtension(path, ".received.txt"), actual);
        }

        Assert.Equal(expected, actual);
    }
}
