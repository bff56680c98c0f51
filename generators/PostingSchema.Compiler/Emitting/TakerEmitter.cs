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
        if (type is RecordPlan { Properties.Count: > 0 and <= MostProperties } named)
        {
            AcceptorObjects.Table(writer, "Properties", named.Properties.Select(property => property.JsonName));
            writer.Line();
        }

        writer.Open($"public static {name} Take({CSharp.Generated}JsonScanner json, ref nint at)");
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
        writer.Line("at = json.BeginObject(at, 0);");
        var isFirst = true;
        for (var i = 0; i < record.Properties.Count && i < AcceptorObjects.MostExpected; i++)
        {
            var property = record.Properties[i];
            if (Literal.IsWrittenAsItIs(property.JsonName))
            {
                writer.Open($"if (json.IsName(at, {Literal.Utf8("\"" + property.JsonName + "\":")}, out {(isFirst ? "var " : "")}value))");
                writer.Line("at = value;");
                Property(writer, record, i, locals);
                writer.Line("at = json.NextName(at);");
                writer.Close();
                writer.Line();
                isFirst = false;
            }
        }

        writer.Open("while (json.HasName(at))");
        InAnyOrder(writer, record, locals);
        writer.Line("at = json.NextName(at);");
        writer.Close();
        writer.Line();
        writer.Line("at = json.EndObject(at);");
        Required(writer, record);
        ReaderEmitter.Create(writer, record, name, locals);
    }

    private static void InAnyOrder(SourceWriter writer, RecordPlan record, string[] locals)
    {
        var other = record.AdditionalProperties is { } additional
            ? $"{Take}Additional(json, name, ref at, ref additional, {JsonExpressions.TakeFunction(additional)});"
            : "at = json.Any(at, 0);";
        if (record.Properties.Count == 0)
        {
            Name(writer, "var name");
            writer.Line(other);
            return;
        }

        writer.Line("var property = Properties.Find(json, at, out var place);");
        writer.Open("switch (property)");
        for (var i = 0; i < record.Properties.Count; i++)
        {
            writer.Line($"case {Literal.Int32(i)}:");
            writer.Indent();
            writer.Line("at = place;");
            Property(writer, record, i, locals);
            writer.Line("break;");
            writer.Outdent();
        }

        writer.Line("default:");
        writer.Indent();
        Name(writer, record.AdditionalProperties is null ? "_" : "var name");
        writer.Line(other);
        writer.Line("break;");
        writer.Outdent();
        writer.Close();
        writer.Line();
    }

    private static void Name(SourceWriter writer, string name)
    {
        writer.Open($"if (!json.TryName(at, out {name}, out at))");
        writer.Line("break;");
        writer.Close();
        writer.Line();
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
