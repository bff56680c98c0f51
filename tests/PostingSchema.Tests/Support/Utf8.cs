using System.Text;
using System.Text.Json;

namespace PostingSchema.Tests;

internal static class Utf8
{
    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
