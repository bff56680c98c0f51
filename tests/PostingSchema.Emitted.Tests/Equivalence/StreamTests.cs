using System.Text.Json;

namespace PostingSchema.Emitted.Tests.Equivalence;

/// <summary>Postings longer than the buffer of JsonSerializer: it reads ahead, and hands a reader that is not at the end to a converter.</summary>
public class StreamTests
{
    private static readonly string Long = new('x', 100_000);

    public static TheoryData<string> Postings =>
    [
        "{\"extra\": \"" + Long + "\", \"closed\": {\"a\": 1, \"unknown\": {\"b\": [\"" + Long + "\"]}}}",
        "{\"shape\": {\"text\": \"" + Long + "\", \"kind\": \"label\"}}",
        "{\"nested\": {\"names\": [" + string.Join(", ", Enumerable.Repeat("\"name\"", 20_000)) + "]}}",
    ];

    [Theory]
    [MemberData(nameof(Postings))]
    public async Task Stream_LongerThanTheBuffer_IsReadAndWritten(string json)
    {
        var expected = JsonSerializer.Deserialize(json, Equivalent.JsonTypeInfo);
        using var slow = new SlowStream(Json.Bytes(json), 5_000);
        using var fast = new MemoryStream(Json.Bytes(json));
        using var written = new MemoryStream();

        Assert.Equal(expected, JsonSerializer.Deserialize(slow, Equivalent.JsonTypeInfo));
        Assert.Equal(expected, await JsonSerializer.DeserializeAsync(fast, Equivalent.JsonTypeInfo));
        await JsonSerializer.SerializeAsync(written, expected!, Equivalent.JsonTypeInfo);
        Assert.Equal(expected, JsonSerializer.Deserialize(written.ToArray(), Equivalent.JsonTypeInfo));
    }

    [Fact]
    public async Task Stream_OfManyPostings_IsEnumerated()
    {
        var options = new JsonSerializerOptions { DefaultBufferSize = 16, TypeInfoResolver = EquivalentJsonContext.Default };
        using var stream = new MemoryStream(Json.Bytes("[" + string.Join(",", Enumerable.Repeat("""{"closed": {"a": 1, "z": [{}]}, "x": 1}""", 100)) + "]"));
        var count = 0;

        await foreach (var posting in JsonSerializer.DeserializeAsyncEnumerable(stream, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Equivalent>)options.GetTypeInfo(typeof(Equivalent))))
        {
            count += posting!.Closed!.A == 1 ? 1 : 0;
        }

        Assert.Equal(100, count);
    }
}
