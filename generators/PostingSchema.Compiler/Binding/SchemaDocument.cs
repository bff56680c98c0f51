using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Binding;

/// <summary>A schema file that could be parsed.</summary>
internal sealed class SchemaDocument(SchemaFile file, SourceText source, Node root, DiagnosticBag diagnostics)
{
    public SchemaFile File { get; } = file;

    public SourceText Source { get; } = source;

    public Node RootNode { get; } = root;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The <c>$id</c> of the root, else the URI that the file was fetched from; null without either.</summary>
    public string? Id { get; set; }

    /// <summary>The file as a URI.</summary>
    public Uri FileUri { get; } = UriOf(file);

    /// <summary>Where the file was fetched from; null where nobody says so.</summary>
    public Uri? RetrievalUri { get; } = file.Uri.Length > 0 && Uri.TryCreate(file.Uri, UriKind.Absolute, out var uri) ? uri : null;

    /// <summary>The base of its references when it has no <c>$id</c>.</summary>
    public Uri BaseUri => RetrievalUri ?? FileUri;

    public BoundSchema Root { get; set; } = null!;

    /// <summary>Every subschema of the file, by the node it was bound from.</summary>
    public Dictionary<Node, BoundSchema> Schemas { get; } = [];

    /// <summary>The URI of a file. A first folder such as <c>a:b</c> looks like a drive, but is none.</summary>
    public static Uri UriOf(SchemaFile file)
    {
        var path = file.Path.Replace('\\', '/').TrimStart('/').Replace("%", "%25").Replace("#", "%23").Replace("?", "%3F");
        return Uri.TryCreate("file:///" + path, UriKind.Absolute, out var uri) ? uri : new Uri("file:///" + path.Replace(":", "%3A"));
    }

    /// <summary>The file's name without its folder: what a person calls the schema.</summary>
    public string FileName => File.Path.Substring(File.Path.LastIndexOfAny(['/', '\\']) + 1);
}
