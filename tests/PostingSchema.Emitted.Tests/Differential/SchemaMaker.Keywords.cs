using System.Text.Json.Nodes;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>Keywords that belong to one type.</summary>
internal sealed partial class SchemaMaker
{
    private static readonly string[] NumberKeywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
    private static readonly string[] Patterns = ["^a", "b$", "^[a-z]+$", "\\d", "^\\w*$", "a.c|é", "^.{2}$", "[^a]", "^(ab|cd)*$", "\\s"];
    private static readonly string[] NamePatterns = ["^a", "b$", "^x-", "[0-9]", "^.{1,2}$"];

    /// <summary>The formats that Python checks as the standards have them.</summary>
    private static readonly string[] Formats = ["date", "ipv4", "uuid"];

    private void ObjectKeyword(JsonObject schema, int depth)
    {
        switch (dice.Between(0, 12))
        {
            case 0 or 1 or 2 or 3:
                schema["properties"] = Named(dice.Some(Values.Names, 1, 4), depth);
                break;
            case 4 or 5:
                schema["required"] = Texts(dice.Some(Values.Names, 1, 2));
                break;
            case 6 or 7:
                schema["additionalProperties"] = depth == 0 || dice.Chance(0.5) ? false : Schema(depth - 1);
                break;
            case 8:
                schema["patternProperties"] = Named(dice.Some(NamePatterns, 1, 2), depth);
                break;
            case 9:
                schema["propertyNames"] = dice.Chance(0.7) ? NameSchema() : Schema(0);
                break;
            case 10:
                schema[dice.Chance(0.5) ? "minProperties" : "maxProperties"] = dice.Between(0, 3);
                break;
            case 11:
                schema["dependentRequired"] = new JsonObject(dice.Some(Values.Names, 1, 2)
                    .Select(name => KeyValuePair.Create(name, (JsonNode?)Texts(dice.Some(Values.Names, 0, 2)))));
                break;
            default:
                schema["dependentSchemas"] = Named(dice.Some(Values.Names, 1, 2), depth, isInPlace: true);
                break;
        }
    }

    private void ArrayKeyword(JsonObject schema, int depth)
    {
        switch (dice.Between(0, 8))
        {
            case 0 or 1 or 2:
                schema["items"] = Schema(Math.Max(depth - 1, 0));
                break;
            case 3:
                schema["prefixItems"] = new JsonArray(Enumerable.Range(0, dice.Between(1, 3)).Select(JsonNode (_) => Schema(Math.Max(depth - 1, 0))).ToArray());
                break;
            case 4 or 5:
                Contains(schema, depth);
                break;
            case 6:
                schema["uniqueItems"] = dice.Chance(0.9);
                break;
            default:
                schema[dice.Chance(0.5) ? "minItems" : "maxItems"] = dice.Between(0, 3);
                break;
        }
    }

    private void Contains(JsonObject schema, int depth)
    {
        schema["contains"] = Schema(Math.Max(depth - 1, 0));
        if (dice.Chance(0.3))
        {
            schema["minContains"] = dice.Between(0, 2);
        }

        if (dice.Chance(0.3))
        {
            schema["maxContains"] = dice.Between(0, 2);
        }
    }

    private void StringKeyword(JsonObject schema)
    {
        switch (dice.Between(0, 4))
        {
            case 0:
                schema["minLength"] = dice.Between(0, 3);
                break;
            case 1:
                schema["maxLength"] = dice.Between(0, 4);
                break;
            case 2:
                schema["format"] = dice.OneOf(Formats);
                break;
            default:
                schema["pattern"] = dice.OneOf(Patterns);
                break;
        }
    }

    private void NumberKeyword(JsonObject schema)
    {
        var keyword = dice.OneOf(NumberKeywords);
        schema[keyword] = JsonNode.Parse(keyword == "multipleOf" ? dice.OneOf(Values.Divisors) : dice.OneOf(Values.Numbers));
    }

    private JsonObject NameSchema()
    {
        var schema = new JsonObject();
        StringKeyword(schema);
        return schema;
    }

    private JsonObject Named(string[] names, int depth, bool isInPlace = false) =>
        new(names.Select(name => KeyValuePair.Create(name, (JsonNode?)Schema(Math.Max(depth - 1, 0), isInPlace))));

    private static JsonArray Texts(string[] texts) => new(texts.Select(text => (JsonNode?)text).ToArray());
}
