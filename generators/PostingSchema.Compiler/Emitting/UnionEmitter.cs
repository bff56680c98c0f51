using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>Closed unions, and closed hierarchies of records.</summary>
internal static class UnionEmitter
{
    public static GeneratedFile Emit(DocumentPlan plan, HierarchyPlan hierarchy) =>
        EmittedFile.Write(plan, hierarchy.Type, "Union", writer =>
        {
            Header(writer, hierarchy);
            Constructor(writer, hierarchy.Type);
            Match(writer, hierarchy.Cases.Select(one => (one.Name, CSharp.Global(one.Type), CSharp.Global(one.Type), "")));
            writer.Close();
        });

    public static GeneratedFile Emit(DocumentPlan plan, UnionPlan union) =>
        EmittedFile.Write(plan, union.Type, "Union", writer =>
        {
            Header(writer, union);
            Constructor(writer, union.Type);
            foreach (var one in union.Cases)
            {
                writer.Line($"/// <summary>The value is <see cref=\"Value\"/>.</summary>");
                var declaration = $"public sealed record {one.Name}Case({CSharp.Type(one.Type)} Value) : {CSharp.Global(union.Type)}";
                if (one.Type.NeedsEquality)
                {
                    writer.Open(declaration);
                    writer.Line($"/// <inheritdoc/>");
                    writer.Line($"public bool Equals({one.Name}Case? other) => other is not null && {CSharp.EqualityClass(one.Type)}.Equals(Value, other.Value);");
                    writer.Line();
                    writer.Line($"/// <inheritdoc/>");
                    writer.Line($"public override int GetHashCode() => {CSharp.EqualityClass(one.Type)}.GetHashCode(Value);");
                    writer.Close();
                }
                else
                {
                    writer.Line(declaration + ";");
                }

                writer.Line();
            }

            // Types that differ only in what may be null are one to a conversion: of these, none has one.
            foreach (var one in union.Cases.GroupBy(one => CSharp.TypeWithoutNulls(one.Type)).Where(group => group.Count() == 1).Select(group => group.First()))
            {
                writer.Line("/// <summary>Makes the union of one of its values.</summary>");
                writer.Line($"public static implicit operator {CSharp.Global(union.Type)}({CSharp.Type(one.Type)} value) => new {one.Name}Case(value);");
                writer.Line();
            }

            Match(writer, union.Cases.Select(one => (one.Name, CSharp.Type(one.Type), one.Name + "Case", ".Value")));
            writer.Close();
        });

    public static GeneratedFile Emit(DocumentPlan plan, WrapperPlan wrapper) =>
        EmittedFile.Write(plan, wrapper.Type, "Record", writer =>
        {
            EmittedFile.Document(writer, wrapper.Documentation);
            EmittedFile.MarkGenerated(writer);
            writer.Line($"[{CSharp.Json}Serialization.JsonConverter(typeof({CSharp.JsonClass(wrapper.Type)}.Converter))]");
            writer.Open($"{CSharp.Access(wrapper.Access)} sealed partial record {wrapper.Type.Name}");
            writer.Line("/// <summary>The value itself: the schema does not describe an object with named properties.</summary>");
            writer.Line($"public required {CSharp.Type(wrapper.Value)} Value {{ get; init; }}");
            if (wrapper.Value.NeedsEquality)
            {
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public bool Equals({CSharp.Global(wrapper.Type)}? other) => other is not null && {CSharp.EqualityClass(wrapper.Value)}.Equals(Value, other.Value);");
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public override int GetHashCode() => {CSharp.EqualityClass(wrapper.Value)}.GetHashCode(Value);");
            }

            writer.Close();
        });

    private static void Header(SourceWriter writer, TypePlan type)
    {
        EmittedFile.Document(writer, type.Documentation);
        EmittedFile.MarkGenerated(writer);
        writer.Line($"[{CSharp.Json}Serialization.JsonConverter(typeof({CSharp.JsonClass(type.Type)}.Converter))]");
        writer.Open($"{CSharp.Access(type.Access)} abstract partial record {type.Type.Name}");
    }

    private static void Constructor(SourceWriter writer, NamedRef type)
    {
        writer.Line("/// <summary>Closed: there are no cases but those of the schema.</summary>");
        writer.Open($"private protected {type.Name}()");
        writer.Close();
        writer.Line();
    }

    private static void Match(SourceWriter writer, IEnumerable<(string Name, string Parameter, string Pattern, string Value)> all)
    {
        var cases = all.Select(one => (Argument: "when" + one.Name, one.Parameter, one.Pattern, one.Value)).ToArray();
        writer.Line("/// <summary>Calls the function of the case that this is.</summary>");
        writer.Line("public TResult Match<TResult>(");
        writer.Indent();
        for (var i = 0; i < cases.Length; i++)
        {
            writer.Line($"global::System.Func<{cases[i].Parameter}, TResult> {cases[i].Argument}{(i + 1 < cases.Length ? "," : ") => this switch")}");
        }

        writer.Outdent();
        writer.Line("{");
        writer.Indent();
        foreach (var one in cases)
        {
            writer.Line($"{one.Pattern} value => {one.Argument}(value{one.Value}),");
        }

        writer.Line("_ => throw new global::System.InvalidOperationException(\"The union is closed.\"),");
        writer.Outdent();
        writer.Line("};");
    }
}
