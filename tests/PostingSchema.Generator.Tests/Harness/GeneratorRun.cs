using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PostingSchema.Generator.Tests.Harness;

/// <summary>The generator over some schema files: what it emitted, what it said, and which of its steps ran.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly IReadOnlyList<SchemaText> _texts;

    private GeneratorRun(GeneratorDriver driver, IReadOnlyList<SchemaText> texts, CSharpCompilation compilation)
    {
        Compilation = compilation;
        _texts = texts;
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var all);
        Output = output;
        Result = _driver.GetRunResult().Results.Single();

        // A generator that throws is only a warning, CS8785, and all its code is missing: here it is a failure.
        Assert.Null(Result.Exception);
        Assert.DoesNotContain(all, diagnostic => diagnostic.Id is "CS8785" or "CS8784");
    }

    /// <summary>The project before the generator.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The project after it.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>Emitted texts by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary><c>path(line,column): error PS0001: message</c>, as MSBuild prints them.</summary>
    public IReadOnlyList<string> Messages => Result.Diagnostics.Select(Message).ToArray();

    public static GeneratorRun Of(params Schema[] schemas) => Of(Consumer.Create(), schemas);

    public static GeneratorRun Of(CSharpCompilation compilation, params Schema[] schemas) => Of(compilation, Schema.RootNamespace, schemas);

    public static GeneratorRun Of(CSharpCompilation compilation, string rootNamespace, params Schema[] schemas)
    {
        var texts = schemas.Select(schema => new SchemaText(schema)).ToArray();
        var driver = CSharpGeneratorDriver.Create(
            [new PostingSchemaGenerator().AsSourceGenerator()],
            texts,
            (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
            new ItemOptions(rootNamespace),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new(driver, texts, compilation);
    }

    /// <summary>Again, after an edit of the project's own code.</summary>
    public GeneratorRun After(CSharpCompilation edited) => new(_driver, _texts, edited);

    /// <summary>Again, after an edit of a schema file: another object, whatever its text.</summary>
    public GeneratorRun AfterEdit(Func<Schema, Schema> edit)
    {
        var texts = _texts.Select(text => new SchemaText(edit(text.Schema))).ToArray();
        return new(_driver.ReplaceAdditionalTexts([.. texts]), texts, Compilation);
    }

    public void AssertNoErrors()
    {
        var errors = Messages.Where(message => message.Contains(": error PS", StringComparison.Ordinal)).ToArray();
        Assert.True(errors.Length == 0, string.Join("\n", errors));
    }

    private static string Message(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return FormattableString.Invariant(
            $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage(null)}");
    }
}
