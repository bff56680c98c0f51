using System.Text.Json.Nodes;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>Shapes that the compiler makes a C# type of: chance alone would hardly ever hit on them.</summary>
internal sealed partial class SchemaMaker
{
    private JsonObject Shape(int depth) => dice.Between(0, 6) switch
    {
        0 => Discriminated(depth),
        1 => AnnotatedEnum(),
        2 => OneOrMany(depth),
        3 => new JsonObject { ["type"] = "object", ["additionalProperties"] = Schema(depth - 1) },
        4 => Record(depth),
        5 => ByType(),
        _ => new JsonObject { ["type"] = "array", ["items"] = Record(depth - 1) },
    };

    private JsonObject Record(int depth)
    {
        var names = dice.Some(Values.Names, 1, 4);
        var record = new JsonObject { ["type"] = "object", ["properties"] = Named(names, depth), ["required"] = Texts(dice.Some(names, 0, 2)) };
        if (dice.Chance(0.5))
        {
            record["additionalProperties"] = false;
        }

        return record;
    }

    private JsonObject Discriminated(int depth)
    {
        var kinds = dice.Some(["a", "b", "c"], 2, 3);
        return new JsonObject
        {
            [dice.Chance(0.7) ? "oneOf" : "anyOf"] = new JsonArray(kinds.Select(JsonNode (kind) =>
            {
                var record = Record(depth - 1);
                record["properties"]!["kind"] = new JsonObject { ["const"] = kind };
                record["required"] = new JsonArray("kind");
                return record;
            }).ToArray()),
        };
    }

    private JsonObject AnnotatedEnum() => new()
    {
        ["oneOf"] = new JsonArray(dice.Some(Values.Words, 2, 4)
            .Select(JsonNode (word) => new JsonObject { ["const"] = word, ["title"] = "The word " + word }).ToArray()),
    };

    private JsonObject OneOrMany(int depth)
    {
        var one = Record(depth - 1);
        return new JsonObject
        {
            [dice.Chance(0.5) ? "oneOf" : "anyOf"] = new JsonArray(one, new JsonObject { ["type"] = "array", ["items"] = one.DeepClone() }),
        };
    }

    private JsonObject ByType() => new()
    {
        [dice.Chance(0.5) ? "oneOf" : "anyOf"] = new JsonArray(dice.Some(Types, 2, 3).Select(JsonNode (type) =>
        {
            var branch = new JsonObject { ["type"] = type };
            Keyword(branch, type, 1);
            return branch;
        }).ToArray()),
    };
}
