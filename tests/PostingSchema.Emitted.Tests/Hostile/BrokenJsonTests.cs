using System.Text.Json;
using PostingSchema.Emitted.Tests.Law;
using PostingSchema.Postings;

namespace PostingSchema.Emitted.Tests.Hostile;

public class BrokenJsonTests
{
    public static TheoryData<string> Files => ["job-postings.ndjson", "simplify-listings.ndjson"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Json_CutOffAnywhere_IsASyntaxFindingInside(string file)
    {
        var json = Json.Bytes(File.ReadLines(Samples.Sample(file)).First());
        for (var length = 0; length < json.Length; length++)
        {
            var cut = json[..length];
            var finding = Only<JobPosting>(cut);
            Assert.True(finding.RuleId is "json:syntax" or "json:utf8", finding.ToString());
            Assert.InRange(finding.ByteOffset, 0, length);
            Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(cut, JobPosting.JsonTypeInfo));
        }
    }

    [Theory]
    [InlineData("«")]
    [InlineData("  \n«")]
    [InlineData("{} «{}")]
    [InlineData("{\"a\": 1,«}")]
    [InlineData("[1«")]
    [InlineData("{«'a': 1}")]
    [InlineData("{\"a\": «NaN}")]
    [InlineData("{\"a\": 0«1}")]
    [InlineData("{\"a\": 1 «/* b */}")]
    [InlineData("{\"a\": \"b«\u0000c\"}")]
    [InlineData("{}«\u0000\u0000")]
    [InlineData("«\u0000")]
    [InlineData("{\"a\"«}")]
    [InlineData("{\"a«")]
    [InlineData("{\"a\": \"«\\x\"}")]
    [InlineData("{\"a\": tru«}")]
    [InlineData("{\"a\": -«}")]
    [InlineData("{\"a\": 1.«}")]
    public void Json_Broken_IsASyntaxFindingAtThePlace(string text)
    {
        var (json, offset, line, column) = Marked.Read(text);

        var finding = Only<RootAnything>(json);

        Assert.Equal(("json:syntax", Severity.Error, ""), (finding.RuleId, finding.Severity, finding.SchemaPath));
        Assert.InRange(finding.ByteOffset, Math.Max(0, offset - 1), offset + 1);
        Assert.Equal((line, finding.ByteOffset - offset), (finding.Line, finding.Column - column));
        Assert.NotEmpty(finding.Message);
    }

    [Fact]
    public void Json_InUtf16_IsAFinding()
    {
        var finding = RootAnything.Validate(System.Text.Encoding.Unicode.GetBytes("{\"a\": 1}")).Findings[0];

        Assert.Equal(("json:syntax", 1L), (finding.RuleId, finding.ByteOffset));
    }

    [Fact]
    public void ByteOrderMark_BeforeJson_IsAFindingAndTheRestIsValidated()
    {
        var json = Json.Bytes("\uFEFF{\n\"value\": \"x\"}");

        var findings = Tree.Validate(json).Findings;

        Assert.Equal([("json:bom", 0L, 1L), ("type", 14L, 2L)], findings.Select(finding => (finding.RuleId, finding.ByteOffset, finding.Line)));
        Assert.Equal("/value", findings[1].InstancePath);
        Assert.NotEqual(true, Acceptor.Of<RootAnything>(json));
        Assert.False(RootAnything.TryParse(json, out _, out _));
    }

    /// <summary>One finding, which the acceptor does not overlook and nobody throws at.</summary>
    internal static Finding Only<T>(byte[] json)
        where T : class, IPosting<T>
    {
        Assert.NotEqual(true, Acceptor.Of<T>(json));
        Assert.False(T.IsValid(json));
        Assert.False(T.TryParse(json, out _, out var report));
        Assert.Throws<PostingValidationException>(() => T.Parse(json));
        return Assert.Single(report.Findings);
    }
}
