using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Planning;

/// <summary>
/// <c>$dynamicRef</c> leads to the outermost schema resource on the way that has an anchor of its name. So entering a resource
/// with such anchors is something that a validator must note; this says where. Projects without <c>$dynamicRef</c> pay nothing.
/// </summary>
internal sealed class DynamicAnchors
{
    private readonly Dictionary<BoundSchema, List<(string Name, BoundSchema Schema)>> _byResource = [];
    private readonly HashSet<BoundSchema> _entries = [];

    public DynamicAnchors(IReadOnlyList<SchemaDocument> documents)
    {
        var schemas = documents.SelectMany(document => document.Schemas.Values).ToArray();
        var names = new HashSet<string>(schemas.Select(schema => schema.DynamicName!).Where(name => name is not null), StringComparer.Ordinal);
        if (names.Count == 0)
        {
            return;
        }

        foreach (var schema in schemas)
        {
            if (schema.Node.Find("$dynamicAnchor") is { Kind: NodeKind.String } anchor && names.Contains(anchor.Text))
            {
                if (!_byResource.TryGetValue(schema.Resource, out var anchors))
                {
                    _byResource.Add(schema.Resource, anchors = []);
                }

                anchors.Add((anchor.Text, schema));
            }

            foreach (var target in new[] { schema.Reference, schema.DynamicReference })
            {
                if (target is not null && target.Resource != schema.Resource)
                {
                    _entries.Add(target);
                }
            }
        }
    }

    /// <summary>Whether a resource with anchors is entered where this schema begins.</summary>
    public bool IsEntry(BoundSchema schema) =>
        _byResource.ContainsKey(schema.Resource) && (ReferenceEquals(schema.Resource, schema) || _entries.Contains(schema));

    /// <summary>Every schema that a reference of this name may lead to.</summary>
    public IEnumerable<BoundSchema> Named(string name) =>
        _byResource.Values.SelectMany(anchors => anchors).Where(anchor => anchor.Name == name).Select(anchor => anchor.Schema);

    /// <summary>The resources with anchors, and these.</summary>
    public IEnumerable<(BoundSchema Resource, IReadOnlyList<(string Name, BoundSchema Schema)> Anchors)> Of(SchemaDocument document) =>
        _byResource.Where(pair => pair.Key.Document == document).OrderBy(pair => pair.Key.Node.Start).Select(pair => (pair.Key, (IReadOnlyList<(string, BoundSchema)>)pair.Value));
}
