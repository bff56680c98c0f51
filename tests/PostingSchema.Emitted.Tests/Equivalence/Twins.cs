using System.Text.Json;
using System.Text.Json.Serialization;

namespace PostingSchema.Emitted.Tests.Equivalence;

// What a person would write by hand for equivalent.schema.json. Optional properties are not written when they are null.
internal sealed record EquivalentTwin
{
    public FlatTwin? Flat { get; init; }

    public NestedTwin? Nested { get; init; }

    public Dictionary<string, long>? Counts { get; init; }

    public ShapeTwin? Shape { get; init; }

    public SealedTwin? Closed { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}

internal sealed record FlatTwin
{
    public required string Text { get; init; }

    public required int Count { get; init; }

    public required bool Active { get; init; }

    public long? Total { get; init; }

    public decimal? Price { get; init; }

    public double? Ratio { get; init; }

    public DateOnly? Date { get; init; }

    public DateTimeOffset? Moment { get; init; }

    public Guid? Id { get; init; }

    public Uri? Link { get; init; }

    public string? Note { get; init; }

    public LevelTwin? Level { get; init; }

    public JsonElement? Any { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}

internal sealed record NestedTwin
{
    public required List<string> Names { get; init; }

    public List<FlatTwin>? Items { get; init; }

    public List<List<long>>? Grid { get; init; }

    public NestedTwin? Parent { get; init; }

    public List<LevelTwin>? Levels { get; init; }
}

internal sealed record SealedTwin
{
    public long? A { get; init; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CircleTwin), "circle")]
[JsonDerivedType(typeof(LabelTwin), "label")]
internal abstract record ShapeTwin;

internal sealed record CircleTwin : ShapeTwin
{
    public required double Radius { get; init; }
}

internal sealed record LabelTwin : ShapeTwin
{
    public required string Text { get; init; }
}

[JsonConverter(typeof(LevelTwinConverter))]
internal enum LevelTwin
{
    [JsonStringEnumMemberName("entry-level")]
    EntryLevel,

    [JsonStringEnumMemberName("senior")]
    Senior,

    [JsonStringEnumMemberName("Łead é")]
    Lead,
}

internal sealed class LevelTwinConverter() : JsonStringEnumConverter<LevelTwin>(namingPolicy: null, allowIntegerValues: false);

[JsonSerializable(typeof(EquivalentTwin))]
internal sealed partial class TwinContext : JsonSerializerContext;
