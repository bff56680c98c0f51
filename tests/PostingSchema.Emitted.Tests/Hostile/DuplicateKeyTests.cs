using System.Text.Json;

namespace PostingSchema.Emitted.Tests.Hostile;

public class DuplicateKeyTests
{
    [Theory]
    [InlineData("""{"a": 1, «"a": 1}""", "/a")]
    [InlineData("""{"a": {"b": [{"c": 1, "d": 2, «"c": 3}]}}""", "/a/b/0/c")]
    [InlineData("""{"a": 1, «"\u0061": 2}""", "/a")]
    [InlineData("""{"\u0061": 1, "b": 0, «"a": 2}""", "/a")]
    [InlineData("""{"": 1, «"": 2}""", "/")]
    [InlineData("""{"\ud83d\ude00": 1, «"😀": 2}""", "/😀")]
    [InlineData("""{"a/b": 1, «"a\/b": 2}""", "/a~1b")]
    [InlineData("{\n  \"__proto__\": 1,\n  «\"__proto__\": 2}", "/__proto__")]
    public void DuplicateKey_AnywhereInAnySpelling_IsAFindingAtTheSecondName(string text, string path)
    {
        var (json, offset, line, column) = Marked.Read(text);

        var finding = BrokenJsonTests.Only<RootAnything>(json);

        Assert.Equal(("duplicate-key", Severity.Error, path), (finding.RuleId, finding.Severity, finding.InstancePath));
        Assert.Equal((offset, line, column), (finding.ByteOffset, finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("""{"text": "a", "flag": true, «"text": "b"}""")]
    [InlineData("""{"x": 1, "text": "a", «"x": 1}""")]
    public void DuplicateKey_OfARecord_IsDeclinedAndFound(string text)
    {
        var (json, offset, _, _) = Marked.Read(text);

        Assert.Equal(offset, BrokenJsonTests.Only<Scalars>(json).ByteOffset);
    }

    [Fact]
    public void DuplicateKeys_Many_AreEachAFinding()
    {
        var names = string.Join(", ", Enumerable.Range(0, 50).Select(i => $"\"k{i}\": 1"));

        var report = RootAnything.Validate(Json.Bytes($$"""{ {{names}}, {{names}} }"""));

        Assert.Equal(50, report.Findings.Count(finding => finding.RuleId == "duplicate-key"));
    }

    [Fact]
    public void SameName_InDifferentObjects_IsNoDuplicate() =>
        Assert.True(RootAnything.IsValid("""{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 2}]}"""u8));

    [Fact]
    public void DuplicateKey_ThroughJsonSerializer_TheLastWins()
    {
        var scalars = JsonSerializer.Deserialize("""{"text": "a", "x": 1, "text": "b", "x": 2}""", Scalars.JsonTypeInfo)!;
        var map = JsonSerializer.Deserialize("""{"a": 1, "a": 2}""", RootMap.JsonTypeInfo)!;

        Assert.Equal(("b", 2), (scalars.Text, scalars.AdditionalProperties!["x"].GetInt32()));
        Assert.Equal([new("a", 2)], map.Value);
    }
}
