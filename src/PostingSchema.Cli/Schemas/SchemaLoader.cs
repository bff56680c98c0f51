using System.Reflection;
using PostingSchema.Cli.Output;
using PostingSchema.Compiler;

namespace PostingSchema.Cli.Schemas;

/// <summary>Gets the posting type for what was written after <c>--schema</c>: built in, from the cache, or compiled now.</summary>
/// <param name="host">The world around the tool.</param>
internal sealed class SchemaLoader(CliHost host)
{
    private const string Namespace = "Postings";
    private readonly SchemaCache _cache = new(host.Variable);

    /// <summary>The schema compiler; a test may put another in its place.</summary>
    public Func<IReadOnlyList<SchemaFile>, CancellationToken, CompilationResult> Compiler { get; init; } = SchemaCompiler.Compile;

    /// <summary>Gets the type.</summary>
    /// <param name="nameOrFile">The name of a built-in schema, or else a schema file.</param>
    /// <param name="type">Another type of the schema than its root; null for the root.</param>
    /// <param name="cancellationToken">Ends a compilation.</param>
    /// <exception cref="CliFailure">The schema is not there, not sound, or has no such type.</exception>
    public PostingType Load(string nameOrFile, string? type, CancellationToken cancellationToken)
    {
        if (host.BuiltInSchemas.TryGetValue(nameOrFile, out var builtIn))
        {
            return type is null ? builtIn : PostingTypes.Find(builtIn.Type.Assembly, type);
        }

        if (!File.Exists(nameOrFile))
        {
            throw new CliFailure(ExitCode.BadSchema, $"--schema: there is no file '{nameOrFile}'{BuiltInNames()}.");
        }

        var assembly = LoadFile(nameOrFile, cancellationToken);
        return PostingTypes.Find(assembly, type ?? SchemaAssembly.RootType(assembly));
    }

    /// <summary>The texts of a schema file and of what it refers to, when they are sound.</summary>
    /// <param name="file">The schema file.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="CliFailure">The schema is not there, or not sound.</exception>
    public IReadOnlyList<SchemaSource> Check(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new CliFailure(ExitCode.BadSchema, $"--schema: there is no file '{file}'{BuiltInNames()}.");
        }

        var sources = Read(file);
        _ = Emit(file, sources, cancellationToken);
        return sources;
    }

    private Assembly LoadFile(string file, CancellationToken cancellationToken)
    {
        var sources = Read(file);
        var key = SchemaCache.Key(sources);
        var built = _cache.Find(key);
        if (built is null)
        {
            built = Compile(file, sources, key, cancellationToken);
            _cache.Keep(key, built);
        }

        var assembly = SchemaAssembly.Load(built);
        foreach (var note in SchemaAssembly.Notes(assembly))
        {
            Say(note, sources);
        }

        return assembly;
    }

    private static IReadOnlyList<SchemaSource> Read(string file)
    {
        try
        {
            return SchemaClosure.Of(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CliFailure(ExitCode.BadSchema, $"--schema: '{file}' cannot be read: {failure.Message}");
        }
    }

    private byte[] Compile(string file, IReadOnlyList<SchemaSource> sources, string key, CancellationToken cancellationToken)
    {
        var (result, root) = Emit(file, sources, cancellationToken);
        return SchemaAssembly.Build($"Schema_{key[..16]}", result.Files, root.FullName, result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    private (CompilationResult Result, RootType Root) Emit(string file, IReadOnlyList<SchemaSource> sources, CancellationToken cancellationToken)
    {
        var result = Compiler([.. sources.Select(source => new SchemaFile(source.Path, source.Text, Namespace))], cancellationToken);
        var notes = result.Diagnostics.Select(diagnostic => diagnostic.ToString()).ToArray();
        var root = result.RootTypes.FirstOrDefault(type => type.Path == sources[0].Path);
        if (root is not null && result.Diagnostics.All(diagnostic => diagnostic.Rule.Severity != DiagnosticSeverity.Error))
        {
            return (result, root);
        }

        foreach (var note in notes)
        {
            Say(note, sources);
        }

        throw new CliFailure(ExitCode.BadSchema, notes.Length > 0
            ? $"--schema: '{file}' has errors; nothing was checked."
            : $"--schema: '{file}' gives no type to check with.");
    }

    /// <summary>Says what the compiler said, with the path as the user knows it.</summary>
    private void Say(string note, IReadOnlyList<SchemaSource> sources)
    {
        var source = sources.FirstOrDefault(source => note.StartsWith(source.Path + "(", StringComparison.Ordinal));
        host.Error.WriteLine(VisibleText.Of(source is null ? note : source.ShownPath + note[source.Path.Length..]));
    }

    private string BuiltInNames() => host.BuiltInSchemas.Count == 0
        ? ""
        : $", and no built-in schema of that name. Built in: {string.Join(", ", host.BuiltInSchemas.Keys)}";
}
