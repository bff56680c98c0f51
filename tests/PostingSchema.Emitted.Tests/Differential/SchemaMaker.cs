using System.Text.Json.Nodes;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>
/// Makes random schemas: every keyword of 2020-12 that a validator asserts, nested a few levels deep, and on purpose the shapes that become
/// C# types of their own. References lead to <c>$defs</c>: in place only to later ones, so that no schema checks the same value endlessly.
/// </summary>
internal sealed partial class SchemaMaker(Dice dice)
{
    private const int Deepest = 3;
    private const int MostDefinitions = 3;

    private static readonly string[] Types = ["object", "array", "string", "number", "integer", "boolean", "null"];
    private static readonly string[] LikelyTypes = ["object", "object", "object", "array", "array", "string", "string", "number", "integer", "boolean", "null"];

    private int _definitions;

    /// <summary>The first definition that may be referred to in place.</summary>
    private int _firstInPlace;

    public JsonObject Next()
    {
        _definitions = dice.Chance(0.5) ? dice.Between(1, MostDefinitions) : 0;
        _firstInPlace = 0;
        var root = Object(Deepest);
        if (_definitions > 0)
        {
            var definitions = new JsonObject();
            for (var i = 0; i < _definitions; i++)
            {
                _firstInPlace = i + 1;
                definitions["d" + i] = Schema(Deepest - 1, isInPlace: true);
            }

            root["$defs"] = definitions;
        }

        return root;
    }

    /// <summary>A schema; <c>isInPlace</c> where it looks at the same value as the schema around it.</summary>
    private JsonNode Schema(int depth, bool isInPlace = false)
    {
        var first = isInPlace ? _firstInPlace : 0;
        if (first < _definitions && dice.Chance(0.15))
        {
            return new JsonObject { ["$ref"] = "#/$defs/d" + dice.Between(first, _definitions - 1) };
        }

        if (!isInPlace && dice.Chance(0.02))
        {
            return new JsonObject { ["$ref"] = "#" };
        }

        return dice.Chance(0.06) ? JsonValue.Create(dice.Chance(0.7)) : Within(isInPlace, () => Object(depth));
    }

    /// <summary>Inside a property or an item the value is another one, so that all definitions may be referred to again.</summary>
    private JsonObject Within(bool isInPlace, Func<JsonObject> make)
    {
        var outer = _firstInPlace;
        _firstInPlace = isInPlace ? outer : 0;
        var made = make();
        _firstInPlace = outer;
        return made;
    }

    private JsonObject Object(int depth)
    {
        if (depth > 0 && dice.Chance(0.12))
        {
            return Shape(depth);
        }

        var type = dice.OneOf(LikelyTypes);
        var schema = new JsonObject();
        if (dice.Chance(0.75))
        {
            schema["type"] = dice.Chance(0.2) ? new JsonArray(dice.Some(Types, 2, 3).Select(one => (JsonNode?)one).ToArray()) : type;
        }

        for (var count = dice.Between(0, 3); count > 0; count--)
        {
            Keyword(schema, type, depth);
        }

        if (dice.Chance(0.06))
        {
            schema["enum"] = new JsonArray(Values.EnumMembers(dice).Select(JsonNode (text) => JsonNode.Parse(text)!).ToArray());
        }
        else if (dice.Chance(0.04))
        {
            schema["const"] = JsonNode.Parse(Values.Any(dice, 1));
        }

        if (depth > 0 && dice.Chance(0.3))
        {
            InPlace(schema, type, depth - 1);
        }

        return schema;
    }

    private void Keyword(JsonObject schema, string type, int depth)
    {
        switch (dice.Chance(0.1) ? dice.OneOf(Types) : type)
        {
            case "object":
                ObjectKeyword(schema, depth);
                break;
            case "array":
                ArrayKeyword(schema, depth);
                break;
            case "string":
                StringKeyword(schema);
                break;
            case "number" or "integer":
                NumberKeyword(schema);
                break;
        }
    }

    private void InPlace(JsonObject schema, string type, int depth)
    {
        switch (dice.Between(0, 7))
        {
            case 0 or 1:
                schema["allOf"] = Branches(depth, 1, 2);
                break;
            case 2 or 3:
                schema["anyOf"] = Branches(depth, 1, 3);
                break;
            case 4:
                schema["oneOf"] = Branches(depth, 1, 3);
                break;
            case 5:
                schema["not"] = Schema(depth, isInPlace: true);
                break;
            case 6:
                Condition(schema, depth);
                break;
            default:
                if (_firstInPlace < _definitions)
                {
                    schema["$ref"] = "#/$defs/d" + dice.Between(_firstInPlace, _definitions - 1);
                }

                break;
        }

        // Beside what looks at parts of the value, unevaluated... has something to leave out.
        if (type == "object" && dice.Chance(0.35))
        {
            schema["unevaluatedProperties"] = dice.Chance(0.6) ? false : Schema(depth);
        }
        else if (type == "array" && dice.Chance(0.35))
        {
            schema["unevaluatedItems"] = dice.Chance(0.6) ? false : Schema(depth);
        }
    }

    private void Condition(JsonObject schema, int depth)
    {
        schema["if"] = Schema(depth, isInPlace: true);
        if (dice.Chance(0.8))
        {
            schema["then"] = Schema(depth, isInPlace: true);
        }

        if (dice.Chance(0.6))
        {
            schema["else"] = Schema(depth, isInPlace: true);
        }
    }

    private JsonArray Branches(int depth, int atLeast, int atMost) =>
        new(Enumerable.Range(0, dice.Between(atLeast, atMost)).Select(JsonNode (_) => Schema(depth, isInPlace: true)).ToArray());
}
