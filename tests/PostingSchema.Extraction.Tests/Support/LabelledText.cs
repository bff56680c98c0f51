using System.Text.Json;
using PostingSchema.Tests;

namespace PostingSchema.Extraction.Tests;

/// <summary>A posting labelled by hand.</summary>
internal sealed record LabelledText(string Id, RepairedText Text, JsonElement Label)
{
    public JsonElement Gold => Label.GetProperty("gold");

    public static IEnumerable<LabelledText> All() =>
        from file in Directory.EnumerateFiles(SharedData.PathOf("gold"), "*.json").Order(StringComparer.Ordinal)
        let text = File.ReadAllText(Path.ChangeExtension(file, ".txt"))
        select new LabelledText(
            Path.GetFileNameWithoutExtension(file), RepairedText.Of(text), JsonDocument.Parse(File.ReadAllText(file)).RootElement.Clone());
}
