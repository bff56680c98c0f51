using System.Globalization;
using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Planning;

/// <summary>
/// Writes schema files as data: the schema itself, and what only the compiler knows, since it has all files: the URI of each schema
/// resource, its dynamic anchors, the keywords that its dialect does not have, and where references lead.
/// </summary>
internal sealed class OutlinePlanner(Func<SchemaDocument, NamedRef> rootOf, IReadOnlyList<SchemaDocument> documents)
{
    private readonly Dialects _dialects = new(documents);

    public OutlinePlan Plan(SchemaDocument document)
    {
        var schemas = document.Schemas.Values
            .OrderBy(schema => schema.Node.Start)
            .ThenBy(schema => schema.Pointer, StringComparer.Ordinal)
            .ToArray();
        var anchors = schemas.Where(schema => AnchorOf(schema) is not null).ToLookup(schema => schema.Resource);
        var files = new List<SchemaDocument> { document };
        var json = "{\"assertsFormats\":" + (document.File.AssertsFormats ? "true" : "false")
            + ",\"resources\":[" + string.Join(",", schemas.Where(schema => ReferenceEquals(schema.Resource, schema)).Select(schema => Resource(schema, anchors[schema])))
            + "],\"references\":{" + string.Join(",", schemas.SelectMany(schema => References(schema, files)))
            + "},\"schema\":" + NodeText.Of(document.RootNode) + "}";
        return new OutlinePlan(json, files.Skip(1).Select(rootOf).ToEquatable());
    }

    private string Resource(BoundSchema resource, IEnumerable<BoundSchema> anchors)
    {
        var ignored = Dialects.Vocabulary.Where(keyword => !_dialects.Of(resource).Has(keyword)).Select(NodeText.OfString);
        return "{" + Member("at", NodeText.OfString(resource.Pointer))
            + "," + Member("uri", NodeText.OfString(UriOf(resource)))
            + "," + Member("anchors", "{" + string.Join(",", anchors.Select(schema => Member(AnchorOf(schema)!, NodeText.OfString(schema.Pointer)))) + "}")
            + "," + Member("ignores", "[" + string.Join(",", ignored) + "]") + "}";
    }

    private static string? AnchorOf(BoundSchema schema) => schema.Node.Find("$dynamicAnchor") is { Kind: NodeKind.String } anchor ? anchor.Text : null;

    /// <summary>An absolute URI. A schema without one has a path; emitted code must not name the folder that it was built in.</summary>
    private static string UriOf(BoundSchema resource)
    {
        var uri = resource.BaseUri;
        return uri.IsFile ? "file:///" + uri.AbsoluteUri.Substring(uri.AbsoluteUri.LastIndexOf('/') + 1) : uri.AbsoluteUri.TrimEnd('#');
    }

    private static IEnumerable<string> References(BoundSchema schema, List<SchemaDocument> files)
    {
        if (schema.Reference is { } target)
        {
            yield return Reference(schema, "$ref", target, null, files);
        }

        if (schema.DynamicReference is { } fallback)
        {
            yield return Reference(schema, "$dynamicRef", fallback, schema.DynamicName, files);
        }
    }

    private static string Reference(BoundSchema schema, string keyword, BoundSchema target, string? dynamicName, List<SchemaDocument> files)
    {
        var file = files.IndexOf(target.Document);
        if (file < 0)
        {
            file = files.Count;
            files.Add(target.Document);
        }

        return Member(schema.Pointer + "/" + keyword, "{" + Member("file", file.ToString(CultureInfo.InvariantCulture))
            + "," + Member("at", NodeText.OfString(target.Pointer))
            + (dynamicName is null ? "" : "," + Member("anchor", NodeText.OfString(dynamicName))) + "}");
    }

    private static string Member(string name, string value) => NodeText.OfString(name) + ":" + value;
}
