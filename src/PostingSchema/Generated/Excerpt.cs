using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>Values of a posting inside messages: short, on one line, with nothing that could disturb a terminal.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary><c>"text"</c>, <c>12</c>, <c>null</c>, <c>an array of 3 items</c>, <c>an object</c>.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() switch
        {
            0 => "an empty array",
            1 => "an array of 1 item",
            var length => FormattableString.Invariant($"an array of {length} items"),
        },
        JsonValueKind.Object => "an object",
        JsonValueKind.String or JsonValueKind.Number => Shorten(RawText(value)),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    /// <summary>The text, cut where it is long, control and format characters as escapes.</summary>
    public static string Shorten(string text) => Shorten(text, Longest);

    /// <summary>The same, with a length of your own.</summary>
    public static string Shorten(string text, int longest)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= longest)
            {
                shown.Append("...");
                break;
            }

            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }

    private static string RawText(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        return Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, 4 * Longest)]);
    }
}
