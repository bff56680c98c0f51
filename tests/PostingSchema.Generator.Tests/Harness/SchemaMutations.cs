using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PostingSchema.Generator.Tests.Harness;

/// <summary>Random damage to schemas: of the text, and of the JSON that it is.</summary>
internal static class SchemaMutations
{
    private const string Alphabet = "{}[]\":,.-+eE0123456789 \n\r\t\\/u_xabctrufalsn$#@\u0000\u202E\uFEFF\uD83D\uDE42é";

    private static readonly string[] Keywords =
    [
        "type", "enum", "const", "properties", "required", "additionalProperties", "patternProperties", "propertyNames", "minProperties",
        "maxProperties", "items", "prefixItems", "contains", "minContains", "maxContains", "minItems", "maxItems", "uniqueItems", "minimum",
        "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "format", "allOf", "anyOf",
        "oneOf", "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "$ref", "$id", "$anchor", "$defs", "title",
        "description", "deprecated", "x-csharp", "x-aliases", "x-ordered", "x-severity", "x-message", "x-key",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1.0", "2.5", "1e400", "-1e-400", "123456789012345678901234567890", "\"\"", "\"x\"", "[]", "{}",
        "\"string\"", "\"object\"", "\"integer\"", "[\"string\",\"null\"]", "[\"object\",\"array\",\"integer\"]", "\"date-time\"", "\"uuid\"",
        "\"#\"", "\"#/$defs/Circle\"", "\"#/properties/shape\"", "\"#/properties/shape/oneOf/0\"", "\"#/$defs\"", "\"nowhere.json\"",
        "[\"a\",\"A\",\"\",\"a b\"]", "[\"x\",null,1]", "[{\"const\":\"a\"},{\"const\":\"b\",\"x-aliases\":[\"c\"]}]", "{\"type\":\"string\"}",
        "{\"type\":\"object\"}", "{\"type\":[\"object\",\"null\"],\"properties\":{\"a\":{},\"b\":{\"$ref\":\"#\"}}}", "{\"$ref\":\"#\"}",
        "{\"items\":{\"type\":\"integer\"}}", "[{\"type\":\"string\"},{\"type\":\"array\",\"items\":{\"type\":\"string\"}}]",
        "[{\"$ref\":\"#/$defs/Circle\"},{\"type\":\"string\"},{\"type\":\"null\"}]", "[{\"type\":\"object\"},{\"required\":[\"a\"]}]",
        "{\"a\":{\"type\":\"string\"},\"A\":true,\"class\":false}", "{\"^a\":{\"type\":\"string\"},\"b$\":{}}", "\"^(a+)+$\"", "\"(?=x)\"", "\"[\"",
        "{\"name\":\"Renamed\"}", "{\"type\":\"decimal\"}", "{\"access\":\"internal\"}", "\"warning\"", "\"Say \\\"please\\\" \\u202e */ }\"",
    ];

    private static readonly string[] Names =
    [
        "a", "A", "id", "value", "Value", "class", "", " ", "1", "_", "a b", "a-b", "a_b", "ToString", "equals", "\"; } class X {", "\u202Eevil",
        "é", "e\u0301", "🙂", "type", "properties", "System", "kind", "with/slash", "tilde~", "#", "{", "\\", "Match", "IsValid", "count", "json",
    ];

    public static string Characters(string text, Random random)
    {
        var result = new StringBuilder(text);
        for (var count = random.Next(1, 4); count > 0 && result.Length > 1; count--)
        {
            var place = random.Next(result.Length);
            var c = Alphabet[random.Next(Alphabet.Length)];
            switch (random.Next(5))
            {
                case 0:
                    result.Remove(place, Math.Min(random.Next(1, 12), result.Length - place));
                    break;
                case 1:
                    result.Insert(place, c);
                    break;
                case 2:
                    result.Length = place;
                    break;
                case 3:
                    result.Insert(place, result.ToString(place, Math.Min(random.Next(1, 40), result.Length - place)));
                    break;
                default:
                    result[place] = c;
                    break;
            }
        }

        return result.ToString();
    }

    public static string Json(string text, Random random)
    {
        var root = JsonNode.Parse(text)!;
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var nodes = Nodes(root).Where(node => node.Parent is not null).ToArray();
            if (nodes.Length > 0)
            {
                Mutate(nodes[random.Next(nodes.Length)], nodes, random);
            }
        }

        return root.ToJsonString(new JsonSerializerOptions { MaxDepth = 1000 });
    }

    private static void Mutate(JsonNode node, JsonNode[] nodes, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                Replace(node, JsonNode.Parse(Pick(Values, random)));
                break;
            case 1:
                Remove(node);
                break;
            case 2:
                Replace(node, nodes[random.Next(nodes.Length)].DeepClone());
                break;
            case 3 when node is JsonObject members:
                members[Pick(Keywords, random)] = JsonNode.Parse(Pick(Values, random));
                break;
            case 4 when node is JsonObject members:
                members[Pick(Names, random)] = JsonNode.Parse(Pick(Values, random));
                break;
            case 5 when node.Parent is JsonObject parent && parent.Count > 0:
                Rename(parent, node.GetPropertyName(), Pick(Names, random));
                break;
            default:
                var wrapper = Pick(["allOf", "anyOf", "oneOf"], random);
                Replace(node, new JsonObject { [wrapper] = new JsonArray(node.DeepClone(), JsonNode.Parse(Pick(Values, random))) });
                break;
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => new[] { node }.Concat(node switch
    {
        JsonObject members => members.Select(member => member.Value),
        JsonArray items => items,
        _ => [],
    }
    switch
    {
        var inner => inner.Where(child => child is not null).SelectMany(child => Nodes(child!)),
    });

    private static void Replace(JsonNode node, JsonNode? other)
    {
        if (node.Parent is JsonObject members)
        {
            members[node.GetPropertyName()] = other;
        }
        else if (node.Parent is JsonArray items)
        {
            items[node.GetElementIndex()] = other;
        }
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonObject members)
        {
            members.Remove(node.GetPropertyName());
        }
        else if (node.Parent is JsonArray items)
        {
            items.RemoveAt(node.GetElementIndex());
        }
    }

    private static void Rename(JsonObject members, string name, string other)
    {
        var value = members[name]!.DeepClone();
        members.Remove(name);
        members[other] = value;
    }

    private static string Pick(string[] items, Random random) => items[random.Next(items.Length)];
}
