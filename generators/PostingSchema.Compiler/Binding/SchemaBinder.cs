using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Binding;

/// <summary>
/// Turns nodes into bound schemas: first every file (keywords, identifiers), then all references, since these may lead
/// anywhere, then the checks that need the whole.
/// </summary>
internal sealed class SchemaBinder
{
    private readonly SchemaRegistry _registry = new();
    private readonly Queue<PendingReference> _references = new();

    /// <summary>Binds the files of one project together. Diagnostics go to the bag of the file that they are about.</summary>
    public static void Bind(IReadOnlyList<SchemaDocument> documents)
    {
        var binder = new SchemaBinder();
        foreach (var document in documents)
        {
            document.Root = binder.BindSchema(document, document.RootNode, "", document.FileUri);
            binder._registry.TryAddResource(document.FileUri, document.Root);
        }

        while (binder._references.Count > 0)
        {
            binder.Resolve(binder._references.Dequeue());
        }

        foreach (var document in documents)
        {
            EndlessReferences.Report(document);
            Contradictions.Report(document);
        }
    }

    /// <summary>Binds a subschema; the second call for the same node gives the same object.</summary>
    public BoundSchema BindSchema(SchemaDocument document, Node node, string pointer, Uri baseUri)
    {
        if (document.Schemas.TryGetValue(node, out var known))
        {
            return known;
        }

        var schema = new BoundSchema(document, node, pointer, baseUri);
        document.Schemas.Add(node, schema);
        if (node.Kind == NodeKind.Object)
        {
            BindIdentifiers(schema);
            foreach (var member in node.Members)
            {
                Keywords.Bind(this, schema, member);
            }

            Annotations.Check(schema);
        }
        else if (!node.IsBoolean)
        {
            Report(schema, DiagnosticRules.InvalidKeyword, node, $"A schema is an object, true or false; this is {node.Describe()}.");
        }

        return schema;
    }

    public BoundSchema BindInner(BoundSchema parent, Node node, params string[] path) =>
        BindSchema(parent.Document, node, parent.Pointer + string.Concat(path.Select(step => "/" + EscapePointer(step))), parent.BaseUri);

    public void AddReference(BoundSchema schema, Node value) => _references.Enqueue(new(schema, value));

    public static void Report(BoundSchema schema, DiagnosticRule rule, Node node, string message) =>
        schema.Document.Diagnostics.Report(rule, schema.Document.Source.Locate(node.Start, node.Length), message);

    private void BindIdentifiers(BoundSchema schema)
    {
        if (schema.Node.Find("$id") is { Kind: NodeKind.String } id)
        {
            if (id.Text.IndexOf('#') >= 0 && !id.Text.EndsWith("#", StringComparison.Ordinal))
            {
                Report(schema, DiagnosticRules.InvalidKeyword, id, "$id must not have a fragment; name a place inside a schema with $anchor.");
            }
            else if (!Uri.TryCreate(schema.BaseUri, id.Text, out var uri))
            {
                Report(schema, DiagnosticRules.InvalidKeyword, id, $"{Quote.Json(id.Text)} is not a URI.");
            }
            else
            {
                schema.BaseUri = uri;
                if (!_registry.TryAddResource(uri, schema))
                {
                    Report(schema, DiagnosticRules.DuplicateIdentifier, id, $"Another schema has the $id {Quote.Json(id.Text)}; identifiers must be unique in a project.");
                }

                if (schema.Pointer.Length == 0)
                {
                    schema.Document.Id = uri.AbsoluteUri;
                }
            }
        }

        foreach (var keyword in new[] { "$anchor", "$dynamicAnchor" })
        {
            if (schema.Node.Find(keyword) is { Kind: NodeKind.String } anchor
                && !_registry.TryAddAnchor(schema.BaseUri, anchor.Text, schema))
            {
                Report(schema, DiagnosticRules.DuplicateIdentifier, anchor, $"The anchor {Quote.Json(anchor.Text)} is there already.");
            }
        }
    }

    private void Resolve(PendingReference reference)
    {
        var (schema, value) = reference;
        var target = Find(schema, value.Text, out var reason);
        if (target is null)
        {
            Report(schema, DiagnosticRules.UnresolvedReference, value, $"$ref {Quote.Json(value.Text)} leads nowhere: {reason}.");
        }

        schema.Reference = target;
    }

    private BoundSchema? Find(BoundSchema schema, string text, out string reason)
    {
        var hash = text.IndexOf('#');
        var address = hash < 0 ? text : text.Substring(0, hash);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(text.Substring(hash + 1));
        var resource = FindResource(schema, address);
        if (resource is null)
        {
            reason = "no schema file of this project has that $id or path, and nothing is fetched";
            return null;
        }

        if (fragment.Length == 0)
        {
            reason = "";
            return resource;
        }

        if (fragment[0] != '/')
        {
            reason = $"there is no $anchor {Quote.Json(fragment)} in that schema";
            return _registry.FindAnchor(resource.BaseUri, fragment);
        }

        return FindPointer(resource, fragment, out reason);
    }

    /// <summary>By <c>$id</c> first; then by the path relative to the file, so that a schema with an <c>$id</c> can name its neighbour.</summary>
    private BoundSchema? FindResource(BoundSchema schema, string address)
    {
        if (address.Length == 0)
        {
            return _registry.FindResource(schema.BaseUri) ?? schema.Document.Root;
        }

        return (Uri.TryCreate(schema.BaseUri, address, out var uri) ? _registry.FindResource(uri) : null)
            ?? (Uri.TryCreate(schema.Document.FileUri, address, out var file) ? _registry.FindResource(file) : null);
    }

    private BoundSchema? FindPointer(BoundSchema resource, string pointer, out string reason)
    {
        var node = resource.Node;
        var baseUri = resource.BaseUri;
        foreach (var step in pointer.Substring(1).Split('/'))
        {
            var name = step.Replace("~1", "/").Replace("~0", "~");
            var next = node.Kind switch
            {
                NodeKind.Object => node.Find(name),
                NodeKind.Array when int.TryParse(name, out var index) && index >= 0 && index < node.Items.Count => node.Items[index],
                _ => null,
            };
            if (next is null)
            {
                reason = $"there is no {Quote.Json(name)} on the way" + Nearest.Suggestion(name, node.Members.Select(member => member.Name));
                return null;
            }

            node = next;
            baseUri = resource.Document.Schemas.TryGetValue(node, out var bound) ? bound.BaseUri : baseUri;
        }

        reason = "";
        return BindSchema(resource.Document, node, resource.Pointer + pointer, baseUri);
    }

    private static string EscapePointer(string step) => step.Replace("~", "~0").Replace("/", "~1");

    private sealed record PendingReference(BoundSchema Schema, Node Value);
}
