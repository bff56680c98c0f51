using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace PostingSchema.Evaluation;

/// <summary>The annotations that applicators give, as sections 10 and 11 of the core define them.</summary>
internal static class OutputValues
{
    private static readonly JsonElement True = Of(static writer => writer.WriteBooleanValue(true));

    /// <summary>The names of properties that a keyword has looked at.</summary>
    public static JsonElement Names(IReadOnlyCollection<string> names) => Of(writer =>
    {
        writer.WriteStartArray();
        foreach (var name in names.Distinct())
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    });

    /// <summary>Of <c>prefixItems</c> the last index, or true for the whole array; of the others true. Null where there was no item for them.</summary>
    public static JsonElement? Items(string keyword, int count, int length) =>
        count == 0 ? null : keyword == "prefixItems" && count < length ? Of(writer => writer.WriteNumberValue(count - 1)) : True;

    /// <summary>Of <c>contains</c> the indexes of the items that match, or true for all.</summary>
    public static JsonElement Indexes(IReadOnlyCollection<int> indexes, int length) => indexes.Count == length && length > 0 ? True : Of(writer =>
    {
        writer.WriteStartArray();
        foreach (var index in indexes)
        {
            writer.WriteNumberValue(index);
        }

        writer.WriteEndArray();
    });

    /// <summary>The name of a property as the string that it is.</summary>
    public static JsonDocument NameOf(JsonProperty property)
    {
        var name = JsonMarshal.GetRawUtf8PropertyName(property);
        return JsonDocument.Parse((byte[])[(byte)'"', .. name, (byte)'"']);
    }

    private static JsonElement Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
