using System.Text;
using PostingSchema.EndToEnd.Tests;
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
    public void Extract_RawSamplesOfTheRepository_AreValidPostings()
    {
        var samples = Repository.PathOf("schemas", "samples", "raw", "*.txt");
        var read = _tool.Run("extract", samples);
        Assert.Equal(ExitCode.Fine, read.ExitCode);
        Assert.Matches(@"\n8 texts: 8 valid, 0 invalid; 0 errors, [0-9]+ warnings, [0-9]+ conflicts\.\n$", read.Output);
        Assert.Contains(read.Output.TrimEnd('\n').Split('\n')[^1], File.ReadAllText(Repository.PathOf("README.md")), StringComparison.Ordinal);

        // What the report says of them, validation of the records says too.
        var lines = _tool.Run("extract", samples, "--format", "jsonl").Output;
        _tool.Host = _tool.Host with { Input = new MemoryStream(Encoding.UTF8.GetBytes(lines)) };
        var checkedAgain = _tool.Run("validate", "-", "--schema", "job-posting");
        Assert.Equal(ExitCode.Fine, checkedAgain.ExitCode);
        Assert.Contains("8 records: 8 valid, 0 invalid; 0 errors", checkedAgain.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_Text_EndsWithHowManyOfEach()
    {
        var outcome = _tool.Run("extract", _tool.Write("a.txt", Text), _tool.Write("b.txt", "Hello."));
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.EndsWith("\n2 texts: 1 valid, 1 invalid; 1 error, 2 warnings, 0 conflicts.\n", outcome.Output, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("field", "employer", "level")]
    [InlineData("posting", "a", "b")]
    public void Score_ByFieldOrPosting_HasALineForEach(string by, string first, string second)
    {
        var predicted = _tool.Write("predicted.ndjson", "{\"id\":\"a\",\"employer\":\"X\"}\n{\"id\":\"b\",\"employer\":\"Y\",\"level\":\"mid\"}\n");
        var gold = _tool.Write("gold/a.json", "{\"id\":\"a\",\"gold\":{\"employer\":\"X\"}}");
        _tool.Write("gold/b.json", "{\"id\":\"b\",\"gold\":{\"employer\":\"Y\",\"level\":\"mid\"}}");
        var lines = _tool.Run("score", predicted, System.IO.Path.GetDirectoryName(gold)!, "--by", by).Output.Split('\n');
        Assert.Equal([first, second], lines.Select(line => line.Split(' ')[0]).Where(word => word is "employer" or "level" or "a" or "b"));
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
