using System.Threading;
using PostingSchema.Compiler.Emitting;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler;

/// <summary>Compiles schema files to C#: parse, bind, plan, emit.</summary>
public static class SchemaCompiler
{
    /// <summary>Compiles the schema files of one project together, so that they can refer to each other.</summary>
    public static CompilationResult Compile(IReadOnlyList<SchemaFile> files, CancellationToken cancellationToken = default)
    {
        var planned = Plan(files, cancellationToken);
        return new CompilationResult(
            planned.Schemas.SelectMany(schema => Emit(schema)).ToEquatable(),
            planned.Diagnostics,
            planned.Schemas.Select(schema => new RootType(schema.Path, schema.Plan.Root.FullName)).ToEquatable());
    }

    /// <summary>All stages but the last: for the generator, which emits only what has changed.</summary>
    internal static PlannedProject Plan(IReadOnlyList<SchemaFile> files, CancellationToken cancellationToken, bool hasExtraction = true)
    {
        var project = new ProjectBuilder();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            project.Parse(file);
        }

        project.Bind();
        cancellationToken.ThrowIfCancellationRequested();
        return project.Plan(hasExtraction);
    }

    /// <summary>The last stage.</summary>
    internal static IEnumerable<GeneratedFile> Emit(PlannedSchema schema) => Emitter.Emit(schema.Plan);
}

/// <summary>What is to be emitted for a project, and what is to be said about it: two things that change at different times.</summary>
internal sealed record PlannedProject(EquatableArray<PlannedSchema> Schemas, EquatableArray<SchemaDiagnostic> Diagnostics);

/// <summary>A schema file without errors.</summary>
internal sealed record PlannedSchema(string Path, DocumentPlan Plan);
