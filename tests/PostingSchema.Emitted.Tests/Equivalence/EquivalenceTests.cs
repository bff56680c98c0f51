using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostingSchema.Emitted.Tests.Equivalence;

/// <summary>JsonSerializer with the emitted context does what it does with the context of System.Text.Json's generator.</summary>
public class EquivalenceTests
{
    private const string Flat = "\"text\": \"a\", \"count\": 1, \"active\": true";

    public static TheoryData<string> Same =>
    [
        "{}",
        "{\"flat\": {" + Flat + "}}",
        """{"flat": {"active": false, "text": "", "count": 1000000, "total": -9223372036854775808, "price": 19.90, "ratio": 0.1}}""",
        """{"flat": {"text": "<é😀&'\"\\\u0000\u2028>", "count": 0, "active": true, "note": "\ud83d\ude00"}}""",
        "{\"flat\": {" + Flat + """, "ratio": 1E+300, "price": 79228162514264337593543950335, "total": 9223372036854775807}}""",
        "{\"flat\": {" + Flat + """, "date": "2026-03-31", "moment": "2026-03-31T09:30:00.1200000Z", "id": "123E4567-e89b-12d3-a456-426614174000"}}""",
        "{\"flat\": {" + Flat + """, "moment": "2026-03-31T09:30:00-07:00", "link": "HTTPS://Jobs.Example/%7ea/../b?q=é#c"}}""",
        "{\"flat\": {" + Flat + """, "level": "Łead é"}}""",
        "{\"flat\": {" + Flat + """, "level": "\u0065ntry-level", "any": [1.50, {"b": null, "a": "\u00e9"}]}}""",
        "{\"flat\": {" + Flat + """, "x": 1, "a": {"b": [null, 1.10]}, "": "\u003c"}, "extra": [1e2]}""",
        "{\"nested\": {\"names\": [], \"items\": [{" + Flat + "}, {" + Flat + """, "note": "n"}], "grid": [[1, 2], [], [3]], "levels": ["senior", "entry-level"]}}""",
        """{"nested": {"names": ["a", "b"], "parent": {"names": ["c"], "parent": {"names": []}}}}""",
        """{"counts": {"b": 2, "a": 1, "": 0, "é\"": -1}}""",
        """{"counts": {}}""",
        """{"shape": {"kind": "circle", "radius": 1.5}}""",
        """{"shape": {"text": "t", "kind": "label"}}""",
        """{"closed": {"a": 1}}""",
        """{"closed": {"a": 1, "unknown": {"x": [1]}}}""",
    ];

    public static TheoryData<string> Refused =>
    [
        "[]", "1", "\"a\"", "{", "", "{\"flat\": 1}", "{\"flat\": []}",
        "{\"flat\": {}}",
        """{"flat": {"text": "a", "count": 1}}""",
        """{"flat": {"text": null, "count": 1, "active": true}}""",
        """{"flat": {"text": 1, "count": 1, "active": true}}""",
        """{"flat": {"text": "a", "count": "1", "active": true}}""",
        """{"flat": {"text": "a", "count": null, "active": true}}""",
        """{"flat": {"text": "a", "count": 1.5, "active": true}}""",
        """{"flat": {"text": "a", "count": 3000000000, "active": true}}""",
        """{"flat": {"text": "a", "count": 1, "active": "true"}}""",
        """{"flat": {"text": "a", "count": 1, "active": 1}}""",
        """{"flat": {"Text": "a", "COUNT": 1, "active": true}}""",
        "{\"flat\": {" + Flat + ", \"total\": 9223372036854775808}}",
        "{\"flat\": {" + Flat + ", \"price\": \"1\"}}",
        "{\"flat\": {" + Flat + ", \"price\": 1e100}}",
        "{\"flat\": {" + Flat + ", \"date\": \"2026-02-30\"}}",
        "{\"flat\": {" + Flat + ", \"date\": 20260230}}",
        "{\"flat\": {" + Flat + ", \"moment\": \"yesterday\"}}",
        "{\"flat\": {" + Flat + ", \"id\": \"1\"}}",
        "{\"flat\": {" + Flat + ", \"level\": \"junior\"}}",
        "{\"flat\": {" + Flat + ", \"level\": 1}}",
        "{\"flat\": {" + Flat + "}} 1",
        "{\"flat\": {" + Flat + ",}}",
        """{"nested": {}}""",
        """{"nested": {"names": null}}""",
        """{"nested": {"names": "a"}}""",
        """{"nested": {"names": [1]}}""",
        """{"nested": {"names": [], "items": [1]}}""",
        """{"nested": {"names": [], "grid": [1]}}""",
        """{"nested": {"names": [], "parent": {}}}""",
        """{"nested": {"names": [], "levels": [null]}}""",
        """{"counts": []}""",
        """{"counts": {"a": "1"}}""",
        """{"counts": {"a": null}}""",
        """{"shape": {"kind": "square"}}""",
        """{"shape": {"kind": "circle"}}""",
        """{"shape": 1}""",
    ];

    [Theory]
    [MemberData(nameof(Same))]
    public void Json_ReadAndWritten_IsTheSameBytes(string json)
    {
        var written = new Pair().Write(json);

        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, Equivalent.JsonTypeInfo)!, Equivalent.JsonTypeInfo));
    }

    [Theory]
    [MemberData(nameof(Same))]
    public void Json_WrittenUnderOptions_IsTheSameBytes(string json)
    {
        new Pair(options => options.WriteIndented = true).Write(json);
        new Pair(options => (options.WriteIndented, options.IndentCharacter, options.IndentSize, options.NewLine) = (true, '\t', 1, "\r\n")).Write(json);
        new Pair(options => options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Write(json);
        new Pair(options => options.Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All)).Write(json);
        new Pair(options => options.PropertyNameCaseInsensitive = false).Write(json);
        new Pair(options => options.DefaultBufferSize = 1).Write(json);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Json_Wrong_IsRefusedByBoth(string json) => new Pair().Refuse(json);

    [Theory]
    [InlineData("""{"counts": {"a": 1, "b": 2, "a": 3}, "extra": 1, "extra": [2]}""")]
    [InlineData("""{"closed": {"a": 1, "\u0061": 2}, "nested": {"names": ["a"], "names": ["b"]}}""")]
    [InlineData("""{"closed": {"a": 1}, "closed": {}}""")]
    [InlineData("""{"flat": {"text": "a", "text": "b", "count": 1, "count": 2, "active": true, "any": 1, "any": [2], "x": 1, "x": 2}}""")]
    public void Json_WithDuplicates_TheLastWinsInBoth(string json) => new Pair().Write(json);

    [Fact]
    public void Json_WithCommentsAndTrailingCommas_IsReadWhereOptionsAllow()
    {
        const string Json = "// list\n{\"counts\": {\"a\": 1, /* two */ \"b\": 2,}, \"closed\": {\"z\": [1,], \"a\": 1},}";
        new Pair().Refuse(Json);

        new Pair(options => (options.AllowTrailingCommas, options.ReadCommentHandling) = (true, JsonCommentHandling.Skip)).Write(Json);
    }

    [Fact]
    public void Json_DeeperThanTheOptionsAllow_IsRefusedByBoth() =>
        new Pair(options => options.MaxDepth = 3).Refuse("""{"nested": {"names": [], "parent": {"names": [], "parent": {"names": []}}}}""");

    [Fact]
    public void Json_Null_IsNullForBoth()
    {
        Assert.Null(JsonSerializer.Deserialize("null", Equivalent.JsonTypeInfo));
        Assert.Null(JsonSerializer.Deserialize("null", TwinContext.Default.EquivalentTwin));
        Assert.Equal("null", JsonSerializer.Serialize(null!, Equivalent.JsonTypeInfo));
    }

    [Fact]
    public void Context_KnowsItsTypesAndNoOthers()
    {
        var context = EquivalentJsonContext.Default;

        Assert.Same(context, Equivalent.JsonTypeInfo.OriginatingResolver);
        Assert.NotNull(context.GetTypeInfo(typeof(Flat)));
        Assert.NotNull(context.GetTypeInfo(typeof(Level)));
        Assert.NotNull(context.GetTypeInfo(typeof(Level?)));
        Assert.Null(context.GetTypeInfo(typeof(EquivalenceTests)));
        Assert.Equal("\"senior\"", JsonSerializer.Serialize(Level.Senior, context.Level));
        Assert.Equal(Level.EntryLevel, JsonSerializer.Deserialize("\"entry-level\"", context.Level));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("null", context.Level));
    }

    [Fact]
    public void Context_CombinedWithAnother_ServesBoth()
    {
        var options = new JsonSerializerOptions { TypeInfoResolverChain = { EquivalentJsonContext.Default, TwinContext.Default } };

        Assert.Equal("{\"closed\":{\"a\":1}}", JsonSerializer.Serialize(new Equivalent { Closed = new Sealed { A = 1 } }, options));
        Assert.Equal("{\"A\":1}", JsonSerializer.Serialize(new SealedTwin { A = 1 }, options));
    }
}
