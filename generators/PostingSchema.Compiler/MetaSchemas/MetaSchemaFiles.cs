using System.IO;
using System.Text;
using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.MetaSchemas;

/// <summary>
/// The meta-schemas of JSON Schema 2020-12, which a schema may refer to like any other schema: nothing is fetched, so the
/// compiler brings them along (the files beside this one, as json-schema.org publishes them).
/// </summary>
internal static class MetaSchemaFiles
{
    private const string Address = "https://json-schema.org/draft/2020-12/";
    private static readonly string[] Names =
        ["schema", "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "format-assertion", "content"];

    /// <summary>Whether a reference in the schema leads to one of them.</summary>
    public static bool IsReferredTo(Node node) =>
        node.Items.Any(IsReferredTo)
        || node.Members.Any(member =>
            (member.Name is "$ref" or "$dynamicRef" && member.Value.Text.StartsWith(Address, StringComparison.Ordinal))
            || IsReferredTo(member.Value));

    /// <summary>All of them, as files of the project, in a namespace beside that of a file which refers to them.</summary>
    public static IEnumerable<SchemaDocument> Load(SchemaFile referrer)
    {
        var space = (referrer.Namespace.Length == 0 ? "" : referrer.Namespace + ".") + "MetaSchemas";
        foreach (var name in Names)
        {
            var file = new SchemaFile($"json-schema-2020-12/{name}.json", Read(name), space, referrer.Access);
            var source = new SourceText(file.Path, file.Text);
            var diagnostics = new DiagnosticBag();
            yield return new SchemaDocument(file, source, JsonParser.Parse(source, diagnostics)!, diagnostics);
        }
    }

    private static string Read(string name)
    {
        using var stream = typeof(MetaSchemaFiles).Assembly.GetManifestResourceStream($"PostingSchema.Compiler.MetaSchemas.{name}.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
