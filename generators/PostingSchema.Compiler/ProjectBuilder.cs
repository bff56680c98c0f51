using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.MetaSchemas;
using PostingSchema.Compiler.Parsing;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler;

/// <summary>Takes the files of a project through the stages. A file with an error drops out; the others go on.</summary>
internal sealed class ProjectBuilder
{
    private readonly List<DiagnosticBag> _bags = [];
    private readonly HashSet<Uri> _unreadable = [];
    private List<SchemaDocument> _documents = [];

    public void Parse(SchemaFile file)
    {
        var diagnostics = new DiagnosticBag();
        _bags.Add(diagnostics);
        var source = new SourceText(file.Path, file.Text);
        var root = JsonParser.Parse(source, diagnostics);
        if (root is not null && !diagnostics.HasErrors)
        {
            _documents.Add(new SchemaDocument(file, source, root, diagnostics));
        }
        else
        {
            _unreadable.Add(SchemaDocument.UriOf(file));
        }
    }

    public void Bind()
    {
        var used = ReferencedFiles.Of(_documents);
        foreach (var unused in _documents.Except(used))
        {
            _bags.Remove(unused.Diagnostics);
        }

        _documents = used;
        var referrers = _documents.Where(document => MetaSchemaFiles.IsReferredTo(document.RootNode)).ToArray();
        if (referrers.Length > 0)
        {
            var widest = referrers.OrderBy(document => document.File.Access).First();
            var own = new HashSet<string?>(_documents.Select(document => document.RootNode.Find("$id")?.Text));
            _documents.AddRange(MetaSchemaFiles.Load(widest.File).Where(document => !own.Contains(document.RootNode.Find("$id")?.Text)));
        }

        Guard(_documents, documents => SchemaBinder.Bind(documents, _unreadable));
        DropFailed();
    }

    /// <param name="hasExtraction">Whether the project can see the runtime of <c>x-extract</c>.</param>
    public PlannedProject Plan(bool hasExtraction)
    {
        IReadOnlyList<DocumentPlan> plans = [];
        while (true)
        {
            var documents = _documents;
            Guard(documents, all => plans = Planner.Plan(all));
            DropFailed();
            if (_documents.Count == documents.Count)
            {
                break;
            }

            // Naming collisions are found while planning; the files that are left are planned without those that failed.
        }

        if (!hasExtraction)
        {
            plans = WithoutExtraction(plans);
        }

        return new PlannedProject(
            _documents.Select((document, index) => new PlannedSchema(document.File.Path, plans[index])).ToEquatable(),
            _bags.SelectMany(bag => bag.Diagnostics).ToEquatable());
    }

    /// <summary>One clear error, instead of many in emitted code; the types are there all the same.</summary>
    private DocumentPlan[] WithoutExtraction(IReadOnlyList<DocumentPlan> plans)
    {
        foreach (var document in _documents.Where((_, index) => plans[index].Extraction is not null))
        {
            var first = document.Schemas.Values.Where(schema => schema.ExtractNode is not null).OrderBy(schema => schema.ExtractNode!.Start).First();
            document.Diagnostics.Report(
                DiagnosticRules.InvalidExtraction,
                first.LocationOf("x-extract"),
                "x-extract needs the package PostingSchema.Extraction, which this project does not reference: dotnet add package PostingSchema.Extraction");
        }

        return plans.Select(plan => plan with { Extraction = null }).ToArray();
    }

    /// <summary>Leaves out files with errors, and files that refer to these: their code would not compile.</summary>
    private void DropFailed()
    {
        var left = _documents.Where(document => !document.Diagnostics.HasErrors).ToList();
        while (true)
        {
            foreach (var document in left)
            {
                foreach (var schema in document.Schemas.Values.ToArray())
                {
                    ReportFailed(schema, "$ref", schema.Reference, left);
                    ReportFailed(schema, "$dynamicRef", schema.DynamicReference, left);
                }
            }

            var next = left.Where(document => !document.Diagnostics.HasErrors).ToList();
            if (next.Count == left.Count)
            {
                _documents = next;
                return;
            }

            left = next;
        }
    }

    private static void ReportFailed(BoundSchema schema, string keyword, BoundSchema? target, List<SchemaDocument> left)
    {
        if (target is not null && !ReferenceEquals(target.Document, schema.Document) && !left.Contains(target.Document))
        {
            schema.Document.Diagnostics.Report(
                DiagnosticRules.UnresolvedReference, schema.LocationOf(keyword), $"{keyword} leads to {target.Document.FileName}, which has errors.");
        }
    }

    /// <summary>A bug in a stage becomes a diagnostic on every file: an exception would drop all code of the generator, and name no cause.</summary>
    private static void Guard(IReadOnlyList<SchemaDocument> documents, Action<IReadOnlyList<SchemaDocument>> stage)
    {
        try
        {
            stage(documents);
        }
#pragma warning disable CA1031 // Whatever it is, it must be said as a diagnostic
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            foreach (var document in documents)
            {
                document.Diagnostics.Report(
                    DiagnosticRules.InternalError,
                    document.Root?.Location ?? document.Source.Locate(0, 0),
                    $"The schema compiler failed: {exception.GetType().Name}: {exception.Message} Please report this with the schema file.");
            }
        }
    }
}
