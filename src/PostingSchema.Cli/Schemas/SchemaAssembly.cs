using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PostingSchema.Cli.Schemas;

/// <summary>
/// Emitted C# as an assembly. What has to be known of it later is in its metadata, so that the assembly is all there is to keep.
/// </summary>
internal static class SchemaAssembly
{
    private const string RootTypeKey = "PostingSchema.RootType";
    private const string NoteKey = "PostingSchema.Note";

    /// <summary>Compiles emitted code.</summary>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="files">The emitted code.</param>
    /// <param name="rootType">The full name of the root type of the schema.</param>
    /// <param name="notes">What the schema compiler had to say and is to be said again when the assembly comes from the cache.</param>
    /// <exception cref="InvalidOperationException">The code is not sound: a defect of the schema compiler.</exception>
    public static byte[] Build(
        string name, IEnumerable<Compiler.GeneratedFile> files, string rootType, IEnumerable<string> notes)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        var compilation = CSharpCompilation.Create(
            name,
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.HintName)).Append(Metadata(rootType, notes, options)),
            References(),
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, deterministic: true));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        return result.Success
            ? assembly.ToArray()
            : throw new InvalidOperationException("the code emitted for the schema does not compile: "
                + result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>Loads an assembly that was built, beside whatever else is loaded.</summary>
    public static Assembly Load(byte[] assembly) => new AssemblyLoadContext("schema").LoadFromStream(new MemoryStream(assembly));

    /// <summary>The full name of the root type.</summary>
    public static string RootType(Assembly assembly) => Values(assembly, RootTypeKey).Single();

    /// <summary>What the schema compiler had to say.</summary>
    public static IEnumerable<string> Notes(Assembly assembly) => Values(assembly, NoteKey);

    private static IEnumerable<string> Values(Assembly assembly, string key) => assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key == key)
        .Select(attribute => attribute.Value!);

    private static SyntaxTree Metadata(string rootType, IEnumerable<string> notes, CSharpParseOptions options)
    {
        var lines = notes.Select(note => Attribute(NoteKey, note)).Prepend(Attribute(RootTypeKey, rootType));
        return CSharpSyntaxTree.ParseText(string.Join('\n', lines), options);
    }

    private static string Attribute(string key, string value) =>
        $"[assembly: global::System.Reflection.AssemblyMetadata(\"{key}\", {SymbolDisplay.FormatLiteral(value, quote: true)})]";

    /// <summary>The framework and the runtime that emitted code calls; nothing else of what this process has loaded.</summary>
    private static IEnumerable<MetadataReference> References()
    {
        var runtimes = new[] { typeof(PostingType).Assembly.Location, typeof(Extraction.ExtractableType).Assembly.Location };
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return trusted
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Concat(runtimes)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
