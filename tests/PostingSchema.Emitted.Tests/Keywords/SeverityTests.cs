namespace PostingSchema.Emitted.Tests;

/// <summary>A violation of a subschema with <c>x-severity: warning</c> leaves the posting valid: so it must be read, and without loss.</summary>
public class SeverityTests
{
    [Theory]
    [InlineData("""{"enum": "c"}""")]
    [InlineData("""{"enum": 1}""")]
    [InlineData("""{"const": ["b"]}""")]
    [InlineData("""{"type": "x"}""")]
    [InlineData("""{"ref": "no object"}""")]
    [InlineData("""{"ref": {"n": "no integer", "x": 1}}""")]
    [InlineData("""{"base": {"n": "no integer", "m": 1}}""")]
    [InlineData("""{"additional": {"a": "b", "c": "no integer"}}""")]
    [InlineData("""{"required": {}}""")]
    [InlineData("""{"closed": {"a": "b", "c": 1}}""")]
    [InlineData("""{"bounds": 4294967296}""")]
    [InlineData("""{"items": [1]}""")]
    [InlineData("""{"items": ["a", "a"]}""")]
    public void Warning_OnAnyKeyword_IsReportedAndNothingIsLost(string text)
    {
        var json = Json.Bytes(text);

        Assert.True(Severities.TryParse(json, out _, out var report), report.ToString());
        Assert.NotEmpty(report.Findings);
        Assert.All(report.Findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
        Assert.Null(PostingCheck.Of<Severities>().Contradiction(json));
    }

    [Theory]
    [InlineData("""{"kinds": {"kind": "a"}}""", false)]
    [InlineData("""{"kinds": {"kind": "c"}}""", false)]
    [InlineData("""{"constants": "a"}""", true)]
    [InlineData("""{"constants": "b"}""", false)]
    [InlineData("""{"constants": "c"}""", true)]
    [InlineData("""{"anyOf": "abc"}""", true)]
    [InlineData("""{"anyOf": "bcd"}""", true)]
    [InlineData("""{"if": "ab"}""", true)]
    [InlineData("""{"if": 1}""", false)]
    public void Warning_InsideAlternatives_DecidesNothing(string text, bool valid)
    {
        var json = Json.Bytes(text);

        Assert.Equal(valid, Severities.IsValid(json));
        Assert.Null(PostingCheck.Of<Severities>().Contradiction(json));
    }
}
