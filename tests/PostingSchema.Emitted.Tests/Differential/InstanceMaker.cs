using System.Globalization;
using System.Text.Json.Nodes;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>
/// Makes instances that mostly fit a schema, and spoils some: of values made by chance alone hardly one would be valid. What it makes is a
/// guess and is judged by others.
/// </summary>
internal sealed class InstanceMaker(Dice dice, JsonObject root)
{
    private const int Deepest = 6;

    public string Next()
    {
        if (dice.Chance(0.1))
        {
            return Values.Any(dice, 3);
        }

        var guess = Fit(root, Deepest);
        return dice.Chance(0.5) ? Spoiler.Spoil(guess, dice) : guess;
    }

    private string Fit(JsonNode? node, int depth)
    {
        if (node is not JsonObject schema || depth == 0 || schema.Count == 0)
        {
            return Values.Any(dice, depth > 4 ? 2 : 1);
        }

        if (schema["const"] is { } constant)
        {
            return constant.ToJsonString();
        }

        if (schema["enum"] is JsonArray { Count: > 0 } members)
        {
            return dice.OneOf(members.ToArray())?.ToJsonString() ?? "null";
        }

        if (InPlace(schema) is { } inner && (schema["type"] is null || dice.Chance(0.3)))
        {
            return Fit(inner, depth - 1);
        }

        return TypeOf(schema) switch
        {
            "object" => Object(schema, depth),
            "array" => Array(schema, depth),
            "string" => Text(schema),
            "number" or "integer" => Number(schema),
            "boolean" => dice.Chance(0.5) ? "true" : "false",
            "null" => "null",
            _ => Values.Any(dice, 2),
        };
    }

    private JsonNode? InPlace(JsonObject schema)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return reference == "#" ? root : root["$defs"]?[reference[(reference.LastIndexOf('/') + 1)..]];
        }

        var branches = new[] { "oneOf", "anyOf", "allOf" }.SelectMany(keyword => schema[keyword] as JsonArray ?? []).Append(schema["then"]).OfType<JsonObject>().ToArray();
        return branches.Length == 0 ? null : dice.OneOf(branches);
    }

    private string? TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray { Count: > 0 } types => dice.OneOf(types.ToArray())!.GetValue<string>(),
        JsonValue type => type.GetValue<string>(),
        _ when schema.Any(member => member.Key is "properties" or "required" or "additionalProperties" or "patternProperties" or "dependentRequired") => "object",
        _ when schema.Any(member => member.Key is "items" or "prefixItems" or "contains" or "uniqueItems") => "array",
        _ when schema.Any(member => member.Key is "pattern" or "format" or "minLength" or "maxLength") => "string",
        _ when schema.Any(member => member.Key is "minimum" or "maximum" or "multipleOf") => "number",
        _ => null,
    };

    private string Object(JsonObject schema, int depth)
    {
        var declared = schema["properties"] as JsonObject ?? [];
        var names = declared.Where(_ => dice.Chance(0.7)).Select(property => property.Key)
            .Concat((schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()))
            .Concat(schema["additionalProperties"] is JsonValue || dice.Chance(0.5) ? [] : dice.Some(Values.Names, 0, 2))
            .Distinct().ToArray();
        return Values.Object(names.Select(name => (name, Fit(declared[name] ?? schema["additionalProperties"], depth - 1))));
    }

    private string Array(JsonObject schema, int depth)
    {
        var places = schema["prefixItems"] as JsonArray ?? [];
        var least = Count(schema, "minItems", 0);
        var length = dice.Between(least, Math.Max(least, Math.Min(Count(schema, "maxItems", 4), 4)));
        return Values.Array(Enumerable.Range(0, length).Select(index =>
            Fit(index < places.Count ? places[index] : schema["contains"] is { } wanted && dice.Chance(0.5) ? wanted : schema["items"], depth - 1)));
    }

    /// <summary>A few throws, to hit on one that fits lengths and bounds.</summary>
    private string Text(JsonObject schema)
    {
        var text = Values.Text(dice);
        for (var tries = 0; tries < 6; tries++)
        {
            var length = JsonNode.Parse(text)!.GetValue<string>().EnumerateRunes().Count();
            if (length >= Count(schema, "minLength", 0) && length <= Count(schema, "maxLength", int.MaxValue))
            {
                break;
            }

            text = Values.Text(dice);
        }

        return text;
    }

    private string Number(JsonObject schema)
    {
        // Near the bounds is where mistakes are.
        var bounds = new[] { "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" }
            .Select(keyword => schema[keyword]?.ToJsonString()).OfType<string>().ToArray();
        if (bounds.Length == 0 || dice.Chance(0.4))
        {
            return Values.Number(dice);
        }

        var bound = dice.OneOf(bounds);
        return decimal.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && dice.Chance(0.7)
            ? (number * dice.Between(1, 3) + dice.Between(-1, 1)).ToString(CultureInfo.InvariantCulture)
            : bound;
    }

    private static int Count(JsonObject schema, string keyword, int otherwise) => schema[keyword]?.GetValue<int>() ?? otherwise;
}
