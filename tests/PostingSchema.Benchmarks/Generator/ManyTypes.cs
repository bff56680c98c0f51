using System.Text.Json;
using System.Text.Json.Nodes;

namespace PostingSchema.Benchmarks.Generator;

/// <summary>The schemas of tests/scaling/build_time.py: many types of eight properties each.</summary>
internal static class ManyTypes
{
    private const int PropertiesOfType = 8;
    private const string Bound = "1000000";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>All properties of a schema; one is the root's.</summary>
    public static int PropertiesOf(int types) => (types * PropertiesOfType) + 1;

    public static string Schema(int types)
    {
        var definitions = Enumerable.Range(0, types).Select(number => KeyValuePair.Create<string, JsonNode?>($"Type{number}", Type(number, types)));
        var root = Json("""{ "title": "Root", "type": "object", "properties": { "first": { "$ref": "#/$defs/Type0" } } }""");
        root["$defs"] = new JsonObject(definitions);
        return root.ToJsonString(Indented);
    }

    /// <summary>Another bound in one type.</summary>
    public static string Edit(string schema, int bound)
    {
        var at = schema.IndexOf(Bound, StringComparison.Ordinal);
        return $"{schema[..at]}{bound}{schema[(at + Bound.Length)..]}";
    }

    private static JsonNode Type(int number, int count) => Json($$"""
        {
          "type": "object",
          "properties": {
            "id": { "type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": 40 },
            "name": { "type": "string", "minLength": 1 },
            "amount": { "type": "number", "minimum": 0, "maximum": {{Bound}} },
            "day": { "type": "string", "format": "date" },
            "state": { "type": "string", "enum": ["open", "closed", "draft"] },
            "tags": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            "next": { "$ref": "#/$defs/Type{{(number + 1) % count}}" },
            "flag": { "type": "boolean" }
          },
          "required": ["id", "name"],
          "additionalProperties": false
        }
        """);

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
