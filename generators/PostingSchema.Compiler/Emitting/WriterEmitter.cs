using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>Writers: from a value to JSON, properties in the order of the schema.</summary>
internal static class WriterEmitter
{
    private const string WriteClass = CSharp.Generated + "JsonWrite.";

    public static GeneratedFile Emit(DocumentPlan plan, TypePlan type) =>
        EmittedFile.Write(plan, type.Type, "Writer", writer =>
        {
            writer.Open($"internal static partial class {type.Type.Name}Json");
            writer.Open($"public static void Write({CSharp.Generated}JsonOutput output, {CSharp.Global(type.Type)} value)");
            switch (type)
            {
                case RecordPlan record:
                    Record(writer, record);
                    break;
                case EnumPlan:
                    writer.Line($"{WriteClass}String(output, {CSharp.Global(type.Type)}Values.ToJsonValue(value));");
                    break;
                case HierarchyPlan hierarchy:
                    Cases(writer, hierarchy.Cases.Select(one => (CSharp.Global(one.Type), (TypeRef)one.Type, "one")));
                    break;
                case UnionPlan union:
                    Cases(writer, union.Cases.Select(one => ($"{CSharp.Global(union.Type)}.{one.Name}Case", one.Type, "one.Value")));
                    break;
                case WrapperPlan wrapper:
                    writer.Line(JsonExpressions.WriteTo(wrapper.Value, "output", "value.Value"));
                    break;
            }

            writer.Close();
            writer.Close();
        });

    private static void Record(SourceWriter writer, RecordPlan record)
    {
        writer.Line("output.BeginObject();");
        foreach (var property in record.Properties)
        {
            var member = "value." + property.Name;
            var name = $"output.Name({Name(property.JsonName)});";
            if (property.IsRequired)
            {
                writer.Line(name);
                writer.Line(JsonExpressions.WriteTo(property.Type, "output", member));
                continue;
            }

            var local = "optional" + property.Name;
            writer.Open($"if ({member} is {{ }} {local})");
            writer.Line(name);
            writer.Line(JsonExpressions.WriteTo(property.Type.WithoutNull, "output", local));
            writer.Close();
            if (property.DistinguishesNull)
            {
                writer.Open($"else if (value.{RecordEmitter.NullField(property)})");
                writer.Line(name);
                writer.Line($"{WriteClass}Null(output);");
                writer.Close();
            }

            writer.Line();
        }

        if (record.AdditionalProperties is { } additional)
        {
            writer.Line($"{WriteClass}Additional(output, value.AdditionalProperties, {JsonExpressions.WriteFunction(additional)});");
        }

        writer.Line("output.EndObject();");
    }

    /// <summary>A name between all that stands around it, where no encoder escapes a character of it.</summary>
    private static string Name(string name) =>
        name.Length > 0 && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            ? Literal.Utf8($",\"{name}\":")
            : Literal.String(name);

    private static void Cases(SourceWriter writer, IEnumerable<(string Pattern, TypeRef Type, string Value)> cases)
    {
        writer.Open("switch (value)");
        foreach (var (pattern, type, value) in cases)
        {
            writer.Line($"case {pattern} one:");
            writer.Indent();
            writer.Line(JsonExpressions.WriteTo(type, "output", value));
            writer.Line("break;");
            writer.Outdent();
        }

        writer.Line("default:");
        writer.Indent();
        writer.Line("throw new global::System.InvalidOperationException(\"The union is closed.\");");
        writer.Outdent();
        writer.Close();
    }
}
