using System.Text.RegularExpressions;
using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The part of an acceptor's method that goes into an object.</summary>
internal static class AcceptorObjects
{
    /// <summary>More than these are looked for in any order only.</summary>
    public const int MostExpected = 64;

    public static void Emit(SourceWriter writer, CheckPlan check)
    {
        if (check.Object is not { } shape)
        {
            writer.Line("return json.AnyObject(at);");
            return;
        }

        if (!PatternsAreSimple(shape))
        {
            writer.Line($"return {AcceptorEmitter.Declined}; // overlapping patternProperties: left to the validator");
            return;
        }

        writer.Line("var inner = json.Inner;");
        for (var word = 0; word * 64 < shape.Properties.Count; word++)
        {
            writer.Line($"ulong seen{Literal.Int32(word)} = 0;");
        }

        if (NeedsCount(shape))
        {
            writer.Line("var count = 0;");
        }

        if (shape.DependentSchemas.Count > 0)
        {
            writer.Line("var start = at;");
        }

        writer.Line("at = json.BeginObject(at);");
        if (shape.PropertyNames is null)
        {
            Expected(writer, check, shape);
        }

        if (HasMethodForAnyOrder(check))
        {
            writer.Open("if (json.HasName(at))");
            writer.Line($"return {check.Name}_InAnyOrder(json, at{string.Concat(State(shape).Select(one => ", " + one.Name))});");
            writer.Close();
            writer.Line();
        }
        else
        {
            InAnyOrder(writer, check, shape);
            DependentSchemas(writer, check, shape);
        }

        AcceptorEmitter.Leave(writer, Conditions(shape), "json.EndObject(at)");
    }

    /// <summary>
    /// The method that goes on where a name is not the one expected. Apart, so that the usual way needs few registers and no stack.
    /// </summary>
    public static void EmitInAnyOrder(SourceWriter writer, CheckPlan check)
    {
        if (!HasMethodForAnyOrder(check))
        {
            return;
        }

        var shape = check.Object!;
        writer.Line();
        writer.Open($"private static int {check.Name}_InAnyOrder({AcceptorEmitter.Scanner}{string.Concat(State(shape).Select(one => $", {one.Type} {one.Name}"))})");
        writer.Line("var inner = json.Inner;");
        InAnyOrder(writer, check, shape);
        AcceptorEmitter.Leave(writer, Conditions(shape), "json.EndObject(at)");
        writer.Close();
    }

    private static bool HasMethodForAnyOrder(CheckPlan check) =>
        check.Object is { PropertyNames: null, DependentSchemas.Count: 0, Properties.Count: > 0 } shape
        && PatternsAreSimple(shape) && AcceptorEmitter.GoesInto(check, JsonTypes.Object);

    /// <summary>What is known of an object on the way.</summary>
    private static IEnumerable<(string Type, string Name)> State(ObjectCheck shape)
    {
        for (var word = 0; word * 64 < shape.Properties.Count; word++)
        {
            yield return ("ulong", "seen" + Literal.Int32(word));
        }

        if (NeedsCount(shape))
        {
            yield return ("int", "count");
        }
    }

    private static bool NeedsCount(ObjectCheck shape) => shape.MinProperties is not null || shape.MaxProperties is not null;

    /// <summary>The properties in the order of the schema, in which most producers write them.</summary>
    private static void Expected(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        foreach (var (property, index) in shape.Properties.Take(MostExpected).Select((property, index) => (property, index)))
        {
            if (!property.IsDeclared || !Literal.IsWrittenAsItIs(property.Name))
            {
                continue;
            }

            var name = "\"" + property.Name + "\":";
            writer.Open($"if (json.IsName(at, {Literal.Utf8(name)}))");
            Value(writer, check, shape, property, index, $"json.Value(at + {Literal.Int32(Literal.Utf8Length(name))})");
            writer.Close();
            writer.Line();
        }
    }

    private static void Value(SourceWriter writer, CheckPlan check, ObjectCheck shape, PropertyCheck property, int index, string at)
    {
        var value = property.IsDeclared ? AcceptorEmitter.Inner(property.Check, check, at)
            : shape.IsClosed ? AcceptorEmitter.Refused
            : AcceptorEmitter.Inner(shape.AdditionalProperties, check, at);
        writer.Line($"at = {Next(value)};");
        writer.Line($"{Bits.Word(index)} |= {Bits.Mask(index)};");
        if (NeedsCount(shape))
        {
            writer.Line("count++;");
        }
    }

    /// <summary>On to the next name, unless it is certain that there is an error.</summary>
    private static string Next(string value) => value == AcceptorEmitter.Refused ? value : $"json.NextName({value})";

    private static void InAnyOrder(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        if (shape is { IsClosed: true, Properties.Count: 0, PatternProperties.Count: 0 })
        {
            AcceptorEmitter.LeaveWith(writer, "json.HasName(at)", AcceptorEmitter.Refused);
            return;
        }

        if (!shape.IsClosed || shape.PatternProperties.Count > 0)
        {
            writer.Line($"var others = new {CSharp.Generated}NameSet();");
        }

        writer.Open("while (json.HasName(at))");
        if (shape.PropertyNames is { } names)
        {
            writer.Line($"var named = {AcceptorEmitter.Inner(names, check)};");
            AcceptorEmitter.LeaveWith(writer, "named < 0", "named");
        }

        AcceptorEmitter.LeaveWith(writer, "!json.TryName(at, out var name, out var value)", AcceptorEmitter.Declined);
        writer.Open("switch (name.Length)");
        foreach (var (property, index) in shape.Properties.Select((property, index) => (property, index)))
        {
            writer.Line($"case {Literal.Int32(Literal.Utf8Length(property.Name))} when global::System.MemoryExtensions.SequenceEqual(name, {Literal.Utf8(property.Name)}):");
            writer.Indent();
            AcceptorEmitter.LeaveWith(writer, $"({Bits.Word(index)} & {Bits.Mask(index)}) != 0", AcceptorEmitter.Refused);
            Value(writer, check, shape, property, index, "value");
            writer.Line("break;");
            writer.Outdent();
        }

        writer.Line("default:");
        writer.Indent();
        Others(writer, check, shape);
        writer.Outdent();
        writer.Close();
        writer.Close();
        writer.Line();
    }

    private static void DependentSchemas(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        var names = shape.Properties.Select(property => property.Name).ToList();
        foreach (var (dependent, number) in shape.DependentSchemas.Select((dependent, number) => (dependent, number)))
        {
            var trigger = names.IndexOf(dependent.Name);
            var end = "dependent" + Literal.Int32(number);
            writer.Line($"var {end} = ({Bits.Word(trigger)} & {Bits.Mask(trigger)}) == 0 ? 0 : {AcceptorEmitter.Call(dependent.Check, check, "start")};");
            AcceptorEmitter.LeaveWith(writer, end + " < 0", end);
        }
    }

    /// <summary>A name that the schema does not have: by its pattern, else as an additional property.</summary>
    private static void Others(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        if (shape.IsClosed && shape.PatternProperties.Count == 0)
        {
            writer.Line($"return {AcceptorEmitter.Refused};");
            return;
        }

        var value = shape.IsClosed ? AcceptorEmitter.Refused : AcceptorEmitter.Inner(shape.AdditionalProperties, check, "value");
        for (var i = shape.PatternProperties.Count - 1; i >= 0; i--)
        {
            var pattern = $"{check.Method.Root}Validator.{check.Name}_Names{Literal.Int32(i)}.IsMatch(name) == true";
            value = $"{pattern} ? {AcceptorEmitter.Inner(shape.PatternProperties[i].Check, check, "value")} : {value}";
        }

        writer.Line($"at = json.TryAdd(ref others, name) ? {Next(value)} : {AcceptorEmitter.Declined};");
        if (NeedsCount(shape))
        {
            writer.Line("count++;");
        }

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
        var conditions = new List<string>();
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
