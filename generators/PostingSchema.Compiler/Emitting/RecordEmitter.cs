using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>Objects as records: plain data, with the documentation of the schema.</summary>
internal static class RecordEmitter
{
    public static GeneratedFile Emit(DocumentPlan plan, RecordPlan record) =>
        EmittedFile.Write(plan, record.Type, "Record", writer =>
        {
            EmittedFile.Document(writer, record.Documentation);
            EmittedFile.MarkGenerated(writer);
            writer.Line($"[{CSharp.Json}Serialization.JsonConverter(typeof({CSharp.JsonClass(record.Type)}.Converter))]");
            var inherited = record.Base is null ? "" : " : " + CSharp.Global(record.Base);
            writer.Open($"{CSharp.Access(record.Access)} sealed partial record {record.Type.Name}{inherited}");
            var first = true;
            foreach (var property in record.Properties)
            {
                if (!first)
                {
                    writer.Line();
                }

                first = false;
                Property(writer, property);
            }

            if (record.AdditionalProperties is { } additional)
            {
                writer.Line();
                writer.Line("/// <summary>The properties that the schema allows but does not name; null when there are none.</summary>");
                writer.Line($"public {CSharp.Type(new MapRef(additional))}? AdditionalProperties {{ get; init; }}");
            }

            if (record.Properties.Any(property => property.Type.NeedsEquality))
            {
                Equality(writer, record);
            }

            writer.Close();
        });

    /// <summary>The field that remembers whether a null was written out or is an absence.</summary>
    public static string NullField(PropertyPlan property) => Field(property) + "IsNull";

    private static void Property(SourceWriter writer, PropertyPlan property)
    {
        if (property.DistinguishesNull)
        {
            writer.Line($"private readonly {TypeOf(property)} {Field(property)};");
            writer.Line();
            writer.Line($"internal bool {NullField(property)};");
            writer.Line();
        }

        EmittedFile.Document(writer, property.Documentation);
        var required = property.IsRequired && property.Constant is null ? "required " : "";
        var initial = property.IsRequired && property.Constant is { } constant && property.Type is PrimitiveRef { Kind: Primitive.String }
            ? $" = {Literal.String(constant)};"
            : "";
        if (initial.Length == 0 && property.IsRequired)
        {
            required = "required ";
        }

        if (!property.DistinguishesNull)
        {
            writer.Line($"public {required}{TypeOf(property)} {property.Name} {{ get; init; }}{initial}");
            return;
        }

        writer.Open($"public {TypeOf(property)} {property.Name}");
        writer.Line($"get => {Field(property)};");
        writer.Open("init");
        writer.Line($"{Field(property)} = value;");
        writer.Line($"{NullField(property)} = value is null; // null is a value here, and not the same as being absent");
        writer.Close();
        writer.Close();
    }

    /// <summary>The type that C# shows: with a null where the property may be absent.</summary>
    private static string TypeOf(PropertyPlan property) =>
        CSharp.Type(property.IsRequired ? property.Type : new NullableRef(property.Type.WithoutNull));

    private static string Field(PropertyPlan property) => "_" + char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);

    /// <summary>JsonElement compares by reference, Uri without the fragment; records are to compare by content.</summary>
    private static void Equality(SourceWriter writer, RecordPlan record)
    {
        var comparisons = new List<string> { record.Base is null ? "other is not null" : "base.Equals(other)" };
        foreach (var property in record.Properties)
        {
            comparisons.Add(property.Type.NeedsEquality
                ? $"{CSharp.EqualityClass(property.Type)}.Equals(this.{property.Name}, other.{property.Name})"
                : $"global::System.Collections.Generic.EqualityComparer<{TypeOf(property)}>.Default.Equals(this.{property.Name}, other.{property.Name})");
            if (property.DistinguishesNull)
            {
                comparisons.Add($"this.{NullField(property)} == other.{NullField(property)}");
            }
        }

        if (record.AdditionalProperties is { } additional)
        {
            comparisons.Add($"global::System.Collections.Generic.EqualityComparer<{CSharp.Type(new MapRef(additional))}?>.Default.Equals(this.AdditionalProperties, other.AdditionalProperties)");
        }

        writer.Line();
        writer.Line("/// <summary>Compares by content, JSON values and fragments of URIs included.</summary>");
        writer.Line($"public bool Equals({CSharp.Global(record.Type)}? other) =>");
        writer.Indent();
        writer.Line($"(object?)this == (object?)other || ({string.Join("\n    && ", comparisons)});");
        writer.Outdent();
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override int GetHashCode()");
        writer.Line("var hash = new global::System.HashCode();");
        foreach (var property in record.Properties)
        {
            writer.Line(property.Type.NeedsEquality
                ? $"hash.Add({CSharp.EqualityClass(property.Type)}.GetHashCode(this.{property.Name}));"
                : $"hash.Add(this.{property.Name});");
        }

        writer.Line("return hash.ToHashCode();");
        writer.Close();
    }
}
