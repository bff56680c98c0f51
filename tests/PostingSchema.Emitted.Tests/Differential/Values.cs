using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>The values that schemas and instances are made of: few and awkward, so that they often meet.</summary>
internal static class Values
{
    public static readonly string[] Names = ["a", "b", "ab", "kind", "x-b", "é", "a1"];

    /// <summary>Texts that become different names of C#, as members of an enum must.</summary>
    public static readonly string[] Words = ["a", "b", "c", "ab", "long word", "é"];

    public static readonly string[] Numbers =
        ["0", "1", "2", "3", "-1", "10", "100", "1.0", "2.0", "1.5", "-0.5", "0.1", "0.3", "1e1", "10.00", "-0", "2147483648", "9007199254740993", "123456789012345678901234567890", "1e-7", "1E+2"];

    public static readonly string[] Divisors = ["1", "2", "3", "0.5", "0.1", "0.01", "10", "1e1"];

    private static readonly string[] Texts =
        ["", "a", "b", "c", "ab", "abc", "abab", "cd", "long word", "é", "😀", "a😀", "1", "A", " ", "2026-03-31", "2026-02-30", "127.0.0.1", "256.1.1.1",
            "123e4567-e89b-12d3-a456-426614174000", "kind", "\t", "a\"b\\", "true", "null"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON text of any type.</summary>
    public static string Any(Dice dice, int depth) => dice.Between(0, depth > 0 ? 8 : 5) switch
    {
        0 => "null",
        1 => dice.Chance(0.5) ? "true" : "false",
        2 or 3 => Number(dice),
        4 or 5 => Text(dice),
        6 => Array(Enumerable.Range(0, dice.Between(0, 3)).Select(_ => Any(dice, depth - 1))),
        _ => Object(dice.Some(Names, 0, 3).Select(name => (name, Any(dice, depth - 1)))),
    };

    public static string Number(Dice dice) => dice.Chance(0.5) ? dice.OneOf(Numbers) : dice.Between(-3, 12).ToString(CultureInfo.InvariantCulture);

    public static string Text(Dice dice) => Quote(dice.OneOf(Texts), dice);

    public static string Array(IEnumerable<string> items) => "[" + string.Join(",", items) + "]";

    public static string Object(IEnumerable<(string Name, string Value)> members) =>
        "{" + string.Join(",", members.Select(member => JsonSerializer.Serialize(member.Name, Plain) + ":" + member.Value)) + "}";

    /// <summary>A string as a JSON text; now and then with more escapes than it needs.</summary>
    public static string Quote(string text, Dice dice)
    {
        if (!dice.Chance(0.1))
        {
            return JsonSerializer.Serialize(text, Plain);
        }

        var escaped = new StringBuilder("\"");
        foreach (var c in text)
        {
            escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return escaped.Append('"').ToString();
    }

    public static IEnumerable<string> EnumMembers(Dice dice) => dice.Chance(0.5)
        ? dice.Some(Words, 1, 4).Select(word => JsonSerializer.Serialize(word, Plain))
        : dice.Some(["\"a\"", "\"b\"", "1", "0", "true", "false", "null", "[1]", "[true]", "{}", "{\"a\":1}", "1.5"], 1, 4);
}
