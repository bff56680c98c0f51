using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// Readers: from JSON that a <c>Utf8JsonReader</c> stands at to a value. They are what <c>Parse</c> uses once a posting is known
/// to be valid, and what System.Text.Json uses through the converter; so both read the same.
/// </summary>
internal static class ReaderEmitter
{
    private const string Read = CSharp.Generated + "JsonRead.";
    private const string Parameters = "ref " + CSharp.Json + "Utf8JsonReader reader";

    public static GeneratedFile Emit(DocumentPlan plan, TypePlan type, KnownChecks checks) =>
        EmittedFile.Write(plan, type.Type, "Reader", writer =>
        {
            var name = CSharp.Global(type.Type);
            writer.Line($"/// <summary>Reads and writes <see cref=\"{name}\"/>.</summary>");
            EmittedFile.MarkGenerated(writer);
            writer.Open($"internal static partial class {type.Type.Name}Json");
            writer.Open($"public static {name} Read({Parameters})");
            switch (type)
            {
                case RecordPlan record:
                    Record(writer, record);
                    break;
                case EnumPlan enumeration:
                    Enum(writer, enumeration);
                    break;
                case HierarchyPlan hierarchy:
                    Hierarchy(writer, hierarchy);
                    break;
                case UnionPlan union:
                    Union(writer, union);
                    break;
                case WrapperPlan wrapper:
                    writer.Line($"return new {name} {{ Value = {JsonExpressions.ReadFrom(wrapper.Value, "reader")} }};");
                    break;
            }

            writer.Close();
            if (type is EnumPlan chunked)
            {
                EnumChunks(writer, chunked);
            }

            writer.Line();
            new TakerEmitter(writer, checks).Emit(type);

            writer.Line();
            Converter(writer, name, handlesNull: type is WrapperPlan { Value: NullableRef or PrimitiveRef { Kind: Primitive.JsonElement } });
            writer.Close();
        });

    private static void Record(SourceWriter writer, RecordPlan record)
    {
        var name = CSharp.Global(record.Type);
        var locals = record.Properties.Select((property, index) => "value" + Literal.Int32(index)).ToArray();
        writer.Line($"{Read}StartObject(ref reader, {Literal.String(record.Type.Name)});");
        Locals(writer, record, locals);
        writer.Open($"while ({Read}NextProperty(ref reader))");
        for (var i = 0; i < record.Properties.Count; i++)
        {
            var property = record.Properties[i];
            writer.Open($"{(i == 0 ? "" : "else ")}if (reader.ValueTextEquals({Literal.Utf8(property.JsonName)}))");
            writer.Line("reader.Read();");
            writer.Line($"{locals[i]} = {JsonExpressions.ReadFrom(property.Type, "reader")};");
            writer.Line($"{Bits.Word(i)} |= {Bits.Mask(i)};");
            writer.Close();
        }

        writer.Open(record.Properties.Count == 0 ? "" : "else");
        writer.Line(record.AdditionalProperties is { } additional
            ? $"{Read}Additional(ref reader, ref additional, {JsonExpressions.ReadFunction(additional)});"
            : $"{Read}Skip(ref reader);");
        writer.Close();
        writer.Close();
        writer.Line();
        Required(writer, record);
        Create(writer, record, name, locals);
    }

    /// <summary>What the properties are read into.</summary>
    private static void Locals(SourceWriter writer, RecordPlan record, string[] locals)
    {
        for (var i = 0; i < record.Properties.Count; i++)
        {
            var property = record.Properties[i];
            var type = CSharp.Type(property.IsRequired && property.Type.IsValueType ? property.Type : new NullableRef(property.Type.WithoutNull));
            var start = property.IsRequired && property.Type is PrimitiveRef { Kind: Primitive.String } && property.Constant is { } constant
                ? Literal.String(constant)
                : "default";
            writer.Line($"{type} {locals[i]} = {start}; // {Literal.Comment(property.JsonName)}");
        }

        for (var word = 0; word * 64 < record.Properties.Count; word++)
        {
            writer.Line($"ulong seen{Literal.Int32(word)} = 0;");
        }

        if (record.AdditionalProperties is { } extra)
        {
            writer.Line($"{CSharp.Type(new MapRef(extra))}.Builder? additional = null;");
        }
    }

    private static void Required(SourceWriter writer, RecordPlan record)
    {
        for (var i = 0; i < record.Properties.Count; i++)
        {
            var property = record.Properties[i];
            if (property.IsRequired)
            {
                writer.Open($"if (({Bits.Word(i)} & {Bits.Mask(i)}) == 0)");
                writer.Line($"throw {Read}Missing({Literal.String(record.Type.Name)}, {Literal.String(property.JsonName)});");
                writer.Close();
                writer.Line();
            }
        }
    }

    private static void Create(SourceWriter writer, RecordPlan record, string name, string[] locals)
    {
        writer.Line($"return new {name}");
        writer.Line("{");
        writer.Indent();
        for (var i = 0; i < record.Properties.Count; i++)
        {
            var property = record.Properties[i];
            var forgive = property.IsRequired && !property.Type.IsValueType && property.Type is not NullableRef ? "!" : "";
            writer.Line($"{property.Name} = {locals[i]}{forgive},");
            if (property.DistinguishesNull)
            {
                writer.Line($"{RecordEmitter.NullField(property)} = {locals[i]} is null && ({Bits.Word(i)} & {Bits.Mask(i)}) != 0,");
            }
        }

        if (record.AdditionalProperties is not null)
        {
            writer.Line("AdditionalProperties = additional?.ToMap(),");
        }

        writer.Outdent();
        writer.Line("};");
    }

    private static void Enum(SourceWriter writer, EnumPlan type)
    {
        var name = CSharp.Global(type.Type);
        var chunks = Chunks.Of(type.Members);
        writer.Open($"if (reader.TokenType == {CSharp.Json}JsonTokenType.String)");
        if (chunks.Count == 1)
        {
            Members(writer, type.Members, member => $"return {name}.{member.Name};");
        }
        else
        {
            var all = chunks.Select((_, index) => $"TryRead{Literal.Int32(index)}(ref reader, out {(index == 0 ? "var " : "")}value)");
            writer.Open($"if ({string.Join("\n    || ", all)})");
            writer.Line("return value;");
            writer.Close();
        }

        writer.Close();
        writer.Line();
        writer.Line($"throw {Read}Unexpected(ref reader, {Literal.String(type.Type.Name)});");
    }

    /// <summary>The members of an enum that has many, a part to a method.</summary>
    private static void EnumChunks(SourceWriter writer, EnumPlan type)
    {
        var chunks = Chunks.Of(type.Members);
        for (var i = 0; chunks.Count > 1 && i < chunks.Count; i++)
        {
            writer.Line();
            writer.Open($"private static bool TryRead{Literal.Int32(i)}({Parameters}, out {CSharp.Global(type.Type)} value)");
            Members(writer, chunks[i], member => $"value = {CSharp.Global(type.Type)}.{member.Name};\nreturn true;");
            writer.Line("value = default;");
            writer.Line("return false;");
            writer.Close();
        }
    }

    private static void Members(SourceWriter writer, IReadOnlyList<EnumMemberPlan> members, Func<EnumMemberPlan, string> found)
    {
        foreach (var member in members)
        {
            writer.Open($"if (reader.ValueTextEquals({Literal.Utf8(member.JsonValue)}))");
            writer.Line(found(member));
            writer.Close();
            writer.Line();
        }
    }

    private static void Hierarchy(SourceWriter writer, HierarchyPlan hierarchy)
    {
        writer.Line($"// The property {Literal.Comment(hierarchy.Discriminator)} says which case it is, wherever it stands in the object.");
        writer.Line($"var discriminator = {Read}Discriminator(reader, {Literal.Utf8(hierarchy.Discriminator)});");
        writer.Open("switch (discriminator)");
        foreach (var one in hierarchy.Cases)
        {
            foreach (var value in one.Values)
            {
                writer.Line($"case {Literal.String(value)}:");
            }

            writer.Indent();
            writer.Line($"return {CSharp.JsonClass(one.Type)}.Read(ref reader);");
            writer.Outdent();
        }

        writer.Line("default:");
        writer.Indent();
        writer.Line($"throw {Read}Unexpected(ref reader, {Literal.String(hierarchy.Type.Name)});");
        writer.Outdent();
        writer.Close();
    }

    private static void Union(SourceWriter writer, UnionPlan union)
    {
        var name = CSharp.Global(union.Type);
        for (var i = 0; i < union.Cases.Count; i++)
        {
            var one = union.Cases[i];
            var others = union.Cases.Where(other => !ReferenceEquals(other, one));
            var isAmbiguous = others.Any(other => (Tokens(other.Tokens) & Tokens(one.Tokens)) != 0);
            var conditions = new List<string> { $"{Read}Is(ref reader, {Types(one.Tokens)})" };
            if (isAmbiguous && one.Check is { } check)
            {
                conditions.Add($"{Read}Matches(reader, {CSharp.Validator(check)})");
            }

            writer.Open($"if ({string.Join(" && ", conditions)})");
            writer.Line($"return new {name}.{one.Name}Case({JsonExpressions.ReadFrom(one.Type, "reader")});");
            writer.Close();
            writer.Line();
        }

        writer.Line($"throw {Read}Unexpected(ref reader, {Literal.String(union.Type.Name)});");
    }

    /// <summary>An integer and a number cannot be told apart by the first character.</summary>
    private static JsonTypes Tokens(JsonTypes types) => (types & JsonTypes.Integer) != 0 ? types | JsonTypes.Number : types;

    public static string Types(JsonTypes types) =>
        types == JsonTypes.Any
            ? CSharp.Generated + "JsonTypes.Any"
            : string.Join(" | ", System.Enum.GetValues(typeof(JsonTypes)).Cast<JsonTypes>()
                .Where(type => type is not (JsonTypes.None or JsonTypes.Any) && (types & type) != 0)
                .Select(type => CSharp.Generated + "JsonTypes." + type));

    private static void Converter(SourceWriter writer, string name, bool handlesNull)
    {
        writer.Line("/// <summary>Lets System.Text.Json read and write the type.</summary>");
        writer.Open($"internal sealed class Converter : {CSharp.Json}Serialization.JsonConverter<{name}>");
        if (handlesNull)
        {
            writer.Line("public override bool HandleNull => true;");
            writer.Line();
        }

        writer.Line($"public override {name} Read({Parameters}, global::System.Type typeToConvert, {CSharp.Json}JsonSerializerOptions options) =>");
        writer.Indent();
        writer.Line($"{name}Json.Read(ref reader);");
        writer.Outdent();
        writer.Line();
        writer.Line($"public override void Write({CSharp.Json}Utf8JsonWriter writer, {name} value, {CSharp.Json}JsonSerializerOptions options) =>");
        writer.Indent();
        writer.Line($"{CSharp.Generated}JsonOutput.Write(writer, value, {name}Json.Write);");
        writer.Outdent();
        writer.Close();
    }
}
