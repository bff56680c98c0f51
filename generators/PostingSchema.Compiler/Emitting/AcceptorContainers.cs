using System.Text.RegularExpressions;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The parts of an acceptor's method that go into objects and arrays.</summary>
internal static class AcceptorContainers
{
    public static void Object(SourceWriter writer, CheckPlan check)
    {
        if (check.Object is not { } shape)
        {
            writer.Line($"return json.Peek() == {CSharp.Generated}JsonTypes.Object && json.Skip();");
            return;
        }

        if (shape.PropertyNames is not null || shape.DependentSchemas.Count > 0 || !PatternsAreSimple(shape))
        {
            writer.Line("return false; // propertyNames, dependentSchemas, overlapping patternProperties: left to the validator");
            return;
        }

        var needsCount = shape.MinProperties is not null || shape.MaxProperties is not null;
        writer.Open("if (!json.BeginObject())");
        writer.Line("return false;");
        writer.Close();
        writer.Line();
        for (var word = 0; word * 64 < shape.Properties.Count; word++)
        {
            writer.Line($"ulong seen{Literal.Int32(word)} = 0;");
        }

        if (!shape.IsClosed || shape.PatternProperties.Count > 0)
        {
            writer.Line($"var others = new {CSharp.Generated}NameSet();");
        }

        if (needsCount)
        {
            writer.Line("var count = 0;");
        }

        writer.Open("while (json.NextName(out var name))");
        if (needsCount)
        {
            writer.Line("count++;");
        }

        Names(writer, check, shape);
        writer.Close();
        writer.Line();
        AcceptorEmitter.Return(writer, Conditions(shape));
    }

    public static void Array(SourceWriter writer, CheckPlan check)
    {
        if (check.Array is not { } array)
        {
            writer.Line($"return json.Peek() == {CSharp.Generated}JsonTypes.Array && json.Skip();");
            return;
        }

        if (array.Contains is not null)
        {
            writer.Line("return false; // contains: left to the validator");
            return;
        }

        writer.Open("if (!json.BeginArray())");
        writer.Line("return false;");
        writer.Close();
        writer.Line();
        writer.Line("var count = 0;");
        if (array.UniqueItems)
        {
            writer.Line($"var items = new {CSharp.Generated}ItemSet();");
        }

        writer.Open("while (json.NextItem())");
        Item(writer, check, array);
        writer.Line("count++;");
        writer.Close();
        writer.Line();
        var conditions = new List<string> { "json.EndArray()" };
        if (array.MinItems is { } min)
        {
            conditions.Add($"count >= {Literal.Int32(min)}");
        }

        if (array.MaxItems is { } max)
        {
            conditions.Add($"count <= {Literal.Int32(max)}");
        }

        AcceptorEmitter.Return(writer, conditions);
    }

    private static void Item(SourceWriter writer, CheckPlan check, ArrayCheck array)
    {
        if (array.UniqueItems)
        {
            writer.Line("var start = json.ItemStart();");
        }

        var condition = AcceptorEmitter.Call(array.Items.Check, check);
        if (array.PrefixItems.Count > 0)
        {
            var prefix = array.PrefixItems.Select((item, index) => $"{Literal.Int32(index)} => {AcceptorEmitter.Call(item.Check, check)}, ");
            condition = $"(count switch {{ {string.Concat(prefix)}_ => {condition} }})";
        }

        writer.Open($"if (!{condition})");
        writer.Line("return false;");
        writer.Close();
        writer.Line();
        if (array.UniqueItems)
        {
            writer.Open("if (!json.TryAdd(ref items, start))");
            writer.Line("return false;");
            writer.Close();
            writer.Line();
        }
    }

    private static void Names(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        writer.Open("switch (name.Length)");
        foreach (var (property, index) in shape.Properties.Select((property, index) => (property, index)))
        {
            var value = property.IsDeclared ? AcceptorEmitter.Call(property.Check, check)
                : shape.IsClosed ? "false"
                : AcceptorEmitter.Call(shape.AdditionalProperties, check);
            writer.Line($"case {Literal.Int32(Literal.Utf8Length(property.Name))} when global::System.MemoryExtensions.SequenceEqual(name, {Literal.Utf8(property.Name)}):");
            writer.Indent();
            writer.Open($"if (({Bits.Word(index)} & {Bits.Mask(index)}) != 0 || !{value})");
            writer.Line("return false;");
            writer.Close();
            writer.Line();
            writer.Line($"{Bits.Word(index)} |= {Bits.Mask(index)};");
            writer.Line("break;");
            writer.Outdent();
        }

        writer.Line("default:");
        writer.Indent();
        Others(writer, check, shape);
        writer.Outdent();
        writer.Close();
    }

    /// <summary>A name that the schema does not have: by its pattern, else as an additional property.</summary>
    private static void Others(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        if (shape.IsClosed && shape.PatternProperties.Count == 0)
        {
            writer.Line("return false;");
            return;
        }

        var value = shape.IsClosed ? "false" : AcceptorEmitter.Call(shape.AdditionalProperties, check);
        for (var i = shape.PatternProperties.Count - 1; i >= 0; i--)
        {
            var pattern = $"{check.Method.Root}Validator.{check.Name}_Names{Literal.Int32(i)}.IsMatch(name) == true";
            value = $"({pattern} ? {AcceptorEmitter.Call(shape.PatternProperties[i].Check, check)} : {value})";
        }

        writer.Open($"if (!json.TryAdd(ref others, name) || !{value})");
        writer.Line("return false;");
        writer.Close();
        writer.Line();
        writer.Line("break;");
    }

    /// <summary>Whether at most one pattern decides about a name: declared names match none that checks something, and several patterns check nothing.</summary>
    private static bool PatternsAreSimple(ObjectCheck shape)
    {
        if (shape.PatternProperties.Count > 1 && shape.PatternProperties.Any(pattern => pattern.Check is not null))
        {
            return false;
        }

        return shape.PatternProperties.All(pattern => shape.Properties.All(property => !MayMatch(pattern, property)));
    }

    private static bool MayMatch(PatternPropertyCheck pattern, PropertyCheck property)
    {
        if (property.IsDeclared && pattern.Check is null)
        {
            return false;
        }

        if (pattern.Pattern.DotNet is null)
        {
            return true;
        }

        try
        {
            return Regex.IsMatch(property.Name, pattern.Pattern.DotNet, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (Exception exception) when (exception is RegexMatchTimeoutException or ArgumentException)
        {
            return true;
        }
    }

    private static List<string> Conditions(ObjectCheck shape)
    {
        var conditions = new List<string> { "json.EndObject()" };
        var required = shape.Properties.Select((property, index) => (property, index)).Where(pair => pair.property.IsRequired).Select(pair => pair.index);
        conditions.AddRange(Bits.Masks(required).Select(bits => $"({bits.Word} & {bits.Mask}) == {bits.Mask}"));
        if (shape.MinProperties is { } min)
        {
            conditions.Add($"count >= {Literal.Int32(min)}");
        }

        if (shape.MaxProperties is { } max)
        {
            conditions.Add($"count <= {Literal.Int32(max)}");
        }

        var names = shape.Properties.Select(property => property.Name).ToList();
        foreach (var dependency in shape.DependentRequired)
        {
            var trigger = names.IndexOf(dependency.Name);
            var all = dependency.Required.Select(name => $"({Bits.Word(names.IndexOf(name))} & {Bits.Mask(names.IndexOf(name))}) != 0");
            conditions.Add($"(({Bits.Word(trigger)} & {Bits.Mask(trigger)}) == 0 || ({string.Join(" && ", all)}))");
        }

        return conditions;
    }
}
