using System.Text.Json;
using PostingSchema.Postings;
using PostingSchema.Tests;

namespace PostingSchema.Extraction.Tests.Gold;

/// <summary>A posting labelled by hand, and what is extracted from its text.</summary>
internal sealed record GoldPosting(string Id, string Text, JsonElement Label)
{
    private readonly Lazy<Extraction<JobPosting>> _extraction = new(() => JobPosting.Extract(Text));

    public JsonElement Gold => Label.GetProperty("gold");

    public Extraction<JobPosting> Extraction => _extraction.Value;

    public JsonElement Predicted => JsonDocument.Parse(Extraction.Utf8Json).RootElement;

    public static GoldPosting Read(string id) => new(
        id,
        File.ReadAllText(SharedData.PathOf("gold", id + ".txt")),
        JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("gold", id + ".json"))).RootElement);

    public static IReadOnlyList<GoldPosting> ReadAll() =>
        [.. Directory.EnumerateFiles(SharedData.PathOf("gold"), "*.txt").Order(StringComparer.Ordinal).Select(file => Read(Path.GetFileNameWithoutExtension(file)))];
}
