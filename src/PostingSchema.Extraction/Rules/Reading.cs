using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostingSchema.Extraction.Rules;

/// <summary>A value that was read, ready to be written.</summary>
/// <param name="Value">
/// A <c>string</c>, <c>int</c>, <c>decimal</c> or <c>bool</c>; a list of readings; or the members of an object, each a value or a reading.
/// </param>
/// <param name="Span">The place in the repaired text.</param>
/// <param name="Rule">The name of the rule.</param>
internal sealed record Reading(object Value, TextSpan Span, string Rule)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value as JSON.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, Value);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case Reading reading:
                Write(json, reading.Value);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteRawValue(number.ToString("0.##########", CultureInfo.InvariantCulture));
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case IReadOnlyList<Reading> items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Write(json, item.Value);
                }

                json.WriteEndArray();
                break;
            case IReadOnlyList<KeyValuePair<string, object>> members:
                json.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    json.WritePropertyName(name);
                    Write(json, member);
                }

                json.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException("A value of a kind that is never made.");
        }
    }

    /// <summary>Whether two values say the same. Of objects the numbers and enum members count, where both have them: texts are wording.</summary>
    public static bool Agree(object left, object right, Shape shape) => (left, right, shape) switch
    {
        (Reading a, _, _) => Agree(a.Value, right, shape),
        (_, Reading b, _) => Agree(left, b.Value, shape),
        (IReadOnlyList<KeyValuePair<string, object>> a, IReadOnlyList<KeyValuePair<string, object>> b, ObjectShape members) =>
            members.Members.Where(member => member.Shape is not TextShape).All(member =>
                Find(a, member.Name) is not { } one || Find(b, member.Name) is not { } other || Agree(one, other, member.Shape)),
        (string a, string b, _) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase),
        _ => Equals(left, right),
    };

    private static object? Find(IReadOnlyList<KeyValuePair<string, object>> members, string name)
    {
        foreach (var (known, value) in members)
        {
            if (known == name)
            {
                return value;
            }
        }

        return null;
    }
}
