using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Planning;

/// <summary>Lowers bound schemas to plans: which types to emit, which checks to run.</summary>
internal static class Planner
{
    /// <summary>
    /// One plan a document, in the order given. The order in which documents are looked at does not depend on the order
    /// or the folder in which the build found them.
    /// </summary>
    public static IReadOnlyList<DocumentPlan> Plan(IReadOnlyList<SchemaDocument> documents)
    {
        var ordered = documents
            .OrderBy(document => document.Id ?? document.FileName, StringComparer.Ordinal)
            .ThenBy(document => document.File.Path.Replace('\\', '/'), StringComparer.Ordinal)
            .ToArray();
        var names = new TypeNames(ordered);
        var checks = new CheckPlanner(names.RootOf, ordered);
        var types = new TypePlanner(names, checks);
        var rootChecks = new Dictionary<SchemaDocument, CheckRef?>();
        foreach (var document in ordered)
        {
            rootChecks.Add(document, checks.Plan(document.Root));
            types.PlanRoot(document);
        }

        // Scopes first: a schema that only a dynamic reference can lead to has checks too.
        var scopes = ordered.ToDictionary(document => document, checks.ScopesOf);
        var outlines = new OutlinePlanner(names.RootOf, ordered);
        return documents.Select(document => new DocumentPlan
        {
            Root = names.RootOf(document),
            Access = names.AccessOf(document.Root),
            FileName = document.FileName,
            SchemaId = document.Id ?? document.FileName,
            Types = types.TypesOf(document),
            Checks = checks.ChecksOf(document),
            Marks = checks.MarksOf(document),
            DynamicScopes = scopes[document],
            RootCheck = rootChecks[document],
            KeyPaths = KeyPathsOf(document.Root),
            Outline = outlines.Plan(document),
            Extraction = ExtractionPlanner.Plan(document),
        }).ToArray();
    }

    private static EquatableArray<string> KeyPathsOf(BoundSchema root) =>
        RecordShape.Of(root).Properties
            .Where(property => property.Schema.IsKey)
            .Select(property => "/" + property.Name.Replace("~", "~0").Replace("/", "~1"))
            .ToEquatable();
}
