using PostingSchema.Emitted.Tests.KeywordTypes;

namespace PostingSchema.Emitted.Tests;

public class PositionTests
{
    [Theory]
    [InlineData("{\n  \"x\": \"é😀中\", \"type\": «\"1\"\n}")]
    [InlineData("{\r\n\t\"type\"\t:\r\n\t«\"1\"}")]
    [InlineData("\n\n\n   {\"\\u0074ype\": «\"1\"}")]
    [InlineData("{\"x\": \"\\n\\ud83d\\ude00\", \"items\": [\"a\",\n\"b\", «null]}")]
    [InlineData("{\"closed\": {\n  «\"z\\u00e9\": 1}}")]
    public void Finding_Place_IsOffsetLineAndColumnInCodePoints(string json) => Marked.Single<Keywords>(json);

    [Fact]
    public void Findings_Many_AreOrderedByPositionAndThenAsTheyWereFound()
    {
        var json = Json.Bytes("""{"allOf": "b", "pattern": "A", "minimum": 1, "type": "x"}""");

        var findings = Keywords.Validate(json).Findings;

        Assert.Equal(["minLength", "pattern", "pattern", "minimum", "type"], findings.Select(finding => finding.RuleId));
        Assert.Equal(findings.Select(finding => finding.ByteOffset).Order(), findings.Select(finding => finding.ByteOffset));
    }

    [Fact]
    public void Findings_OnOnePlace_KeepTheOrderOfTheSchema()
    {
        var findings = Keywords.Validate("""{"requiredMany": {}}"""u8).Findings;

        Assert.Equal(Enumerable.Range(1, 21).Select(number => $"The property \"r{number:00}\" is missing."), findings.Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("""{"value": 0, "children": [{"value": 1}, {"value": «"x"}]}""", "/children/1/value")]
    [InlineData("""{"value": 0, "byName": {"a/b~c": {"value": 1, "": [[]], "children": [{"value": «null}]}}}""", "/byName/a~1b~0c/children/0/value")]
    [InlineData("""{"value": 0, "byName": {"": {"value": 1, "byName": {"\u00e9\"": {"value": «[]}}}}}""", "/byName//byName/é\"/value")]
    [InlineData("""{"value": 0, "next": «{"children": []}}""", "/next")]
    public void Path_OfAValue_IsAJsonPointer(string json, string path) => Assert.Equal(path, Marked.Single<Tree>(json).InstancePath);
}
