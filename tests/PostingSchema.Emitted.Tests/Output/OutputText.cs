using System.Text.Json;

namespace PostingSchema.Emitted.Tests;

/// <summary>Output units as the JSON that the standard describes.</summary>
internal static class OutputText
{
    public static string ToText(this OutputUnit unit, OutputFormat format)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            unit.WriteTo(writer, format);
        }

        return Json.Text(stream.ToArray());
    }
}
