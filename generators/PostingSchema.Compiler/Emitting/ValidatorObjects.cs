using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The part of a validator's method that looks at the properties of an object.</summary>
internal static class ValidatorObjects
{
    // To look for so few properties costs less than to look at all.
    private const int Few = 4;

    public static void Emit(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        if (NamesFewProperties(shape))
        {
            EmitFew(writer, check, shape);
            return;
        }

        writer.Open($"if (value.ValueKind == {CSharp.Json}JsonValueKind.Object)");
        for (var word = 0; word * 64 < shape.Properties.Count; word++)
        {
            writer.Line($"ulong seen{Literal.Int32(word)} = 0;");
        }

        var needsCount = shape.MinProperties is not null || shape.MaxProperties is not null;
        if (needsCount)
        {
            writer.Line("var count = 0;");
        }

        writer.Open("foreach (var property in value.EnumerateObject())");
        if (needsCount)
        {
            writer.Line("count++;");
        }

        if (shape.PropertyNames is { } names)
        {
            writer.Line($"valid &= context.PropertyName(property, {CSharp.Validator(names, check)});");
        }

        Properties(writer, check, shape);
        writer.Close();
        writer.Line();
        Required(writer, check, shape);
        Counts(writer, check, shape);
        Dependencies(writer, check, shape);
        writer.Close();
        writer.Line();
    }

    private static bool NamesFewProperties(ObjectCheck shape) =>
        shape is
        {
            Properties.Count: <= Few, PatternProperties.Count: 0, IsClosed: false, AdditionalProperties: null, PropertyNames: null,
            MinProperties: null, MaxProperties: null, DependentRequired.Count: 0, DependentSchemas.Count: 0,
        };

    private static void EmitFew(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        if (!shape.Properties.Any(property => property.IsRequired || property.Check is not null))
        {
            return;
        }

        writer.Open($"if (value.ValueKind == {CSharp.Json}JsonValueKind.Object)");
        for (var i = 0; i < shape.Properties.Count; i++)
        {
            var (property, local) = (shape.Properties[i], "property" + Literal.Int32(i));
            var missing = property.IsRequired
                ? $"valid &= context.MissingProperty(value, {Literal.String(property.Name)}, {ValidatorEmitter.At(check, "/required")});"
                : null;
            if (property.Check is { } inner)
            {
                writer.Open($"if (value.TryGetProperty({Literal.Utf8(property.Name)}, out var {local}))");
                writer.Line($"valid &= {CSharp.Validator(inner, check)}({local}, context);");
                writer.Close();
                if (missing is not null)
                {
                    writer.Open("else");
                    writer.Line(missing);
                    writer.Close();
                }

                writer.Line();
            }
            else if (missing is not null)
            {
                writer.Open($"if (!value.TryGetProperty({Literal.Utf8(property.Name)}, out _))");
                writer.Line(missing);
                writer.Close();
                writer.Line();
            }
        }

        writer.Close();
        writer.Line();
    }

    private static void Properties(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        var hasAdditional = shape.IsClosed || shape.AdditionalProperties is not null;
        var needsName = shape.Properties.Count > 0 || shape.PatternProperties.Count > 0;
        var tracksKnown = shape.PatternProperties.Count > 0 && hasAdditional;
        if (needsName)
        {
            writer.Line($"var name = {CSharp.Generated}JsonText.Name(property);");
        }

        if (tracksKnown)
        {
            writer.Line("var isKnown = true;");
        }

        if (shape.Properties.Count > 0)
        {
            writer.Open("switch (name.Length)");
            foreach (var (property, index) in shape.Properties.Select((property, index) => (property, index)))
            {
                writer.Line($"case {Literal.Int32(Literal.Utf8Length(property.Name))} when global::System.MemoryExtensions.SequenceEqual(name, {Literal.Utf8(property.Name)}):");
                writer.Indent();
                writer.Line($"{Bits.Word(index)} |= {Bits.Mask(index)};");
                if (property.Check is { } inner)
                {
                    writer.Line($"valid &= {CSharp.Validator(inner, check)}(property.Value, context);");
                }

                if (!property.IsDeclared)
                {
                    Additional(writer, check, shape, tracksKnown, hasAdditional);
                }

                writer.Line("break;");
                writer.Outdent();
            }

            if (hasAdditional)
            {
                writer.Line("default:");
                writer.Indent();
                Additional(writer, check, shape, tracksKnown, hasAdditional);
                writer.Line("break;");
                writer.Outdent();
            }

            writer.Close();
        }
        else
        {
            Additional(writer, check, shape, tracksKnown, hasAdditional);
        }

        Patterns(writer, check, shape, tracksKnown);
    }

    private static void Patterns(SourceWriter writer, CheckPlan check, ObjectCheck shape, bool tracksKnown)
    {
        for (var i = 0; i < shape.PatternProperties.Count; i++)
        {
            writer.Open($"if (context.IsMatch({check.Name}_Names{Literal.Int32(i)}, property, name, ref valid, {ValidatorEmitter.At(check, "/patternProperties")}))");
            if (tracksKnown)
            {
                writer.Line("isKnown = true;");
            }

            if (shape.PatternProperties[i].Check is { } inner)
            {
                writer.Line($"valid &= {CSharp.Validator(inner, check)}(property.Value, context);");
            }

            writer.Close();
            writer.Line();
        }

        if (tracksKnown)
        {
            writer.Open("if (!isKnown)");
            writer.Line(CallAdditional(check, shape));
            writer.Close();
        }
    }

    private static void Additional(SourceWriter writer, CheckPlan check, ObjectCheck shape, bool tracksKnown, bool hasAdditional)
    {
        if (tracksKnown)
        {
            writer.Line("isKnown = false;");
        }
        else if (hasAdditional)
        {
            writer.Line(CallAdditional(check, shape));
        }
    }

    private static string CallAdditional(CheckPlan check, ObjectCheck shape) => shape.IsClosed
        ? $"valid &= context.UnexpectedProperty(property, {check.Name}_Known, {ValidatorEmitter.At(check, "/additionalProperties")});"
        : $"valid &= {CSharp.Validator(shape.AdditionalProperties!, check)}(property.Value, context);";

    private static void Required(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        for (var i = 0; i < shape.Properties.Count; i++)
        {
            if (shape.Properties[i].IsRequired)
            {
                writer.Open($"if (({Bits.Word(i)} & {Bits.Mask(i)}) == 0)");
                writer.Line($"valid &= context.MissingProperty(value, {Literal.String(shape.Properties[i].Name)}, {ValidatorEmitter.At(check, "/required")});");
                writer.Close();
                writer.Line();
            }
        }
    }

    private static void Counts(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        if (shape.MinProperties is { } min)
        {
            writer.Line($"valid &= context.MinProperties(value, count, {Literal.Int32(min)}, {ValidatorEmitter.At(check, "/minProperties")});");
        }

        if (shape.MaxProperties is { } max)
        {
            writer.Line($"valid &= context.MaxProperties(value, count, {Literal.Int32(max)}, {ValidatorEmitter.At(check, "/maxProperties")});");
        }
    }

    private static void Dependencies(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        var names = shape.Properties.Select(property => property.Name).ToList();
        foreach (var dependency in shape.DependentRequired)
        {
            writer.Open($"if ({Seen(dependency.Name)} != 0)");
            foreach (var required in dependency.Required)
            {
                writer.Open($"if ({Seen(required)} == 0)");
                writer.Line($"valid &= context.MissingDependency(value, {Literal.String(dependency.Name)}, {Literal.String(required)}, {ValidatorEmitter.At(check, "/dependentRequired")});");
                writer.Close();
            }

            writer.Close();
            writer.Line();
        }

        foreach (var dependency in shape.DependentSchemas)
        {
            writer.Open($"if ({Seen(dependency.Name)} != 0)");
            writer.Line($"valid &= {CSharp.Validator(dependency.Check, check)}(value, context);");
            writer.Close();
            writer.Line();
        }

        string Seen(string name)
        {
            var index = names.IndexOf(name);
            return $"({Bits.Word(index)} & {Bits.Mask(index)})";
        }
    }
}
