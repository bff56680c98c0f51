using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PostingSchema.Generator;
using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Benchmarks.Generator;

/// <summary>One project with one schema, and the generator in it, run again after edits.</summary>
internal sealed class GeneratorRuns
{
    private static readonly MetadataReference[] References = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Append(typeof(ValidationReport).Assembly.Location)
        .Select(path => MetadataReference.CreateFromFile(path))];

    private CSharpCompilation _project = Project();
    private GeneratorDriver _driver;
    private SchemaText _item;

    public GeneratorRuns(string schema)
    {
        _item = Item(schema);
        _driver = CSharpGeneratorDriver.Create(
            [new PostingSchemaGenerator().AsSourceGenerator()],
            [_item],
            optionsProvider: new ItemOptions(Schema.RootNamespace),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>The UTF-8 bytes of all that was emitted; it is ASCII.</summary>
    public long EmittedBytes => Result.GeneratedSources.Sum(source => (long)source.SourceText.Length);

    private GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>Runs the generator, which reads its files and what it emits.</summary>
    /// <returns>Seconds on the clock.</returns>
    public double Run()
    {
        var seconds = Rates.Times(() => _driver = _driver.RunGenerators(_project)).Clock;
        if (Result.Exception is { } exception || Result.GeneratedSources.IsEmpty)
        {
            throw new InvalidOperationException("The generator emitted nothing.", Result.Exception);
        }

        return seconds;
    }

    /// <summary>Replaces the project's own code, with which the generator has nothing to do.</summary>
    public void EditCode(int number) =>
        _project = _project.Clone().ReplaceSyntaxTree(_project.SyntaxTrees[0], CSharpSyntaxTree.ParseText($"class Unrelated {{ int _edit{number}; }}"));

    public void EditSchema(string schema)
    {
        var edited = Item(schema);
        _driver = _driver.ReplaceAdditionalText(_item, edited);
        _item = edited;
    }

    /// <summary>How many values of the last run are not those of the run before.</summary>
    public int CountNew() => Result.TrackedSteps.Where(step => TrackingNames.All.Contains(step.Key)).Concat(Result.TrackedOutputSteps)
        .SelectMany(step => step.Value)
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    private static SchemaText Item(string schema) => new(new Schema("root.schema.json", schema));

    /// <summary>The references are read before anything is measured: every compilation does that once, whatever its generators.</summary>
    private static CSharpCompilation Project()
    {
        var project = CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText("class Unrelated;")], References);
        project.GetTypeByMetadataName("PostingSchema.ValidationReport");
        return project;
    }
}
