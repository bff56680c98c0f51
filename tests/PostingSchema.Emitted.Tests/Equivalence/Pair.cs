using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PostingSchema.Emitted.Tests.Equivalence;

/// <summary>The emitted type and its twin of System.Text.Json's own generator, under the same options.</summary>
internal sealed class Pair
{
    private readonly JsonTypeInfo<Equivalent> _ours;
    private readonly JsonTypeInfo<EquivalentTwin> _theirs;

    public Pair(Action<JsonSerializerOptions>? configure = null)
    {
        _ours = new EquivalentJsonContext(Options(configure)).Equivalent;
        _theirs = (JsonTypeInfo<EquivalentTwin>)new TwinContext(Options(configure)).GetTypeInfo(typeof(EquivalentTwin))!;
    }

    /// <summary>Reads with both and writes with both: the same bytes, and the same values as our own reader and writer give.</summary>
    public string Write(string json)
    {
        var ours = JsonSerializer.Deserialize(json, _ours)!;
        var theirs = JsonSerializer.Deserialize(json, _theirs)!;
        var written = JsonSerializer.Serialize(ours, _ours);
        Assert.Equal(JsonSerializer.Serialize(theirs, _theirs), written);
        return written;
    }

    public Equivalent Read(string json) => JsonSerializer.Deserialize(json, _ours)!;

    /// <summary>Both refuse with a JsonException that has a place.</summary>
    public void Refuse(string json)
    {
        var theirs = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, _theirs));
        var ours = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, _ours));
        Assert.NotNull(theirs.LineNumber);
        Assert.NotNull(ours.LineNumber);
    }

    private static JsonSerializerOptions Options(Action<JsonSerializerOptions>? configure)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowOutOfOrderMetadataProperties = true,
        };
        configure?.Invoke(options);
        return options;
    }
}
