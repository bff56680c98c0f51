using PostingSchema.Emitted.Tests.KeywordTypes;

namespace PostingSchema.Emitted.Tests;

public class AnnotationTests
{
    [Fact]
    public void Severity_Warning_IsReportedAndLeavesThePostingValid()
    {
        var finding = Marked.Single<Keywords>("""{"warned": {"city": «"a"}}""");

        Assert.Equal((Severity.Warning, "minLength"), (finding.Severity, finding.RuleId));
        Assert.True(Keywords.TryParse("""{"warned": {"city": "a"}}"""u8, out var posting, out var report));
        Assert.Equal(("a", 1), (posting.Warned!.City, report.Findings.Count));
    }

    [Fact]
    public void Message_OfTheSchema_ComesFirstAndWhatWasFoundIsTheHint()
    {
        var finding = Marked.Single<Keywords>("""{"said": «"long"}""");

        Assert.Equal((Severity.Error, "Three letters at most.", "Found 4 characters, expected at most 3: \"long\"."), (finding.Severity, finding.Message, finding.Hint));
    }

    [Fact]
    public void SeverityAndMessage_Together_AreBothTaken()
    {
        var finding = Marked.Single<Keywords>("""{"both": «"eur"}""");

        Assert.Equal((Severity.Warning, "A currency has three letters."), (finding.Severity, finding.Message));
    }

    [Theory]
    [InlineData("ph.d.", "\"Ph.D.\" means \"phd\" here; write \"phd\"")]
    [InlineData("BS", "\"BS\" means \"bachelor\" here; write \"bachelor\"")]
    [InlineData("bachelors", "did you mean \"bachelor\"?")]
    [InlineData("Bachelor", "did you mean \"bachelor\"?")]
    [InlineData("diploma", null)]
    public void Alias_InData_IsRefusedWithAHint(string text, string? hint)
    {
        var finding = Marked.Single<Keywords>($$"""{"aliased": «"{{text}}"}""");

        Assert.Equal(("enum", "/aliased", $"Found \"{text}\", expected one of \"bachelor\", \"phd\".", hint), (finding.RuleId, finding.InstancePath, finding.Message, finding.Hint));
        Assert.Equal("https://schemas.example/keywords#/properties/aliased/oneOf", finding.SchemaPath);
    }

    [Fact]
    public void Key_OfThePostingAndItsBases_IsAPointer() => Assert.Equal(["/source", "/a~1b~0c", "/id"], Keys.KeyPaths);

    [Fact]
    public void Key_Nowhere_IsAnEmptyList() => Assert.Empty(Keywords.KeyPaths);

    [Fact]
    public void SchemaId_IsTheIdOrTheFileName() =>
        Assert.Equal(("https://schemas.example/keywords", "keys.schema.json"), (Keywords.SchemaId, Keys.SchemaId));
}
