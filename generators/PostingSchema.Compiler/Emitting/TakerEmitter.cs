using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// Readers of JSON that the acceptor has accepted: straight from its bytes, without a second look at what is known. What they do not
/// expect they decline, and the readers of System.Text.Json read the whole.
/// </summary>
internal static class TakerEmitter
{
    private const string Take = CSharp.Generated + "JsonTake.";

    /// <summary>Enums of more members, and records of more properties, are read as System.Text.Json would: the method would be too long.</summary>
    private const int MostMembers = 64;

    private const int MostProperties = 256;

    public static void Emit(SourceWriter writer, TypePlan type)
    {
        var name = CSharp.Global(type.Type);
        writer.Open($"public static {name} Take({CSharp.Generated}JsonScanner json, ref int at)");
        switch (type)
        {
            case RecordPlan { Properties.Count: <= MostProperties } record:
                Record(writer, record, name);
                break;
            case EnumPlan { Members.Count: <= MostMembers } enumeration:
                Enum(writer, enumeration, name);
                break;
            default:
                writer.Line($"return {Take}Again<{name}>(json, ref at, Read);");
                break;
        }

        writer.Close();
    }

    private static void Enum(SourceWriter writer, EnumPlan type, string name)
    {
        foreach (var member in type.Members.Where(member => Literal.IsWrittenAsItIs(member.JsonValue)))
        {
            var quoted = "\"" + member.JsonValue + "\"";
            writer.Open($"if (json.Has(at, {Literal.Utf8(quoted)}))");
            writer.Line($"at += {Literal.Int32(Literal.Utf8Length(quoted))};");
            writer.Line($"return {name}.{member.Name};");
            writer.Close();
            writer.Line();
        }

        writer.Line($"return {Take}Again<{name}>(json, ref at, Read);");
    }

    private static void Record(SourceWriter writer, RecordPlan record, string name)
    {
        var locals = record.Properties.Select((property, index) => "value" + Literal.Int32(index)).ToArray();
        ReaderEmitter.Locals(writer, record, locals);
        writer.Line("at = json.BeginObject(at);");
        for (var i = 0; i < record.Properties.Count && i < AcceptorObjects.MostExpected; i++)
        {
            var property = record.Properties[i];
            if (Literal.IsWrittenAsItIs(property.JsonName))
            {
                var key = "\"" + property.JsonName + "\":";
                writer.Open($"if (json.IsName(at, {Literal.Utf8(key)}))");
                writer.Line($"at = json.Value(at + {Literal.Int32(Literal.Utf8Length(key))});");
                Property(writer, record, i, locals);
                writer.Line("at = json.NextName(at);");
                writer.Close();
                writer.Line();
            }
        }

        writer.Open("while (json.HasName(at))");
        writer.Open("if (!json.TryName(at, out var name, out at))");
        writer.Line("break;");
        writer.Close();
        writer.Line();
        writer.Open("switch (name.Length)");
        for (var i = 0; i < record.Properties.Count; i++)
        {
            var property = record.Properties[i].JsonName;
            writer.Line($"case {Literal.Int32(Literal.Utf8Length(property))} when global::System.MemoryExtensions.SequenceEqual(name, {Literal.Utf8(property)}):");
            writer.Indent();
            Property(writer, record, i, locals);
            writer.Line("break;");
            writer.Outdent();
        }

        writer.Line("default:");
        writer.Indent();
        writer.Line(record.AdditionalProperties is { } additional
            ? $"{Take}Additional(json, name, ref at, ref additional, {JsonExpressions.TakeFunction(additional)});"
            : "at = json.Any(at);");
        writer.Line("break;");
        writer.Outdent();
        writer.Close();
        writer.Line();
        writer.Line("at = json.NextName(at);");
        writer.Close();
        writer.Line();
        writer.Line("at = json.EndObject(at);");
        Required(writer, record);
        ReaderEmitter.Create(writer, record, name, locals);
    }

    private static void Property(SourceWriter writer, RecordPlan record, int index, string[] locals)
    {
        writer.Line($"{locals[index]} = {JsonExpressions.TakeFrom(record.Properties[index].Type)};");
        writer.Line($"{Bits.Word(index)} |= {Bits.Mask(index)};");
    }

    private static void Required(SourceWriter writer, RecordPlan record)
    {
        var required = record.Properties.Select((property, index) => (property, index)).Where(pair => pair.property.IsRequired).Select(pair => pair.index);
        var missing = Bits.Masks(required).Select(bits => $"({bits.Word} & {bits.Mask}) != {bits.Mask}").ToArray();
        if (missing.Length > 0)
        {
            writer.Open($"if ({string.Join(" || ", missing)})");
            writer.Line($"at = {AcceptorEmitter.Declined};");
            writer.Close();
            writer.Line();
        }
    }
}
