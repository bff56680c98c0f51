using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// The context for System.Text.Json, written out in full: its own generator does not see what we emit, so an attribute would
/// do nothing.
/// </summary>
internal static class JsonContextEmitter
{
    private const string Metadata = CSharp.Json + "Serialization.Metadata.";

    public static GeneratedFile Emit(DocumentPlan plan)
    {
        var name = plan.Root.Name + "JsonContext";
        return EmittedFile.Write(plan, plan.Root with { Name = name }, "Context", writer =>
        {
            writer.Line($"/// <summary>How System.Text.Json reads and writes the types of {Literal.Documentation(plan.FileName)}, without reflection.</summary>");
            EmittedFile.MarkGenerated(writer);
            writer.Open($"{CSharp.Access(plan.Access)} sealed partial class {name} : {CSharp.Json}Serialization.JsonSerializerContext, {Metadata}IJsonTypeInfoResolver");
            writer.Line("/// <summary>The context with default options.</summary>");
            writer.Line($"public static {name} Default {{ get; }} = new(new {CSharp.Json}JsonSerializerOptions());");
            writer.Line();
            writer.Line("/// <summary>A context with options of your own.</summary>");
            writer.Open($"public {name}({CSharp.Json}JsonSerializerOptions options) : base(options)");
            writer.Close();
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override {CSharp.Json}JsonSerializerOptions? GeneratedSerializerOptions => null;");
            foreach (var type in plan.Types)
            {
                writer.Line();
                writer.Line($"/// <summary>Metadata of <see cref=\"{CSharp.Global(type.Type)}\"/>.</summary>");
                writer.Line($"{CSharp.Access(type.Access)} {Metadata}JsonTypeInfo<{CSharp.Global(type.Type)}> {Property(plan, type.Type)} =>");
                writer.Indent();
                writer.Line($"({Metadata}JsonTypeInfo<{CSharp.Global(type.Type)}>)Options.GetTypeInfo(typeof({CSharp.Global(type.Type)}));");
                writer.Outdent();
            }

            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override {Metadata}JsonTypeInfo? GetTypeInfo(global::System.Type type) => Options.TryGetTypeInfo(type, out var info) ? info : null;");
            writer.Line();
            writer.Open($"{Metadata}JsonTypeInfo? {Metadata}IJsonTypeInfoResolver.GetTypeInfo(global::System.Type type, {CSharp.Json}JsonSerializerOptions options)");
            foreach (var type in plan.Types)
            {
                Resolve(writer, CSharp.Global(type.Type), $"new {CSharp.JsonClass(type.Type)}.Converter()");
                if (type is EnumPlan)
                {
                    Resolve(
                        writer,
                        CSharp.Global(type.Type) + "?",
                        $"{Metadata}JsonMetadataServices.GetNullableConverter<{CSharp.Global(type.Type)}>(options)");
                }
            }

            writer.Line("return null;");
            writer.Close();
            writer.Close();
        });
    }

    private static void Resolve(SourceWriter writer, string type, string converter)
    {
        writer.Open($"if (type == typeof({type}))");
        writer.Line($"var info = {Metadata}JsonMetadataServices.CreateValueInfo<{type}>(options, {converter});");
        writer.Line("info.OriginatingResolver = this;");
        writer.Line("return info;");
        writer.Close();
        writer.Line();
    }

    /// <summary>A type that is called as a member of the context itself gets another name there.</summary>
    public static string Property(DocumentPlan plan, NamedRef type) =>
        type.Name is "Default" or "Options" or "GetTypeInfo" or "GeneratedSerializerOptions" || type.Name == plan.Root.Name + "JsonContext"
            ? type.Name + "Info"
            : type.Name;
}
