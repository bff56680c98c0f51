using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostingSchema;

/// <summary>Writes JSON anew without some of the members that are null. All other values stay as they are, byte for byte.</summary>
internal static class NullMembers
{
    private static readonly JsonWriterOptions AsFound = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="utf8Json">JSON that is known to be well formed, and within the limits.</param>
    /// <param name="isAbsent">Whether a member that is null is left out, by its JSON Pointer.</param>
    public static ReadOnlySpan<byte> Remove(ReadOnlySpan<byte> utf8Json, Func<string, bool> isAbsent)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = ValidationLimits.Default.MaxDepth });
        using var document = JsonDocument.ParseValue(ref reader);
        var output = new ArrayBufferWriter<byte>(utf8Json.Length);
        using (var writer = new Utf8JsonWriter(output, AsFound))
        {
            Copy(document.RootElement, "", writer, isAbsent);
        }

        return output.WrittenSpan;
    }

    private static void Copy(JsonElement element, string pointer, Utf8JsonWriter writer, Func<string, bool> isAbsent)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    var inner = $"{pointer}/{PointerStep.Escape(member.Name)}";
                    if (member.Value.ValueKind != JsonValueKind.Null || !isAbsent(inner))
                    {
                        writer.WritePropertyName(member.Name);
                        Copy(member.Value, inner, writer, isAbsent);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Copy(item, FormattableString.Invariant($"{pointer}/{index++}"), writer, isAbsent);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(element), skipInputValidation: true);
                break;
        }
    }
}
