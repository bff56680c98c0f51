using System.Threading;

namespace PostingSchema.Compiler;

/// <summary>Compiles schema files to C#.</summary>
public static class SchemaCompiler
{
    /// <summary>Compiles the schema files of one project together, so that they can refer to each other.</summary>
    public static CompilationResult Compile(IReadOnlyList<SchemaFile> files, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(EquatableArray<GeneratedFile>.Empty, EquatableArray<SchemaDiagnostic>.Empty, EquatableArray<RootType>.Empty);
    }
}
