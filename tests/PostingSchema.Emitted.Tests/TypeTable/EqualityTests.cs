namespace PostingSchema.Emitted.Tests;

public class EqualityTests
{
    public static TheoryData<string, string, bool> Pairs => new()
    {
        { """{"texts": ["a", "b"], "must": []}""", """{"must": [], "texts": ["a", "b"]}""", true },
        { """{"texts": ["a", "b"], "must": []}""", """{"texts": ["b", "a"], "must": []}""", false },
        { """{"grid": [[1, 2], []], "must": []}""", """{"grid": [[1.0, 2e0], []], "must": []}""", true },
        { """{"items": [{"n": 1, "x": [1, {"y": 2, "z": "\u0061"}]}], "must": []}""", """{"items": [{"x": [1.0, {"z": "a", "y": 2}], "n": 1}], "must": []}""", true },
        { """{"items": [{"x": 1}], "must": []}""", """{"items": [{"x": 2}], "must": []}""", false },
        { """{"anything": [{"a": 1}], "must": []}""", """{"anything": [{"a": 1.0}], "must": []}""", true },
        { """{"anything": [{"a": 1}], "must": []}""", """{"anything": [{"a": "1"}], "must": []}""", false },
        { """{"must": [], "more": {"a": [true]}}""", """{"more": {"a": [true]}, "must": []}""", true },
        { """{"must": [], "more": {"a": [true]}}""", """{"more": {"a": [false]}, "must": []}""", false },
        { """{"links": ["https://a.example/#/job/1"], "must": []}""", """{"links": ["https://a.example/#/job/2"], "must": []}""", false },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Lists_Equality_IsThatOfTheValues(string left, string right, bool equal) => AssertEquality<Lists>(left, right, equal);

    [Theory]
    [InlineData("""{"counts": {"a": 1, "b": 2}}""", """{"counts": {"b": 2, "a": 1}}""", true)]
    [InlineData("""{"counts": {"a": 1}}""", """{"counts": {"b": 1}}""", false)]
    [InlineData("""{"anything": {"a": {"x": 1, "y": 2}}}""", """{"anything": {"a": {"y": 2, "x": 1.0}}}""", true)]
    public void Maps_Equality_IsThatOfTheEntries(string left, string right, bool equal) => AssertEquality<Maps>(left, right, equal);

    [Theory]
    [InlineData("""{"place": {"x": 1, "more": [1]}}""", """{"place": {"more": [1.0], "x": 1}}""", true)]
    [InlineData("""{"place": [1, 2]}""", """{"place": [1, 2]}""", true)]
    [InlineData("""{"scalar": 1}""", """{"scalar": "1"}""", false)]
    [InlineData("""{"untold": {"a": 1}}""", """{"untold": {"a": 1.0}}""", true)]
    [InlineData("""{"untold": [1]}""", """{"untold": [2]}""", false)]
    public void Unions_Equality_IsThatOfCaseAndValue(string left, string right, bool equal) => AssertEquality<Unions>(left, right, equal);

    [Theory]
    [InlineData("""{"link": "https://a.example/#/job/1"}""", """{"link": "https://a.example/#/job/1"}""", true)]
    [InlineData("""{"link": "https://a.example/#/job/1"}""", """{"link": "https://a.example/#/job/2"}""", false)]
    [InlineData("""{"link": "https://user@a.example/"}""", """{"link": "https://other@a.example/"}""", false)]
    [InlineData("""{"real": 0.1}""", """{"real": 1e-1}""", true)]
    [InlineData("""{"moment": "2026-01-01T00:00:00Z"}""", """{"moment": "2026-01-01T00:00:00+00:00"}""", true)]
    public void Scalars_Equality_IsThatOfTheValues(string left, string right, bool equal) => AssertEquality<Scalars>(left, right, equal);

    [Fact]
    public void Hierarchy_Equality_IncludesJsonMembers()
    {
        AssertEquality<Fields>(
            """{"main": {"kind": "short_text", "value": "", "raw": {"a": 1}}}""", """{"main": {"raw": {"a": 1.0}, "value": "", "kind": "short_text"}}""", true);
        AssertEquality<Fields>(
            """{"main": {"kind": "short_text", "value": "", "raw": 1}}""", """{"main": {"kind": "short_text", "value": "", "raw": 2}}""", false);
    }

    [Fact]
    public void RootAnything_Equality_IsThatOfTheJson() => AssertEquality<RootAnything>("[1, {\"a\": 1}]", "[1.0, {\"a\": 1e0}]", true);

    private static void AssertEquality<T>(string left, string right, bool equal)
        where T : class, IPosting<T>
    {
        var first = T.Parse(Json.Bytes(left));
        var second = T.Parse(Json.Bytes(right));
        Assert.Equal(equal, first.Equals(second));
        if (equal)
        {
            Assert.Equal(first.GetHashCode(), second.GetHashCode());
        }
    }
}
