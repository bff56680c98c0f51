using System.Text.Json.Nodes;

namespace PostingSchema.Cli.Export;

/// <summary>A schema together with those that it extends (<c>$ref</c>, <c>allOf</c>): one list of properties, one value a keyword.</summary>
internal sealed class MergedSchema
{
    private readonly SchemaIndex _index;
    private readonly Dictionary<string, JsonNode> _keywords = new(StringComparer.Ordinal);
    private readonly HashSet<JsonNode> _seen = [];

    /// <summary>Merges schemas that all apply to one value; what is said first counts.</summary>
    public MergedSchema(SchemaIndex index, IEnumerable<JsonNode> parts)
    {
        _index = index;
        foreach (var part in parts)
        {
            Add(part);
        }
    }

    /// <summary>The properties by name, each with all schemas that apply to it, in the order of the files.</summary>
    public OrderedDictionary<string, List<JsonNode>> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the required properties.</summary>
    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether nothing is valid.</summary>
    public bool IsNever { get; private set; }

    /// <summary>All keywords but those that are merged above.</summary>
    public IEnumerable<string> Keywords => _keywords.Keys;

    /// <summary>The value of a keyword; null where there is none.</summary>
    public JsonNode? this[string keyword] => _keywords.GetValueOrDefault(keyword);

    private void Add(JsonNode part)
    {
        if (part is not JsonObject schema)
        {
            IsNever |= part.GetValueKind() == System.Text.Json.JsonValueKind.False;
            return;
        }

        if (!_seen.Add(schema))
        {
            return;
        }

        foreach (var (keyword, value) in schema)
        {
            if (keyword is not ("properties" or "required" or "allOf" or "$ref" or "$defs" or "$id" or "$schema" or "$anchor" or "$comment") && value is not null)
            {
                _keywords.TryAdd(keyword, value);
            }
        }

        if (schema["$ref"] is { } reference)
        {
            Add(_index.Resolve(schema, reference.GetValue<string>()));
        }

        foreach (var inherited in (schema["allOf"] as JsonArray ?? []).OfType<JsonNode>())
        {
            // A recommendation restricts nothing.
            if ((inherited as JsonObject)?["x-severity"]?.GetValue<string>() != "warning")
            {
                Add(inherited);
            }
        }

        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            if (!Properties.TryGetValue(name, out var schemas))
            {
                Properties.Add(name, schemas = []);
            }

            schemas.Add(property!);
        }

        Required.UnionWith((schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()));
    }
}
