using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Binding;

/// <summary>
/// Which keywords count in a schema: all of 2020-12, or those of the vocabularies that the meta-schema in its <c>$schema</c>
/// names, where that meta-schema is a file of the project.
/// </summary>
internal sealed class Dialects(IReadOnlyList<SchemaDocument> documents)
{
    public const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";

    private const string Vocabularies = "https://json-schema.org/draft/2020-12/vocab/";

    private static readonly Dialect Whole = new(["core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content"]);

    private static readonly Dictionary<string, string> VocabularyOf = Members(
        ("applicator", "allOf anyOf oneOf not if then else dependentSchemas prefixItems items contains properties patternProperties additionalProperties propertyNames"),
        ("unevaluated", "unevaluatedItems unevaluatedProperties"),
        ("validation", "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired"));

    /// <summary>The keywords that a dialect may lack, in order.</summary>
    public static IEnumerable<string> Vocabulary => VocabularyOf.Keys.OrderBy(keyword => keyword, StringComparer.Ordinal);

    private readonly Dictionary<string, Dialect?> _known = new(StringComparer.Ordinal);

    /// <summary>The dialect of a <c>$schema</c>; null where it is none that we know.</summary>
    public Dialect? Find(string uri)
    {
        uri = uri.TrimEnd('#');
        if (!_known.TryGetValue(uri, out var dialect))
        {
            _known.Add(uri, dialect = uri == Draft202012 ? Whole : FromMetaSchema(uri));
        }

        return dialect;
    }

    /// <summary>The dialect of the resource that a schema belongs to.</summary>
    public Dialect Of(BoundSchema schema)
    {
        var declared = schema.Resource.Node.Find("$schema") ?? schema.Document.RootNode.Find("$schema");
        return (declared is { Kind: NodeKind.String } ? Find(declared.Text) : null) ?? Whole;
    }

    private Dialect? FromMetaSchema(string uri)
    {
        var metaSchema = documents.Select(document => document.RootNode).FirstOrDefault(root => root.Find("$id")?.Text.TrimEnd('#') == uri);
        if (metaSchema is null)
        {
            return null;
        }

        if (metaSchema.Find("$vocabulary") is not { Kind: NodeKind.Object } vocabularies)
        {
            return Whole;
        }

        // A vocabulary that is required and not known must not be ignored; one that is optional may.
        var isKnown = vocabularies.Members.All(member =>
            member.Value.Kind == NodeKind.False || member.Name.StartsWith(Vocabularies, StringComparison.Ordinal));
        return isKnown
            ? new Dialect(vocabularies.Members.Select(member => member.Name.Replace(Vocabularies, "")))
            : null;
    }

    private static Dictionary<string, string> Members(params (string Vocabulary, string Keywords)[] vocabularies) =>
        vocabularies
            .SelectMany(vocabulary => vocabulary.Keywords.Split(' ').Select(keyword => (keyword, vocabulary.Vocabulary)))
            .ToDictionary(pair => pair.keyword, pair => pair.Vocabulary, StringComparer.Ordinal);

    /// <summary>A set of vocabularies.</summary>
    internal sealed class Dialect(IEnumerable<string> vocabularies)
    {
        private readonly HashSet<string> _vocabularies = new(vocabularies, StringComparer.Ordinal);

        /// <summary>Whether a keyword counts; keywords of no listed vocabulary always do.</summary>
        public bool Has(string keyword) => !VocabularyOf.TryGetValue(keyword, out var vocabulary) || _vocabularies.Contains(vocabulary);
    }
}
