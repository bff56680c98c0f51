using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PostingSchema.Generator.Tests.Harness;

/// <summary>A project that uses the generator: .NET, our runtime, and a few lines of its own.</summary>
internal static class Consumer
{
    private static readonly IReadOnlyList<MetadataReference> References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
        .Append(typeof(ValidationReport).Assembly.Location)
        .Append(typeof(Extraction.IExtractable<>).Assembly.Location)
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    /// <summary>Everything that the compiler can warn of; documentation comments are read too.</summary>
    public static CSharpCompilation Create(
        string code = "",
        LanguageVersion language = LanguageVersion.Preview,
        NullableContextOptions nullable = NullableContextOptions.Enable,
        bool isChecked = false)
    {
        var parse = ParseOptions(language);
        return CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(code, parse, "Program.cs")],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                checkOverflow: isChecked,
                warningLevel: 9999,
                nullableContextOptions: nullable));
    }

    public static CSharpParseOptions ParseOptions(LanguageVersion language) => new(language, DocumentationMode.Diagnose);

    /// <summary>No error anywhere, and no warning in an emitted file.</summary>
    public static void AssertCompiles(Compilation compilation, DiagnosticSeverity from = DiagnosticSeverity.Warning)
    {
        var complaints = compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= from && (diagnostic.Severity == DiagnosticSeverity.Error || IsEmitted(diagnostic)))
            .Select(Describe)
            .ToArray();
        Assert.True(complaints.Length == 0, string.Join("\n", complaints));
    }

    private static bool IsEmitted(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    private static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return diagnostic + "\n    " + line;
    }
}
