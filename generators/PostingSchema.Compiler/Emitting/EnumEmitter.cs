using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>Enums, and the class that parses and formats them without reflection.</summary>
internal static class EnumEmitter
{
    public static GeneratedFile Emit(DocumentPlan plan, EnumPlan type) =>
        EmittedFile.Write(plan, type.Type, "Enum", writer =>
        {
            EmittedFile.Document(writer, type.Documentation);
            EmittedFile.MarkGenerated(writer);
            writer.Line($"[{CSharp.Json}Serialization.JsonConverter(typeof({CSharp.JsonClass(type.Type)}.Converter))]");
            writer.Open($"{CSharp.Access(type.Access)} enum {type.Type.Name}");
            var first = true;
            foreach (var member in type.Members)
            {
                if (!first)
                {
                    writer.Line();
                }

                first = false;
                EmittedFile.Document(writer, member.Documentation);
                writer.Line($"{member.Name},");
            }

            writer.Close();
            writer.Line();
            Values(writer, type);
        });

    private static void Values(SourceWriter writer, EnumPlan type)
    {
        var name = CSharp.Global(type.Type);
        writer.Line($"/// <summary>The spellings of <see cref=\"{name}\"/>.</summary>");
        EmittedFile.MarkGenerated(writer);
        writer.Open($"{CSharp.Access(type.Access)} static class {type.Type.Name}Values");

        writer.Line("/// <summary>All members, in the order of the schema.</summary>");
        writer.List($"public static {CSharp.Runtime}ValueList<{name}> All {{ get; }} = new {name}[]", type.Members.Select(member => name + "." + member.Name).ToArray(), ";");
        writer.Line();
        if (type.IsOrdered)
        {
            writer.Line("/// <summary>Orders by rank: the schema lists the members from low to high.</summary>");
            writer.Line($"public static global::System.Collections.Generic.IComparer<{name}> ByRank {{ get; }} =");
            writer.Indent();
            writer.Line($"global::System.Collections.Generic.Comparer<{name}>.Create(static (left, right) => ((int)left).CompareTo((int)right));");
            writer.Outdent();
            writer.Line();
        }

        writer.Line("/// <summary>The member as JSON spells it.</summary>");
        writer.Line($"/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The number is no member.</exception>");
        writer.Open($"public static string ToJsonValue(this {name} value) => value switch");
        foreach (var member in type.Members)
        {
            writer.Line($"{name}.{member.Name} => {Literal.String(member.JsonValue)},");
        }

        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value), (int)value, \"Not a member of the enum.\"),");
        writer.Close(";");
        writer.Line();
        writer.Line("/// <summary>Reads the spelling of JSON, exactly.</summary>");
        Parser(writer, type, "TryParse", member => [member.JsonValue]);
        if (type.Members.Any(member => member.Aliases.Count > 0))
        {
            writer.Line();
            writer.Line("/// <summary>Reads the spelling of JSON, or another one that means a member (<c>x-aliases</c>), exactly.</summary>");
            var taken = new HashSet<string>(type.Members.Select(member => member.JsonValue));
            Parser(writer, type, "TryParseAlias", member => [member.JsonValue, .. member.Aliases.Where(taken.Add)]);
        }

        writer.Close();
    }

    private static void Parser(SourceWriter writer, EnumPlan type, string method, Func<EnumMemberPlan, IReadOnlyList<string>> spellings)
    {
        var parameters = $"(global::System.ReadOnlySpan<char> text, out {CSharp.Global(type.Type)} value)";
        var chunks = Chunks.Of(type.Members);
        if (chunks.Count == 1)
        {
            writer.Open($"public static bool {method}{parameters}");
            Switch(writer, type, type.Members, spellings);
            writer.Close();
            return;
        }

        writer.Line($"public static bool {method}{parameters} =>");
        writer.Indent();
        writer.Line(string.Join("\n|| ", chunks.Select((_, index) => $"{method}{Literal.Int32(index)}(text, out value)")) + ";");
        writer.Outdent();
        for (var i = 0; i < chunks.Count; i++)
        {
            writer.Line();
            writer.Open($"private static bool {method}{Literal.Int32(i)}{parameters}");
            Switch(writer, type, chunks[i], spellings);
            writer.Close();
        }
    }

    private static void Switch(
        SourceWriter writer, EnumPlan type, IReadOnlyList<EnumMemberPlan> members, Func<EnumMemberPlan, IReadOnlyList<string>> spellings)
    {
        writer.Open("switch (text)");
        foreach (var member in members)
        {
            foreach (var spelling in spellings(member))
            {
                writer.Line($"case {Literal.String(spelling)}:");
            }

            writer.Indent();
            writer.Line($"value = {CSharp.Global(type.Type)}.{member.Name};");
            writer.Line("return true;");
            writer.Outdent();
        }

        writer.Line("default:");
        writer.Indent();
        writer.Line("value = default;");
        writer.Line("return false;");
        writer.Outdent();
        writer.Close();
    }
}
