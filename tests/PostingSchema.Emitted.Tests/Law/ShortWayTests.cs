namespace PostingSchema.Emitted.Tests.Law;

/// <summary>A report for which only the properties that the acceptor does not accept were parsed is the report on the whole.</summary>
public class ShortWayTests
{
    private static readonly PostingCheck Scalars = PostingCheck.Of<Scalars>();

    [Theory]
    [InlineData("""{"text": 1, "flag": "no", "small": -5, "date": "2026-13-01", "link": "not a uri"}""")]
    [InlineData("""{ "small" : 1e400 , "text" : "a" }""")]
    [InlineData("{\n  \"flag\": true,\n  \"date\": \"yesterday\",\n  \"unknown\": {\"a\": 1},\n  \"moment\": [\"\u00E9\"]\n}")]
    [InlineData("""{"text": "\ud800", "flag": 1}""")]
    [InlineData("""{"flag": 1, "flag": 2}""")]
    [InlineData("""{"other": {"a": 1, "a": 2}, "flag": 1}""")]
    [InlineData("""{"flag": 1,}""")]
    [InlineData("""{"flag": 1} {}""")]
    [InlineData("""{"flag": 1, "fl\u0061g": 2}""")]
    [InlineData("""["flag"]""")]
    [InlineData("\uFEFF{\"flag\": 1}")]
    [InlineData("")]
    public void Scalars_ThatAreWrong_AreReportedAsInTheWhole(string json) => Same(Scalars, json);

    [Theory]
    [InlineData("""{"nested": {"x": {"y/~": ["z", 1, null]}}, "counts": {"a/b": "c"}, "records": {"r": {"m": 1}}, "patterned": {"A": true, "a": 1}}""")]
    [InlineData("""{"anything": {"a": -1, "b": -2}, "texts": {"a": [], "": 2}}""")]
    public void Maps_ThatAreWrongDeepInside_HaveTheSamePaths(string json) => Same(PostingCheck.Of<Maps>(), json);

    [Fact]
    public void MoreFindings_ThanAReportMayHave_AreCountedInTheWhole() =>
        Same(PostingCheck.Of<Lists>(), $$"""{"texts": [{{string.Join(',', Enumerable.Repeat("1", 1500))}}], "numbers": ["a"], "must": []}""");

    [Theory]
    [InlineData("""{"a": 1, "b": 2, "c": true}""")]
    [InlineData("""{"a": "1", "c": "true"}""")]
    [InlineData("""{"c": false, "d": {"n": "2"}, "a": 0}""")]
    public void Rules_ThatDoNotHold_AreLookedAtInTheWhole(string json) => Same(PostingCheck.Of<Rules>(), json);

    private static void Same(PostingCheck check, string json)
    {
        var bytes = Json.Bytes(json);
        Assert.Null(check.ShortWay(bytes, check.Validate(bytes)));
    }
}
