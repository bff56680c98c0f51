using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PostingSchema.Cli.Export;

/// <summary>
/// A schema in the dialect that strict structured outputs accept: types, enums, <c>anyOf</c>, objects whose properties are all required and
/// that take no others, references within the file. Whatever else the schema asks for is told in descriptions or left to the
/// validator, so the dialect may allow more, but leads to the same record.
/// </summary>
internal sealed class StructuredOutputExporter
{
    /// <summary>Letters stay letters.</summary>
    public static readonly JsonSerializerOptions Readable = new() { WriteIndented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Unsayable = "the dialect cannot say what it may be (a map, or any JSON)";

    private static readonly string[] Kept =
    [
        "type", "enum", "const", "items", "anyOf", "oneOf", "title", "description", "additionalProperties", "examples", "default", "deprecated",
        "readOnly", "writeOnly", "unevaluatedProperties",
    ];

    private readonly SchemaIndex _index;
    private readonly Dictionary<JsonNode, string> _names = [];
    private readonly JsonObject _definitions = [];
    private readonly HashSet<JsonNode> _unsayable = [];
    private readonly SortedSet<string> _unsaid = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];
    private string _obstacle = "the root of a structured output is an object with named properties; this schema is none";

    private StructuredOutputExporter(SchemaIndex index) => _index = index;

    /// <summary>Exports the first of some schema files.</summary>
    /// <param name="index">The schema files.</param>
    /// <param name="notes">What the dialect cannot say, for a person.</param>
    /// <exception cref="CliFailure">Not even the gist can be said in the dialect.</exception>
    public static JsonObject Export(SchemaIndex index, out IReadOnlyList<string> notes)
    {
        var exporter = new StructuredOutputExporter(index);
        exporter._names.Add(index.Root, "#");
        if (exporter.Convert([index.Root], "") is not { } root || root["type"]?.ToJsonString() != "\"object\"")
        {
            throw new CliFailure(ExitCode.BadSchema, $"export: {exporter._obstacle}.");
        }

        if (exporter._definitions.Count > 0)
        {
            root.Add("$defs", exporter._definitions);
        }

        // A record that leads back to itself may have been referred to before it turned out that it cannot be said.
        var text = root.ToJsonString(Readable);
        if (exporter._unsayable.Any(target => text.Contains($"\"$ref\":\"{exporter._names[target]}\"", StringComparison.Ordinal)))
        {
            throw new CliFailure(ExitCode.BadSchema, $"export: {exporter._obstacle}.");
        }

        if (exporter._unsaid.Count > 0)
        {
            exporter._notes.Add($"the dialect has no word for {string.Join(", ", exporter._unsaid)}: checked when the answer is read");
        }

        notes = exporter._notes;
        return root;
    }

    /// <summary>The schema of a value to which all the parts apply; null where the dialect cannot say it.</summary>
    private JsonObject? Convert(IReadOnlyList<JsonNode> parts, string pointer)
    {
        var schema = new MergedSchema(_index, parts);
        if (schema.IsNever)
        {
            return null;
        }

        var converted = Values(schema) ?? (schema.Properties.Count > 0 ? Record(schema, pointer) : Union(schema, pointer) ?? Typed(schema, pointer));
        if (converted is null)
        {
            return null;
        }

        if (!converted.ContainsKey("$ref") && Descriptions.Of(schema) is { } description)
        {
            converted.Insert(0, "description", description);
        }

        _unsaid.UnionWith(schema.Keywords.Where(keyword => !keyword.StartsWith("x-", StringComparison.Ordinal) && !Kept.Contains(keyword) && !Descriptions.Tells(keyword)));
        return converted;
    }

    /// <summary>An enum or a constant.</summary>
    private static JsonObject? Values(MergedSchema schema)
    {
        var members = Descriptions.Members(schema).Select(member => member["const"]).ToArray();
        var values = schema["const"] is { } constant ? [constant] : (schema["enum"] as JsonArray)?.ToArray() ?? members;
        if (values.Length == 0)
        {
            return null;
        }

        var types = values.Select(TypeOf).Distinct().ToArray();
        return types.Contains(null) ? null : new JsonObject
        {
            ["type"] = types.Length == 1 ? types[0] : new JsonArray([.. types.Select(type => (JsonNode?)type)]),
            ["enum"] = new JsonArray([.. values.Select(value => value?.DeepClone())]),
        };
    }

    private static string? TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.ToJsonString().AsSpan().ContainsAny(".eE") ? "number" : "integer",
        _ => null,
    };

    private JsonObject? Record(MergedSchema schema, string pointer)
    {
        var properties = new JsonObject();
        foreach (var (name, parts) in schema.Properties)
        {
            var place = $"{pointer}/{name}";
            if (Reference(parts, place) is { } property)
            {
                properties.Add(name, schema.Required.Contains(name) ? property : NullableSchema.Of(property));
            }
            else if (schema.Required.Contains(name))
            {
                _obstacle = $"{place} is required, and {Unsayable}";
                return null;
            }
            else
            {
                _notes.Add($"{place} is left out: {Unsayable}");
            }
        }

        // Cases of one record: which properties go together, not which there are.
        _unsaid.UnionWith(schema.Keywords.Where(keyword => keyword is "anyOf" or "oneOf"));
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. properties.Select(property => (JsonNode?)property.Key)]),
            ["additionalProperties"] = false,
        };
    }

    /// <summary>A record that has a name becomes a definition of its own: it may contain itself.</summary>
    private JsonObject? Reference(IReadOnlyList<JsonNode> parts, string pointer)
    {
        if (parts.Count != 1 || parts[0] is not JsonObject schema || schema["$ref"] is not JsonValue reference || schema.ContainsKey("properties"))
        {
            return Convert(parts, pointer);
        }

        var target = _index.Resolve(schema, reference.GetValue<string>());
        if (!_names.TryGetValue(target, out var name))
        {
            if (new MergedSchema(_index, [target]).Properties.Count == 0)
            {
                return Convert(parts, pointer);
            }

            name = $"#/$defs/{Unused(reference.GetValue<string>())}";
            _names.Add(target, name);
            if (Convert([target], pointer) is { } definition)
            {
                _definitions[name[8..]] = definition;
            }
            else
            {
                _unsayable.Add(target);
            }
        }

        if (_unsayable.Contains(target))
        {
            return null;
        }

        var local = new JsonObject { ["$ref"] = name };
        return schema["description"] is { } description
            ? new JsonObject { ["description"] = description.DeepClone(), ["anyOf"] = new JsonArray(local) }
            : local;
    }

    private string Unused(string reference)
    {
        var last = reference[(reference.LastIndexOfAny(['/', '#']) + 1)..];
        var name = string.Concat(last.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'));
        name = name.Length == 0 ? "Part" : name;
        var unused = name;
        for (var number = 2; _names.ContainsValue($"#/$defs/{unused}"); number++)
        {
            unused = FormattableString.Invariant($"{name}{number}");
        }

        return unused;
    }

    private JsonObject? Union(MergedSchema schema, string pointer)
    {
        if ((schema["anyOf"] ?? schema["oneOf"]) is not JsonArray cases)
        {
            return null;
        }

        // A case that cannot be said is one that the model does not get: what is left is valid all the same.
        var said = cases.Select(one => Reference([one!], pointer)).OfType<JsonObject>().ToArray();
        if (said.Length is > 0 and var count && count < cases.Count)
        {
            _notes.Add(FormattableString.Invariant($"{pointer} has {count} of its {cases.Count} cases: of the others, {Unsayable}"));
        }

        return said.Length == 0 ? null : new JsonObject { ["anyOf"] = new JsonArray([.. said]) };
    }

    private JsonObject? Typed(MergedSchema schema, string pointer)
    {
        var types = schema["type"] is JsonArray several ? several.Select(type => type!.GetValue<string>()).ToArray()
            : schema["type"] is { } single ? [single.GetValue<string>()]
            : schema["items"] is not null ? ["array"]
            : Array.Empty<string>();
        var said = types.Where(type => type != "null").Select(type => Typed(type, schema, pointer)).OfType<JsonObject>().ToArray();
        if (said.Length == 0)
        {
            return types is ["null"] ? new JsonObject { ["type"] = "null" } : null;
        }

        var union = said.Length == 1 ? said[0] : new JsonObject { ["anyOf"] = new JsonArray([.. said]) };
        return types.Contains("null") ? NullableSchema.Of(union) : union;
    }

    private JsonObject? Typed(string type, MergedSchema schema, string pointer)
    {
        if (type == "object")
        {
            return null;
        }

        if (type != "array")
        {
            return new JsonObject { ["type"] = type };
        }

        return schema["items"] is { } items && schema["prefixItems"] is null && Reference([items], pointer + "/0") is { } item
            ? new JsonObject { ["type"] = "array", ["items"] = item }
            : null;
    }
}
