using System.Text.Json.Nodes;

namespace PostingSchema.Cli.Export;

/// <summary>In the dialect every property is required; one that may be absent may be null instead.</summary>
internal static class NullableSchema
{
    /// <summary>The schema, which then accepts null too.</summary>
    public static JsonObject Of(JsonObject schema)
    {
        if (schema["anyOf"] is JsonArray cases)
        {
            if (!cases.Any(one => Accepts(one!["type"])))
            {
                cases.Add((JsonNode)new JsonObject { ["type"] = "null" });
            }

            return schema;
        }

        if (schema["type"] is not { } type)
        {
            return new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        }

        if (!Accepts(type))
        {
            schema["type"] = type is JsonArray several ? new JsonArray([.. several.Select(one => one!.DeepClone()), "null"]) : new JsonArray(type.DeepClone(), "null");
            (schema["enum"] as JsonArray)?.Add(null);
        }

        return schema;
    }

    private static bool Accepts(JsonNode? type) =>
        type is JsonArray several ? several.Any(one => one!.GetValue<string>() == "null") : type?.GetValue<string>() == "null";
}
