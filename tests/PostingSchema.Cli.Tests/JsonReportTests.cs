using System.Text.Json;

namespace PostingSchema.Cli.Tests;

public sealed class JsonReportTests : IDisposable
{
    private static readonly string[] FindingMembers =
        ["file", "record", "line", "column", "byteOffset", "instancePath", "schemaPath", "ruleId", "severity", "message", "hint"];

    private static readonly string[] TotalMembers = ["records", "valid", "invalid", "warnings", "incomplete", "reason"];

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Json_MixedRecords_IsOneDocument()
    {
        var outcome = _tool.Validate("\uFEFF{\"title\":\"a\",\"note\":1}\n{\"title\":\"é\",\"level\":\"senior\"}\n", "--format", "json");

        Assert.EndsWith("}\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(["findings", .. TotalMembers], Names(outcome.Json));
        Assert.Equal(
            "{\"records\":2,\"valid\":1,\"invalid\":1,\"warnings\":2,\"incomplete\":false,\"reason\":null}",
            Without(outcome.Json, "findings"));
        var findings = outcome.Json.GetProperty("findings").EnumerateArray().ToArray();
        Assert.All(findings, finding => Assert.Equal(FindingMembers, Names(finding)));
        Assert.Equal(JsonValueKind.Null, findings[0].GetProperty("record").ValueKind);
        Assert.Equal(
            "{\"file\":\"<stdin>\",\"record\":2,\"line\":2,\"column\":22,\"byteOffset\":48,\"instancePath\":\"/level\"," +
            "\"schemaPath\":\"fake.schema.json#/properties/level/enum\",\"ruleId\":\"enum\",\"severity\":\"error\"," +
            "\"message\":\"'senior' is no level.\",\"hint\":\"Did you mean 'Senior'?\"}",
            findings[2].GetRawText());
    }

    [Fact]
    public void JsonLines_MixedRecords_IsAFindingALineAndTheSummary()
    {
        var outcome = _tool.Validate("{}\n{\"title\":\"a\"}\n[]\n", "--format", "jsonl");
        Assert.Equal(3, outcome.JsonLines.Length);
        Assert.All(outcome.JsonLines[..^1], finding => Assert.Equal(FindingMembers, Names(finding)));
        Assert.Equal(["summary"], Names(outcome.JsonLines[^1]));
        Assert.Equal(TotalMembers, Names(outcome.JsonLines[^1].GetProperty("summary")));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void Json_MoreFindingsThanAskedFor_SaysThatItIsIncomplete(string format)
    {
        var outcome = _tool.Validate("{}\n{}\n{}\n", "--format", format, "--max-findings", "2");
        Assert.Equal(ExitCode.Incomplete, outcome.ExitCode);
        var totals = format == "json" ? outcome.Json : outcome.JsonLines[^1].GetProperty("summary");
        Assert.Equal(2, format == "json" ? totals.GetProperty("findings").GetArrayLength() : outcome.JsonLines.Length - 1);
        Assert.Equal(3, totals.GetProperty("invalid").GetInt32());
        Assert.True(totals.GetProperty("incomplete").GetBoolean());
        Assert.Contains("findings left out: 1", totals.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_ManyFindings_AreAllThere()
    {
        var outcome = _tool.Validate(string.Concat(Enumerable.Repeat("{}\n", 5000)), "--format", "json");
        Assert.Equal(5000, outcome.Json.GetProperty("findings").GetArrayLength());
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
    }

    [Fact]
    public void Json_HostileText_StaysJson()
    {
        const string Level = "s\\u001b[31m\\u0000\\\"\\u2028é😀";
        var outcome = _tool.Validate($"{{\"title\":\"a\",\"level\":\"{Level}\"}}", "--format", "json");
        var message = outcome.Json.GetProperty("findings")[0].GetProperty("message").GetString();
        Assert.Equal("'s\u001b[31m\0\"\u2028é😀' is no level.", message);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    [Fact]
    public void Json_RecordsBehindAPointer_AreLocatedInTheFile()
    {
        var file = _tool.Write("board.json", "{\n  \"jobs\": [\n    {\"title\": \"a\", \"level\": \"x\"}\n  ]\n}\n");
        var outcome = _tool.Run("validate", file, "--schema", "fake", "--records", "/jobs", "--format", "json");
        var finding = outcome.Json.GetProperty("findings")[0];
        int Of(string name) => finding.GetProperty(name).GetInt32();
        Assert.Equal((3, 29, 42), (Of("line"), Of("column"), Of("byteOffset")));
        Assert.Equal("board.json", finding.GetProperty("file").GetString());
    }

    private static string[] Names(JsonElement json) => [.. json.EnumerateObject().Select(member => member.Name)];

    private static string Without(JsonElement json, string name) =>
        "{" + string.Join(",", json.EnumerateObject().Where(member => member.Name != name).Select(member => member.ToString())) + "}";
}
