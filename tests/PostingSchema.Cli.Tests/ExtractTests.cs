using System.Text;
using PostingSchema.Postings;

namespace PostingSchema.Cli.Tests;

public sealed class ExtractTests : IDisposable
{
    private const string Text = "Company: Halcyon Optics\nJob Title: Optical Engineer\nLocation: Delft, Netherlands\n";

    private readonly Tool _tool = new();

    public ExtractTests() => _tool.Host = _tool.Host with
    {
        BuiltInSchemas = new Dictionary<string, PostingType>(_tool.Host.BuiltInSchemas) { ["job-posting"] = PostingType.Of<JobPosting>() },
    };

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Extract_Text_MarksValuesAndNamesRules()
    {
        var outcome = _tool.Run("extract", _tool.Write("a.txt", Text));
        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Contains("Company: [Halcyon Optics](employer)\nJob Title: [Optical Engineer](title)\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("(employer.label)", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_OnATerminal_HasColorAndNoEscapesOfTheText()
    {
        _tool.Host = _tool.Host with { IsTerminal = true };
        var outcome = _tool.Run("extract", _tool.Write("a.txt", Text + "\u001b[2J"));
        Assert.Contains("\u001b[30;43mHalcyon Optics\u001b[0m", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_JsonWithEvidence_HasPlacesInTheText()
    {
        var outcome = _tool.Run("extract", _tool.Write("a.txt", Text), "--format", "json", "--evidence");
        var evidence = outcome.Json.GetProperty("evidence").GetProperty("/employer");
        Assert.Equal("Halcyon Optics", Text[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]);
        Assert.Equal("Halcyon Optics", evidence.GetProperty("text").GetString());
        Assert.Equal("employer.label", evidence.GetProperty("rule").GetString());
        Assert.Equal("Delft", outcome.Json.GetProperty("posting").GetProperty("locations")[0].GetProperty("city").GetString());
        Assert.Equal(0, outcome.Json.GetProperty("conflicts").GetArrayLength());
    }

    [Fact]
    public void Extract_JsonLines_IsAPostingALine()
    {
        var outcome = _tool.Run("extract", _tool.Write("a.txt", Text), _tool.Write("b.txt", Text), "--format", "jsonl");
        Assert.Equal(["Halcyon Optics", "Halcyon Optics"], outcome.JsonLines.Select(line => line.GetProperty("employer").GetString()));
    }

    [Fact]
    public void Extract_NothingFound_IsFindings()
    {
        _tool.Host = _tool.Host with { Input = new MemoryStream(Encoding.UTF8.GetBytes("Hello.")) };
        var outcome = _tool.Run("extract", "-", "--format", "json", "--evidence");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Contains("\"error\"", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_SchemaWithoutRules_IsABadSchema()
    {
        var outcome = _tool.Run("extract", _tool.Write("a.txt", Text), "--schema", "fake");
        Assert.Equal(ExitCode.BadSchema, outcome.ExitCode);
        Assert.Contains("x-extract", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_SchemaOfOnesOwn_IsCompiled()
    {
        var schema = _tool.Write("note.schema.json", """
            { "title": "Note", "type": "object", "properties": { "colour": { "type": "string", "x-extract": [{ "label": ["Colour"] }] } } }
            """);
        var outcome = _tool.Run("extract", _tool.Write("a.txt", "Colour: green"), "--schema", schema, "--format", "jsonl");
        Assert.Equal("{\"colour\":\"green\"}\n", outcome.Output);
    }

    [Fact]
    public void Extract_MissingFile_IsUnreadableInput()
    {
        var outcome = _tool.Run("extract", _tool.Path("gone.txt"), _tool.Write("a.txt", Text), "--format", "jsonl");
        Assert.Equal(ExitCode.UnreadableInput, outcome.ExitCode);
        Assert.Single(outcome.JsonLines);
    }

    [Fact]
    public void Score_PredictionsOfOwnText_CountsWhatIsWrong()
    {
        var predicted = _tool.Write("predicted.ndjson", "{\"id\":\"a\",\"employer\":\"X\",\"level\":\"senior\"}\n");
        var gold = _tool.Write("gold/a.json", "{\"id\":\"a\",\"gold\":{\"employer\":\"X\",\"level\":\"mid\"}}");
        var outcome = _tool.Run("score", predicted, System.IO.Path.GetDirectoryName(gold)!, "--fields", "employer,level");
        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Contains("a: level: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("0.500", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_PredictionsThatNameNoFile_SaysHowTheyGetOne()
    {
        var predicted = _tool.Write("predicted.jsonl", "{\"employer\":\"Halcyon Optics\"}\n");
        var gold = _tool.Write("gold/a.json", "{\"employer\":\"Halcyon Optics\"}");
        var outcome = _tool.Run("score", predicted, System.IO.Path.GetDirectoryName(gold)!);

        Assert.Equal(ExitCode.UnreadableInput, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains("none of the 1 predictions has gold.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("found \"predicted\", expected \"a\"", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--evidence", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ground_ValueThatIsNotInTheText_IsNamed()
    {
        var posting = _tool.Write("p.json", "{\"employer\":\"Halcyon Optics\",\"team\":\"Invented Team\"}");
        var outcome = _tool.Run("ground", posting, "--text", _tool.Write("a.txt", Text));
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Contains("/team", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("/employer", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract a.txt --format xml")]
    [InlineData("score a.json")]
    [InlineData("score a b --by place")]
    [InlineData("ground a.json")]
    public void Run_CommandLineThatMakesNoSense_IsBadUsage(string line) =>
        Assert.Equal(ExitCode.BadUsage, _tool.Run(line.Split(' ')).ExitCode);
}
