using PostingSchema.Emitted.Tests.Law;
using PostingSchema.Postings;

namespace PostingSchema.Emitted.Tests.Hostile;

public class EncodingTests
{
    [Fact]
    public void InvalidByte_Anywhere_IsAFindingAtTheByte()
    {
        var json = Json.Bytes(File.ReadLines(Samples.Sample("job-postings.ndjson")).First());
        for (var at = 0; at <= json.Length; at++)
        {
            byte[] spoiled = [.. json[..at], 0xFF, .. json[at..]];
            if (at < json.Length && (json[at] & 0xC0) == 0x80)
            {
                continue; // inside a character, which then ends too early
            }

            var finding = BrokenJsonTests.Only<JobPosting>(spoiled);
            Assert.Equal(("json:utf8", (long)at), (finding.RuleId, finding.ByteOffset));
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x80 }, 0)]
    [InlineData(new byte[] { 0xC0, 0xAF }, 0)]
    [InlineData(new byte[] { 0xE0, 0x80, 0xAF }, 0)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 0)]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80 }, 0)]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 }, 0)]
    [InlineData(new byte[] { 0xF8, 0x88, 0x80, 0x80, 0x80 }, 0)]
    [InlineData(new byte[] { 0xC3, 0xA9, 0xC3 }, 2)]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98 }, 0)]
    public void InvalidSequence_InATextOrName_IsAFindingAtItsFirstByte(byte[] sequence, int first)
    {
        byte[] inText = [.. "{\n\"é\": \""u8, .. sequence, .. "\"}"u8];
        byte[] inName = [.. "{\n\""u8, .. sequence, .. "\": 1}"u8];

        var text = BrokenJsonTests.Only<RootAnything>(inText);
        var name = BrokenJsonTests.Only<RootAnything>(inName);

        Assert.Equal(("json:utf8", 9L + first, 2L), (text.RuleId, text.ByteOffset, text.Line));
        Assert.Equal(("json:utf8", 3L + first, 2L), (name.RuleId, name.ByteOffset, name.Line));
    }

    [Theory]
    [InlineData("""{"a": ["«\ud800"]}""", "/a/0")]
    [InlineData("""{"a": "x«\udc00"}""", "/a")]
    [InlineData("""{"a": "\u00e9«\ud83d\u0041"}""", "/a")]
    [InlineData("""{"a": "\ud83d\ude00«\ud83d\ud83d\ude00"}""", "/a")]
    [InlineData("""{"a": "«\uDBFFx"}""", "/a")]
    [InlineData("""{"a": "\\ud800«\uD800"}""", "/a")]
    public void LoneSurrogate_InAText_IsAFindingAtTheEscape(string text, string path)
    {
        var (json, offset, _, _) = Marked.Read(text);

        var finding = BrokenJsonTests.Only<RootAnything>(json);

        Assert.Equal(("json:surrogate", offset, path), (finding.RuleId, finding.ByteOffset, finding.InstancePath));
    }

    [Theory]
    [InlineData("""{"«\ud800": 1}""")]
    [InlineData("""{"a": {"b«\udfff\ud800": 1}}""")]
    public void LoneSurrogate_InAName_IsAFindingAtTheEscape(string text)
    {
        var (json, offset, _, _) = Marked.Read(text);

        var finding = BrokenJsonTests.Only<RootAnything>(json);

        Assert.Equal(("json:surrogate", offset), (finding.RuleId, finding.ByteOffset));
    }

    [Theory]
    [InlineData("pattern")]
    [InlineData("enum")]
    [InlineData("const")]
    [InlineData("minLength")]
    [InlineData("date")]
    [InlineData("enumMixed")]
    [InlineData("uniqueItems")]
    [InlineData("closed")]
    [InlineData("propertyNames")]
    [InlineData("patternProperties")]
    [InlineData("kinds")]
    public void LoneSurrogate_UnderAnyKeyword_IsAFindingAndNoException(string keyword)
    {
        foreach (var value in new[] { "\"\\ud800\"", "[\"\\ud800\", \"\\ud800\"]", "{\"\\ud800\": 1}", "{\"kind\": \"\\ud800\"}" })
        {
            var report = KeywordTypes.Keywords.Validate(Json.Bytes($$"""{"{{keyword}}": {{value}}}"""));

            Assert.Contains(report.Findings, finding => finding.RuleId == "json:surrogate");
        }
    }

    [Fact]
    public void SurrogatePair_AsEscapes_IsOneCharacter()
    {
        Assert.True(RootText.IsValid("\"\\ud83d\\ude00\""u8));
        Assert.Equal("😀", RootText.Parse("\"\\ud83d\\ude00\""u8).Value);
    }
}
