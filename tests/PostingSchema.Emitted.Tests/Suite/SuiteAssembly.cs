using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PostingSchema.Compiler;

namespace PostingSchema.Emitted.Tests.Suite;

/// <summary>Emitted files of many schemas that go through Roslyn together: far quicker than one by one.</summary>
internal sealed class SuiteAssembly
{
    private static readonly MetadataReference[] References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(SuiteGroup Group, string Type)> _types = [];

    /// <summary>False where another schema has a file of the same name with another text: the meta-schemas, as each schema sees them.</summary>
    public bool TryAdd(SuiteGroup group, CompilationResult result)
    {
        if (result.Files.Any(file => _files.TryGetValue(file.HintName, out var text) && text != file.Text))
        {
            return false;
        }

        foreach (var file in result.Files)
        {
            _files[file.HintName] = file.Text;
        }

        _types.Add((group, result.RootTypes.Single(type => type.Path == SuiteCompiler.Path).FullName));
        return true;
    }

    /// <summary>The root types of the schemas.</summary>
    public IEnumerable<(SuiteGroup Group, PostingCheck Check)> Load()
    {
        var assembly = new AssemblyLoadContext("Suite").LoadFromStream(Build());
        return _types.Select(type => (type.Group, PostingCheck.Of(assembly.GetType(type.Type, throwOnError: true)!)));
    }

    /// <summary>Emitted code compiles without a warning.</summary>
    private MemoryStream Build()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "Suite",
            _files.Select(file => CSharpSyntaxTree.ParseText(file.Value, options, file.Key)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        var spoken = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).Take(20);
        Assert.True(emitted.Success && !spoken.Any(), string.Join('\n', spoken));
        assembly.Position = 0;
        return assembly;
    }
}
