using System.Text;
using PostingSchema.Datasets.Tests;

namespace PostingSchema.Cli.Tests;

public sealed class ExitCodeTests : IDisposable
{
    private const string Good = "{\"title\":\"a\"}\n";
    private const string Bad = "{\"title\":\"a\",\"level\":\"senior\"}\n";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData(Good, (int)ExitCode.Fine)]
    [InlineData("{\"title\":\"a\",\"note\":1}", (int)ExitCode.Fine)]
    [InlineData("", (int)ExitCode.Fine)]
    [InlineData(Good + Bad, (int)ExitCode.Findings)]
    [InlineData("[" + Good + "]]", (int)ExitCode.Findings)]
    [InlineData("[{\"title\":\"a},{\"title\":\"b\"}]", (int)ExitCode.Incomplete)]
    [InlineData("title,level\na,senior\n", (int)ExitCode.UnreadableInput)]
    [InlineData("{\"explode\":1}", (int)ExitCode.Failure)]
    public void Validate_Input_DecidesTheExitCode(string input, int expected)
    {
        foreach (var format in new[] { "text", "json", "jsonl" })
        {
            Assert.Equal((ExitCode)expected, _tool.Validate(input, "--format", format).ExitCode);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("validate")]
    [InlineData("validate -")]
    [InlineData("validate --schema fake")]
    [InlineData("validate - --schema fake --format xml")]
    [InlineData("validate - --schema fake --max-findings -1")]
    [InlineData("validate - --schema fake --max-findings many")]
    [InlineData("validate - --schema fake --max-record-bytes 0")]
    [InlineData("validate - --schema fake --records jobs")]
    [InlineData("validate - --schema fake --colour")]
    [InlineData("check -")]
    public void Run_CommandLineThatMakesNoSense_IsBadUsage(string line)
    {
        var outcome = _tool.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCode.BadUsage, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.All(Lines(outcome.Error), said => Assert.StartsWith("postingschema: ", said, StringComparison.Ordinal));
        Assert.NotEmpty(outcome.Error);
    }

    [Fact]
    public void Validate_Folder_SaysWhatToWrite()
    {
        Directory.CreateDirectory(_tool.Path("data"));
        var outcome = _tool.Run("validate", _tool.Path("data"), "--schema", "fake");
        Assert.Equal(ExitCode.BadUsage, outcome.ExitCode);
        Assert.Contains(Path.Join("data", "**", "*.json"), outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_NoSuchSchema_NamesThoseThereAre()
    {
        var outcome = _tool.Run("validate", "-", "--schema", "fakes");
        Assert.Equal(ExitCode.BadSchema, outcome.ExitCode);
        Assert.Contains("Built in: fake", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_MissingFiles_AreSaidAndTheOthersChecked()
    {
        var good = _tool.Write("a.json", Good);
        var outcome = _tool.Run(
            "validate", _tool.Path("gone.json"), _tool.Path("*.ndjson"), good, "--schema", "fake", "--format", "json");
        Assert.Equal(ExitCode.UnreadableInput, outcome.ExitCode);
        Assert.Equal(
            ["postingschema: gone.json: there is no such file", "postingschema: *.ndjson: no file matches"], Lines(outcome.Error));
        Assert.Equal(1, outcome.Json.GetProperty("records").GetInt64());
        Assert.True(outcome.Json.GetProperty("incomplete").GetBoolean());
        Assert.Contains("gone.json", outcome.Json.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_StreamThatFails_IsUnreadableInput()
    {
        using var stream = new ConcatStream { FailAtEnd = new IOException("The cable is out.") };
        var outcome = _tool.Validate(stream);
        Assert.Equal(ExitCode.UnreadableInput, outcome.ExitCode);
        Assert.Equal(["postingschema: <stdin>: cannot be read: The cable is out."], Lines(outcome.Error));
    }

    [Fact]
    public void Run_UnexpectedFailure_IsOneLineWithoutStackTrace()
    {
        var outcome = _tool.Validate("{}\n{\"explode\":1}\n");
        Assert.Equal(
            ["postingschema: unexpected failure: <stdin>: record 2: the validator failed: it exploded␊in two lines"], Lines(outcome.Error));
    }

    [Fact]
    public void Run_UnexpectedFailure_StillEndsTheDocument()
    {
        var outcome = _tool.Validate("{}\n{\"explode\":1}\n", "--format", "json");
        Assert.Equal(ExitCode.Failure, outcome.ExitCode);
        Assert.Equal(1, outcome.Json.GetProperty("findings").GetArrayLength());
        Assert.True(outcome.Json.GetProperty("incomplete").GetBoolean());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void Validate_OutputClosed_EndsQuietlyAndSoon(string format)
    {
        var error = new StringWriter();
        var input = Text(string.Concat(Enumerable.Repeat(Bad, 200_000)));
        var host = _tool.Host with { Input = input, Output = new FailingStream(new IOException("Broken pipe", 32)), Error = error };
        var args = new[] { "validate", "-", "--schema", "fake", "--format", format, "--max-findings", "1000000" };
        Assert.Equal(ExitCode.Incomplete, CliApp.Run(args, host));
        Assert.Empty(error.ToString());
        Assert.InRange(input.Position, 1, input.Length / 2);
    }

    [Fact]
    public void Validate_OutputFull_IsAFailure()
    {
        var error = new StringWriter();
        var host = _tool.Host with
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(Bad)),
            Output = new FailingStream(new IOException("No space left on device", 28)),
            Error = error,
        };
        Assert.Equal(ExitCode.Failure, CliApp.Run(["validate", "-", "--schema", "fake"], host));
        Assert.Contains("No space left on device", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_InterruptedWhileWaiting_ReportsWhatWasFound()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        using var input = new ConcatStream(Text(new string('\n', 70_000) + Bad), new WaitingStream(source.Token));
        _tool.Host = _tool.Host with { Input = input };
        var outcome = _tool.Run(["validate", "-", "--schema", "fake", "--format", "json"], source.Token);
        Assert.Equal(ExitCode.Interrupted, outcome.ExitCode);
        Assert.True(outcome.Json.GetProperty("incomplete").GetBoolean());
        Assert.Equal("interrupted", outcome.Json.GetProperty("reason").GetString());
        Assert.Empty(outcome.Error);
    }

    [Fact]
    public void Validate_HostileStream_FindsTheFaultsAndChecksTheRest()
    {
        using var input = new ConcatStream(
            Text(Good + "{\"title\":\""),
            new RepeatStream((byte)'x', 64 * 1024 * 1024),
            Text("\"}\n"),
            Text("{\"title\":" + string.Concat(Enumerable.Repeat("[", 10_000)) + "\n"),
            new MemoryStream([.. "{\"title\":\""u8, 0xFF, 0, 0xC0, .. "\"\n"u8]),
            Text("\uFEFF{}\n{\"title\":\"\n" + Good));
        var outcome = _tool.Validate(input, "--format", "jsonl");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Equal(
            ["2 limit:size", "3 json:syntax", "4 json:syntax", "5 json:syntax", "6 json:syntax"],
            outcome.JsonLines[..^1].Select(finding => $"{finding.GetProperty("record")} {finding.GetProperty("ruleId").GetString()}"));
        var summary = outcome.JsonLines[^1].GetProperty("summary");
        int Of(string name) => summary.GetProperty(name).GetInt32();
        Assert.Equal((7, 2, 5), (Of("records"), Of("valid"), Of("invalid")));
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
