using System.Text.Json;

namespace PostingSchema.Datasets.Reading;

/// <summary>What is asked of System.Text.Json about values that are no records.</summary>
internal static class JsonSyntax
{
    /// <summary>Where a value stops being JSON; null if it is JSON.</summary>
    public static int? FindError(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException error)
        {
            var offset = LineStart(value, error.LineNumber ?? 0) + (error.BytePositionInLine ?? 0);
            return (int)Math.Clamp(offset, 0, value.Length);
        }
    }

    /// <summary>The text of a JSON string; null if it is none.</summary>
    public static string? ReadString(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static long LineStart(ReadOnlySpan<byte> value, long line)
    {
        var start = 0;
        for (; line > 0 && value[start..].IndexOf((byte)'\n') is var end and >= 0; line--)
        {
            start += end + 1;
        }

        return start;
    }
}
