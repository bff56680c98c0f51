using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The schema as data. It is text and not code: whoever never asks for output units pays nothing but its bytes.</summary>
internal static class OutlineEmitter
{
    private const string OutlineType = CSharp.Generated + "SchemaOutline";

    public static GeneratedFile Emit(DocumentPlan plan) =>
        EmittedFile.Write(plan, plan.Root, "Outline", writer =>
        {
            writer.Line($"/// <summary>{Literal.Documentation(plan.FileName)} as data, which <c>Evaluate</c> reads.</summary>");
            EmittedFile.MarkGenerated(writer);
            writer.Open($"internal static class {plan.Root.Name}Outline");
            var files = plan.Outline.Files.Select(file => $"static () => {Of(file)}").ToArray();
            writer.List($"internal static {OutlineType} Outline {{ get; }} = new(Json, new global::System.Func<{OutlineType}>[]", files, ");");
            writer.Line();
            writer.Line($"private static global::System.ReadOnlySpan<byte> Json => {Literal.Utf8(plan.Outline.Json)};");
            writer.Close();
        });

    /// <summary>The outline of a file, by its root type.</summary>
    public static string Of(NamedRef root) => CSharp.Global(root) + "Outline.Outline";
}
