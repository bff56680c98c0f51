using System.Text.Json.Nodes;
using PostingSchema.Cli.Schemas;

namespace PostingSchema.Cli.Export;

/// <summary>Some schema files that belong together, and where their references lead.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<string, JsonNode> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<JsonNode, Uri> _bases = [];

    /// <summary>Reads schemas that are known to be sound.</summary>
    /// <param name="sources">The files, the schema itself first.</param>
    public SchemaIndex(IReadOnlyList<SchemaSource> sources)
    {
        foreach (var source in sources)
        {
            var node = JsonNode.Parse(source.Text)!;
            Root ??= node;
            var address = new Uri("file:///" + Uri.EscapeDataString(source.Path).Replace("%2F", "/", StringComparison.Ordinal));
            _places.TryAdd(address.AbsoluteUri, node);
            Note(node, address);
        }
    }

    /// <summary>The schema itself.</summary>
    public JsonNode Root { get; } = null!;

    /// <summary>Where a reference leads.</summary>
    /// <param name="from">The schema with the reference.</param>
    /// <param name="reference">The value of <c>$ref</c>.</param>
    /// <exception cref="CliFailure">To nowhere that this tool knows.</exception>
    public JsonNode Resolve(JsonNode from, string reference)
    {
        var address = new Uri(_bases[from], reference);
        var fragment = Uri.UnescapeDataString(address.Fragment.TrimStart('#'));
        var resource = address.GetLeftPart(UriPartial.Query);
        var found = fragment.Length > 0 && fragment[0] != '/' ? _places.GetValueOrDefault($"{resource}#{fragment}") : _places.GetValueOrDefault(resource);
        if (fragment.StartsWith('/'))
        {
            foreach (var part in fragment[1..].Split('/').Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
            {
                found = found switch
                {
                    JsonObject members => members[part],
                    JsonArray items when int.TryParse(part, out var index) && index >= 0 && index < items.Count => items[index],
                    _ => null,
                };
            }
        }

        return found ?? throw new CliFailure(ExitCode.BadSchema, $"--schema: the reference '{reference}' cannot be followed here.");
    }

    private void Note(JsonNode node, Uri address)
    {
        if (node is JsonObject schema)
        {
            if (Text(schema, "$id") is { } id)
            {
                address = new Uri(address, id);
                _places.TryAdd(address.GetLeftPart(UriPartial.Query), node);
            }

            foreach (var anchor in new[] { Text(schema, "$anchor"), Text(schema, "$dynamicAnchor") }.OfType<string>())
            {
                _places.TryAdd($"{address.GetLeftPart(UriPartial.Query)}#{anchor}", node);
            }
        }

        _bases[node] = address;
        foreach (var inner in Inner(node))
        {
            Note(inner, address);
        }
    }

    private static IEnumerable<JsonNode> Inner(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>(),
        JsonArray items => items.OfType<JsonNode>(),
        _ => [],
    };

    private static string? Text(JsonObject schema, string keyword) =>
        schema[keyword] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
