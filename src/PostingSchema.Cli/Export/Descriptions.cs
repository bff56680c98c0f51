using System.Text.Json.Nodes;

namespace PostingSchema.Cli.Export;

/// <summary>What a model is told in words, since the dialect has no keyword for it.</summary>
internal static class Descriptions
{
    private static readonly string[] Told =
    [
        "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minItems", "maxItems", "uniqueItems",
    ];

    /// <summary>The description, the members of an enum, and the bounds; null where there is nothing to say.</summary>
    public static string? Of(MergedSchema schema)
    {
        var lines = new List<string>();
        if (schema["description"] is { } description)
        {
            lines.Add(description.GetValue<string>());
        }

        foreach (var member in Members(schema))
        {
            if (member["description"] is { } meaning)
            {
                lines.Add($"{member["const"]!.ToJsonString()}: {meaning.GetValue<string>()}");
            }
        }

        var bounds = Told.Where(keyword => schema[keyword] is not null).Select(keyword => $"{keyword} {schema[keyword]!.ToJsonString(StructuredOutputExporter.Readable)}").ToArray();
        if (bounds.Length > 0)
        {
            lines.Add($"Constraints: {string.Join(", ", bounds)}.");
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    /// <summary>Whether a keyword that the dialect lacks is told in the description.</summary>
    public static bool Tells(string keyword) => Told.Contains(keyword, StringComparer.Ordinal);

    /// <summary>The members of an enum that is written as constants with annotations; none if it is no such enum.</summary>
    public static IEnumerable<JsonObject> Members(MergedSchema schema)
    {
        var members = ((schema["oneOf"] ?? schema["anyOf"]) as JsonArray ?? []).ToArray();
        return members.All(member => member is JsonObject constant && constant.ContainsKey("const")) ? members.Cast<JsonObject>() : [];
    }
}
