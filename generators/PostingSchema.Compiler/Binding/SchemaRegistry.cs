namespace PostingSchema.Compiler.Binding;

/// <summary>What a URI without fragment stands for: the root schema of a file, or a subschema with an <c>$id</c>.</summary>
internal sealed class SchemaRegistry
{
    private readonly Dictionary<string, BoundSchema> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundSchema> _anchors = new(StringComparer.Ordinal);

    /// <summary>False when another schema has that URI already.</summary>
    public bool TryAddResource(Uri uri, BoundSchema schema) => TryAdd(_resources, WithoutFragment(uri), schema);

    /// <summary>False when the resource has an anchor of that name already.</summary>
    public bool TryAddAnchor(Uri baseUri, string name, BoundSchema schema) =>
        TryAdd(_anchors, WithoutFragment(baseUri) + "#" + name, schema);

    public BoundSchema? FindResource(Uri uri) => _resources.TryGetValue(WithoutFragment(uri), out var schema) ? schema : null;

    public BoundSchema? FindAnchor(Uri resource, string name) =>
        _anchors.TryGetValue(WithoutFragment(resource) + "#" + name, out var schema) ? schema : null;

    /// <summary>All URIs, for a hint on what a reference may have meant.</summary>
    public IEnumerable<string> Uris => _resources.Keys;

    private static bool TryAdd(Dictionary<string, BoundSchema> map, string key, BoundSchema schema)
    {
        if (map.TryGetValue(key, out var other))
        {
            return ReferenceEquals(other.Node, schema.Node);
        }

        map.Add(key, schema);
        return true;
    }

    private static string WithoutFragment(Uri uri)
    {
        var text = uri.AbsoluteUri;
        var hash = text.IndexOf('#');
        return hash < 0 ? text : text.Substring(0, hash);
    }
}
