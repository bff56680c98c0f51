using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>Prints a plan as C#. All decisions have been made before.</summary>
internal static class Emitter
{
    /// <summary>The files of one schema: one a type and product, ordered by name.</summary>
    public static IEnumerable<GeneratedFile> Emit(DocumentPlan plan)
    {
        var checks = new KnownChecks(plan);
        var files = new List<GeneratedFile>
        {
            PostingEmitter.Emit(plan, checks),
            AcceptorEmitter.Emit(plan, checks.Rules),
            ValidatorEmitter.Emit(plan, checks),
            JsonContextEmitter.Emit(plan),
            OutlineEmitter.Emit(plan),
        };
        if (plan.Extraction is { } extraction)
        {
            files.Add(ExtractorEmitter.Emit(plan, extraction));
        }

        foreach (var type in plan.Types)
        {
            files.Add(type switch
            {
                RecordPlan record => RecordEmitter.Emit(plan, record),
                EnumPlan enumeration => EnumEmitter.Emit(plan, enumeration),
                HierarchyPlan hierarchy => UnionEmitter.Emit(plan, hierarchy),
                UnionPlan union => UnionEmitter.Emit(plan, union),
                WrapperPlan wrapper => UnionEmitter.Emit(plan, wrapper),
                _ => throw new InvalidOperationException("A type that the emitter does not know."),
            });
            files.Add(ReaderEmitter.Emit(plan, type, checks));
            files.Add(WriterEmitter.Emit(plan, type));
        }

        return files.OrderBy(file => file.HintName, StringComparer.Ordinal);
    }
}
