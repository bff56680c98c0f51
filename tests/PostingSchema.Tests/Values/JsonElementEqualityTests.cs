using System.Text.Json;

namespace PostingSchema.Tests.Values;

public class JsonElementEqualityTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("0", "-0.0e5")]
    [InlineData("1e99999999999", "10e99999999998")]
    [InlineData("\"a\"", "\"\\u0061\"")]
    [InlineData("\"a/\\n\\\"\"", "\"\\u0061\\/\\u000a\\\"\"")]
    [InlineData("\"\\uD83D\\uDE00\"", "\"\U0001F600\"")]
    [InlineData("\"\\ud800\"", "\"\\uD800\"")]
    [InlineData("[1,[2]]", "[1.0,[2e0]]")]
    [InlineData("{\"a\":1,\"b\":{\"c\":2}}", "{\"b\":{\"c\":2.0},\"\\u0061\":1}")]
    [InlineData("{}", "{ }")]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    public void Equals_SameJson_IsTrueAndHashesAgree(string left, string right)
    {
        var (l, r) = (Utf8.Json(left), Utf8.Json(right));

        Assert.True(JsonElementEquality.Equals(l, r));
        Assert.True(JsonElementEquality.Equals(r, l));
        Assert.Equal(JsonElementEquality.GetHashCode(l), JsonElementEquality.GetHashCode(r));
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("1e99999999999", "2e99999999999")]
    [InlineData("1", "\"1\"")]
    [InlineData("true", "false")]
    [InlineData("null", "0")]
    [InlineData("\"a\"", "\"A\"")]
    [InlineData("\"\\ud800\"", "\"\\ud801\"")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[1]", "[1,1]")]
    [InlineData("[]", "{}")]
    [InlineData("{\"a\":1}", "{\"a\":2}")]
    [InlineData("{\"a\":1}", "{\"b\":1}")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":1}")]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":1,\"a\":2}")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2,\"a\":1}")]
    [InlineData("{\"b\":0,\"a\":1,\"a\":2}", "{\"a\":2,\"a\":1,\"b\":0}")]
    public void Equals_OtherJson_IsFalse(string left, string right)
    {
        Assert.False(JsonElementEquality.Equals(Utf8.Json(left), Utf8.Json(right)));
        Assert.False(JsonElementEquality.Equals(Utf8.Json(right), Utf8.Json(left)));
    }

    [Fact]
    public void Equals_Absent_IsEqualToAbsentOnly()
    {
        JsonElement? element = Utf8.Json("1");

        Assert.True(JsonElementEquality.Equals(default(JsonElement), default));
        Assert.True(JsonElementEquality.Equals((JsonElement?)null, null));
        Assert.True(JsonElementEquality.Equals(element, Utf8.Json("1.0")));
        Assert.False(JsonElementEquality.Equals(element, null));
        Assert.False(JsonElementEquality.Equals(null, element));
        Assert.Equal(0, JsonElementEquality.GetHashCode((JsonElement?)null));
        Assert.Equal(JsonElementEquality.GetHashCode(element!.Value), JsonElementEquality.GetHashCode(element));
        Assert.Equal(JsonElementEquality.GetHashCode(default(JsonElement)), JsonElementEquality.GetHashCode(default(JsonElement)));
    }

    [Fact]
    public void Equals_RandomJson_AgreesWithDeepEquals()
    {
        var random = new Random(20);
        var equal = 0;
        for (var i = 0; i < 3000; i++)
        {
            var (left, right) = (Utf8.Json(RandomJson(random, 0)), Utf8.Json(RandomJson(random, 0)));
            var expected = JsonElement.DeepEquals(left, right);
            equal += expected ? 1 : 0;

            Assert.Equal(expected, JsonElementEquality.Equals(left, right));
            Assert.True(!expected || JsonElementEquality.GetHashCode(left) == JsonElementEquality.GetHashCode(right));
        }

        Assert.InRange(equal, 100, 2900);
    }

    [Fact]
    public void GetHashCode_OfManyValues_Differs()
    {
        var hashes = Enumerable.Range(0, 1000).Select(i => JsonElementEquality.GetHashCode(Utf8.Json($$"""{"a":[{{i}}]}"""))).Distinct();

        Assert.InRange(hashes.Count(), 990, 1000);
    }

    /// <summary>Small on purpose, so that equal ones come up.</summary>
    private static string RandomJson(Random random, int depth) => random.Next(depth > 1 ? 4 : 6) switch
    {
        0 => random.Next(2) == 0 ? "1" : "1.0",
        1 => random.Next(2) == 0 ? "\"a\"" : "\"\\u0061\"",
        2 => "true",
        3 => "null",
        4 => $"[{string.Join(',', Items(random, depth, name: ""))}]",
        _ => $"{{{string.Join(',', Items(random, depth, name: "ab"))}}}",
    };

    private static string[] Items(Random random, int depth, string name) =>
    [
        .. Enumerable.Range(0, random.Next(3)).Select(_ =>
            (name.Length == 0 ? "" : $"\"{name[random.Next(name.Length)]}\":") + RandomJson(random, depth + 1)),
    ];
}
