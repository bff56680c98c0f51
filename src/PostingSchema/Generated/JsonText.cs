using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>Strings of a JSON document as UTF-8.</summary>
public static class JsonText
{
    /// <summary>The name of a property, unescaped.</summary>
    public static ReadOnlySpan<byte> Name(JsonProperty property)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        return raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(property.Name) : raw;
    }

    /// <summary>The content of a string, unescaped.</summary>
    public static ReadOnlySpan<byte> Content(JsonElement text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        return raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(text.GetString()!) : raw;
    }

    /// <summary>The number of code points: bytes that do not continue a sequence.</summary>
    public static int CountCodePoints(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var unit in utf8)
        {
            count += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
