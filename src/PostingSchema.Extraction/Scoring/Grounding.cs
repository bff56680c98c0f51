using System.Globalization;
using System.Text.Json;

namespace PostingSchema.Extraction;

/// <summary>
/// The other spellings of an enum value: null where the property is no enum, empty where the value is a judgement that no words prove
/// (<c>unknown</c>) and that is not to be checked.
/// </summary>
/// <param name="pointer">The JSON Pointer of the value.</param>
/// <param name="value">The value.</param>
public delegate IReadOnlyList<string>? AliasLookup(string pointer, string value);

/// <summary>A value that its text does not contain.</summary>
/// <param name="Pointer">The JSON Pointer of the value.</param>
/// <param name="Value">The value, as JSON.</param>
public sealed record UngroundedValue(string Pointer, string Value);

/// <summary>
/// Says which values of a posting do not occur in the text that they are said to come from. Numbers count in any spelling (194000 is
/// "$194,000" and "194K"), dates in any format, enum values by their aliases. Booleans say what no single word says, and are not checked.
/// </summary>
public static class Grounding
{
    /// <summary>The values without ground, in the order of the posting.</summary>
    /// <param name="posting">The posting: the object itself, or an extraction that holds it as <c>posting</c>.</param>
    /// <param name="text">The text.</param>
    /// <param name="aliases">The spellings of enum values.</param>
    public static IReadOnlyList<UngroundedValue> Check(JsonElement posting, RepairedText text, AliasLookup? aliases = null)
    {
        List<UngroundedValue> ungrounded = [];
        Check(Scorer.PostingOf(posting), "", new GroundedText(text.Text), aliases ?? ((_, _) => null), ungrounded);
        return ungrounded;
    }

    private static void Check(JsonElement value, string pointer, GroundedText text, AliasLookup aliases, List<UngroundedValue> ungrounded)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    var name = property.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
                    Check(property.Value, pointer + '/' + name, text, aliases, ungrounded);
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Check(item, pointer + '/' + (index++).ToString(CultureInfo.InvariantCulture), text, aliases, ungrounded);
                }

                break;
            case JsonValueKind.Number when !(value.TryGetDecimal(out var number) && text.HasNumber(number)):
            case JsonValueKind.String when !HasString(value.GetString()!, pointer, text, aliases):
                ungrounded.Add(new UngroundedValue(pointer, value.GetRawText()));
                break;
            default:
                break;
        }
    }

    private static bool HasString(string value, string pointer, GroundedText text, AliasLookup aliases) =>
        aliases(pointer, value) is { } spellings
            ? spellings.Count == 0 || text.HasText(value) || spellings.Any(text.HasText)
            : text.HasText(value);
}
