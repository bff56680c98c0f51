using System.Globalization;
using PostingSchema.Compiler.Parsing;
using PostingSchema.Compiler.Review;

namespace PostingSchema.Compiler.Binding;

/// <summary>
/// Turns nodes into bound schemas: first every file (keywords, identifiers), then all references, since these may lead
/// anywhere, then the checks that need the whole.
/// </summary>
internal sealed class SchemaBinder
{
    private readonly SchemaRegistry _registry = new();
    private readonly Queue<PendingReference> _references = new();

    private readonly IReadOnlyCollection<Uri> _unreadable;

    private SchemaBinder(IReadOnlyList<SchemaDocument> documents, IReadOnlyCollection<Uri> unreadable)
    {
        Dialects = new Dialects(documents);
        _unreadable = unreadable;
    }

    /// <summary>Which keywords count in which schema.</summary>
    public Dialects Dialects { get; }

    /// <summary>Binds the files of one project together. Diagnostics go to the bag of the file that they are about.</summary>
    /// <param name="documents">The files.</param>
    /// <param name="unreadable">The files of the project that are no JSON: who refers to one should be told that, not that there is none.</param>
    public static void Bind(IReadOnlyList<SchemaDocument> documents, IReadOnlyCollection<Uri> unreadable)
    {
        var binder = new SchemaBinder(documents, unreadable);
        foreach (var document in documents)
        {
            binder.BindDocument(document);
        }

        while (binder._references.Count > 0)
        {
            binder.Resolve(binder._references.Dequeue());
        }

        foreach (var document in documents)
        {
            EndlessReferences.Report(document);
            SchemaReview.Report(document);
        }
    }

    private void BindDocument(SchemaDocument document)
    {
        document.Id = document.RetrievalUri?.AbsoluteUri;
        document.Root = BindSchema(document, document.RootNode, "", document.BaseUri, resource: null);
        _registry.TryAddResource(document.FileUri, document.Root);
        if (document.File.Uri.Length > 0 && document.RetrievalUri is null)
        {
            Report(document.Root, DiagnosticRules.InvalidKeyword, document.RootNode, $"The Uri of this file, {Quote.Json(document.File.Uri)}, is not an absolute URI.");
        }
        else if (document.RetrievalUri is { } uri && !_registry.TryAddResource(uri, document.Root))
        {
            Report(document.Root, DiagnosticRules.DuplicateIdentifier, document.RootNode, $"Another schema has the URI of this file, {Quote.Json(document.File.Uri)}; identifiers must be unique in a project.");
        }
    }

    /// <summary>Binds a subschema; the second call for the same node gives the same object.</summary>
    public BoundSchema BindSchema(SchemaDocument document, Node node, string pointer, Uri baseUri, BoundSchema? resource)
    {
        if (document.Schemas.TryGetValue(node, out var known))
        {
            return known;
        }

        var schema = new BoundSchema(document, node, pointer, baseUri);
        schema.Resource = resource ?? schema;
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
        BindSchema(parent.Document, node, parent.Pointer + string.Concat(path.Select(step => "/" + EscapePointer(step))), parent.BaseUri, parent.Resource);

    public void AddReference(BoundSchema schema, Node value, bool isDynamic) => _references.Enqueue(new(schema, value, isDynamic));

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
                schema.Resource = schema;
                if (!_registry.TryAddResource(uri, schema))
                {
                    Report(schema, DiagnosticRules.DuplicateIdentifier, id, $"Another schema has the $id {Quote.Json(id.Text)}; identifiers must be unique in a project.");
                }

                if (schema.Pointer.Length == 0)
                {
                    // A relative one stays as it is written: emitted code must not name the folder that it was built in.
                    schema.Document.Id = uri.IsFile ? id.Text : uri.AbsoluteUri;
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
        var (schema, value, isDynamic) = reference;
        var target = Find(schema, value.Text, out var reason);
        if (target is null)
        {
            Report(schema, DiagnosticRules.UnresolvedReference, value, $"{(isDynamic ? "$dynamicRef" : "$ref")} {Quote.Json(value.Text)} leads nowhere: {reason}.");
        }

        if (!isDynamic)
        {
            schema.Reference = target;
            return;
        }

        // Only an anchor that is dynamic itself makes the reference so; to anything else it is a plain one.
        schema.DynamicReference = target;
        var name = value.Text.Substring(value.Text.IndexOf('#') + 1);
        schema.DynamicName = target?.Node.Find("$dynamicAnchor")?.Text == name ? name : null;
    }

    private BoundSchema? Find(BoundSchema schema, string text, out string reason)
    {
        var hash = text.IndexOf('#');
        var address = hash < 0 ? text : text.Substring(0, hash);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(text.Substring(hash + 1));
        var resource = FindResource(schema, address);
        if (resource is null)
        {
            reason = Uri.TryCreate(schema.Document.FileUri, address, out var file) && _unreadable.Contains(file)
                ? "that file has errors"
                : "no schema file of this project has that $id or path, and nothing is fetched";
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
            return schema.Resource;
        }

        return (Uri.TryCreate(schema.BaseUri, address, out var uri) ? _registry.FindResource(uri) : null)
            ?? (Uri.TryCreate(schema.Document.FileUri, address, out var file) ? _registry.FindResource(file) : null);
    }

    private BoundSchema? FindPointer(BoundSchema resource, string pointer, out string reason)
    {
        var node = resource.Node;
        var baseUri = resource.BaseUri;
        var within = resource;
        foreach (var step in pointer.Substring(1).Split('/'))
        {
            var name = step.Replace("~1", "/").Replace("~0", "~");
            var next = node.Kind switch
            {
                NodeKind.Object => node.Find(name),
                NodeKind.Array when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < node.Items.Count => node.Items[index],
                _ => null,
            };
            if (next is null)
            {
                reason = $"there is no {Quote.Json(name)} on the way" + Nearest.Suggestion(name, node.Members.Select(member => member.Name));
                return null;
            }

            node = next;
            if (resource.Document.Schemas.TryGetValue(node, out var bound))
            {
                baseUri = bound.BaseUri;
                within = bound.Resource;
            }
        }

        reason = "";
        return BindSchema(resource.Document, node, resource.Pointer + pointer, baseUri, within);
    }

    private static string EscapePointer(string step) => step.Replace("~", "~0").Replace("/", "~1");

    private sealed record PendingReference(BoundSchema Schema, Node Value, bool IsDynamic);
}
