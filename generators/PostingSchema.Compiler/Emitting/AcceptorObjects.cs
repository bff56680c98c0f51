using System.Text.RegularExpressions;
using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The part of an acceptor's method that goes into an object.</summary>
internal static class AcceptorObjects
{
    /// <summary>More than these are looked for in any order only.</summary>
    public const int MostExpected = 64;

    public static void Emit(SourceWriter writer, CheckPlan check, bool notesPlaces = false)
    {
        if (check.Object is not { } shape)
        {
            writer.Line("return json.AnyObject(at, depth);");
            return;
        }

        if (!PatternsAreSimple(shape))
        {
            writer.Line($"return {AcceptorEmitter.Declined}; // overlapping patternProperties: left to the validator");
            return;
        }

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

        writer.Line("at = json.BeginObject(at, depth);");
        if (shape.PropertyNames is null)
        {
            Expected(writer, check, shape, notesPlaces);
        }

        if (HasMethodForAnyOrder(check))
        {
            writer.Open("if (json.HasName(at))");
            writer.Line($"return {check.Name}_InAnyOrder(json, at, depth{string.Concat(State(shape, notesPlaces).Select(one => ", " + one.Name))});");
            writer.Close();
            writer.Line();
        }
        else
        {
            InAnyOrder(writer, check, shape, notesPlaces);
            DependentSchemas(writer, check, shape);
        }

        AcceptorEmitter.Leave(writer, Conditions(shape), "json.EndObject(at)");
    }

    /// <summary>
    /// The method that goes on where a name is not the one expected. Apart, so that the usual way needs few registers and no stack.
    /// </summary>
    public static void EmitInAnyOrder(SourceWriter writer, CheckPlan check, bool notesPlaces = false)
    {
        if (!HasMethodForAnyOrder(check))
        {
            return;
        }

        var shape = check.Object!;
        writer.Line();
        writer.Open($"private static nint {check.Name}_InAnyOrder({AcceptorEmitter.Scanner}{string.Concat(State(shape, notesPlaces).Select(one => $", {one.Type} {one.Name}"))})");
        InAnyOrder(writer, check, shape, notesPlaces);
        AcceptorEmitter.Leave(writer, Conditions(shape), "json.EndObject(at)");
        writer.Close();
    }

    /// <summary>Whether an object has its own method for names in any order.</summary>
    public static bool HasMethodForAnyOrder(CheckPlan check) =>
        check.Object is { PropertyNames: null, DependentSchemas.Count: 0, Properties.Count: > 0 } shape
        && PatternsAreSimple(shape) && AcceptorEmitter.GoesInto(check, JsonTypes.Object);

    /// <summary>What is known of an object on the way.</summary>
    private static IEnumerable<(string Type, string Name)> State(ObjectCheck shape, bool notesPlaces)
    {
        for (var word = 0; word * 64 < shape.Properties.Count; word++)
        {
            yield return ("ulong", "seen" + Literal.Int32(word));
        }

        if (NeedsCount(shape))
        {
            yield return ("int", "count");
        }

        if (notesPlaces)
        {
            yield return ("global::System.Span<nint>", AcceptorRules.Places);
        }
    }

    private static bool NeedsCount(ObjectCheck shape) => shape.MinProperties is not null || shape.MaxProperties is not null;

    /// <summary>The properties in the order of the schema, in which most producers write them.</summary>
    private static void Expected(SourceWriter writer, CheckPlan check, ObjectCheck shape, bool notesPlaces)
    {
        var isFirst = true;
        foreach (var (property, index) in shape.Properties.Take(MostExpected).Select((property, index) => (property, index)))
        {
            if (!property.IsDeclared || !Literal.IsWrittenAsItIs(property.Name))
            {
                continue;
            }

            writer.Open($"if (json.IsName(at, {Literal.Utf8("\"" + property.Name + "\":")}, out {(isFirst ? "var " : "")}value))");
            if (notesPlaces)
            {
                writer.Line($"{AcceptorRules.Places}[{Literal.Int32(index)}] = value;");
            }

            writer.Line($"at = json.NextName({Value(check, shape, property, "value")});");
            writer.Line($"{Bits.Word(index)} |= {Bits.Mask(index)};");
            if (NeedsCount(shape))
            {
                writer.Line("count++;");
            }

            writer.Close();
            writer.Line();
            isFirst = false;
        }
    }

    private static string Value(CheckPlan check, ObjectCheck shape, PropertyCheck property, string at) =>
        property.IsDeclared ? AcceptorEmitter.Inner(property.Check, check, at)
            : shape.IsClosed ? AcceptorEmitter.Refused
            : AcceptorEmitter.Inner(shape.AdditionalProperties, check, at);

    private static void InAnyOrder(SourceWriter writer, CheckPlan check, ObjectCheck shape, bool notesPlaces)
    {
        if (shape is { IsClosed: true, Properties.Count: 0, PatternProperties.Count: 0 })
        {
            AcceptorEmitter.LeaveWith(writer, "json.HasName(at)", AcceptorEmitter.Refused);
            return;
        }

        var isClosed = shape.IsClosed && shape.PatternProperties.Count == 0;
        if (!isClosed)
        {
            writer.Line($"var others = new {CSharp.Generated}NameSet();");
        }

        writer.Open("while (json.HasName(at))");
        if (shape.PropertyNames is { } names)
        {
            writer.Line($"var named = {AcceptorEmitter.Inner(names, check)};");
            AcceptorEmitter.LeaveWith(writer, AcceptorEmitter.IsNone("named"), "named");
        }

        if (shape.Properties.Count == 0)
        {
            AcceptorEmitter.LeaveWith(writer, "!json.TryName(at, out var name, out var place)", AcceptorEmitter.Declined);
            writer.Line($"at = json.NextName({Others(check, shape)});");
        }
        else
        {
            Find(writer, check, shape, isClosed, notesPlaces);
        }

        if (NeedsCount(shape))
        {
            writer.Line("count++;");
        }

        writer.Close();
        writer.Line();
    }

    /// <summary>The property of a name by its number, and what its value must be.</summary>
    private static void Find(SourceWriter writer, CheckPlan check, ObjectCheck shape, bool isClosed, bool notesPlaces)
    {
        Find(writer, check.Name + "_Properties", shape.Properties.Count);
        if (!isClosed)
        {
            writer.Line("global::System.ReadOnlySpan<byte> name = default;");
            AcceptorEmitter.LeaveWith(writer, "property < 0 && !json.TryName(at, out name, out place)", AcceptorEmitter.Declined);
        }

        if (notesPlaces)
        {
            writer.Open("if (property >= 0)");
            writer.Line($"{AcceptorRules.Places}[property] = place;");
            writer.Close();
            writer.Line();
        }

        writer.Open("at = json.NextName(property switch");
        foreach (var (property, index) in shape.Properties.Select((property, index) => (property, index)))
        {
            writer.Line($"{Literal.Int32(index)} => {Value(check, shape, property, "place")},");
        }

        writer.Line($"_ => {(isClosed ? "json.UnknownName(at)" : Others(check, shape))},");
        writer.Close(");");
    }

    /// <summary>The statements that find the number of a property and the place of its value, and refuse a name that stood before.</summary>
    public static void Find(SourceWriter writer, string table, int count)
    {
        var words = Enumerable.Range(0, (count + 63) / 64).ToArray();
        writer.Line($"var property = {table}.Find(json, at, out var place);");
        var isNew = words.Length == 1
            ? Mark(0)
            : $"property switch {{ {string.Concat(words.Skip(1).Select(word => $"< {Literal.Int32(word * 64)} => {Mark(word - 1)}, "))}_ => {Mark(words.Length - 1)} }}";
        AcceptorEmitter.LeaveWith(writer, words.Length == 1 ? "!" + isNew : $"!({isNew})", AcceptorEmitter.Refused);

        static string Mark(int word) =>
            $"{CSharp.Generated}JsonScanner.TryMark(ref seen{Literal.Int32(word)}, property{(word == 0 ? "" : " - " + Literal.Int32(word * 64))})";
    }

    /// <summary>The field with the table of an object's properties, as it is named from outside.</summary>
    public static string TableOf(CheckPlan check) => CSharp.Acceptor(check.Method) + "_Properties";

    /// <summary>The table of an object's properties.</summary>
    public static void EmitTable(SourceWriter writer, CheckPlan check)
    {
        if (check.Object is { Properties: { Count: > 0 } properties } shape && PatternsAreSimple(shape) && AcceptorEmitter.GoesInto(check, JsonTypes.Object))
        {
            WordTableEmitter.Emit(writer, "internal", check.Name + "_Properties", properties.Select(property => property.Name));
            writer.Line();
        }
    }

    private static void DependentSchemas(SourceWriter writer, CheckPlan check, ObjectCheck shape)
    {
        var names = shape.Properties.Select(property => property.Name).ToList();
        foreach (var (dependent, number) in shape.DependentSchemas.Select((dependent, number) => (dependent, number)))
        {
            var trigger = names.IndexOf(dependent.Name);
            var end = "dependent" + Literal.Int32(number);
            writer.Line($"var {end} = ({Bits.Word(trigger)} & {Bits.Mask(trigger)}) == 0 ? start : {AcceptorEmitter.Call(dependent.Check, check, "start")};");
            AcceptorEmitter.LeaveWith(writer, AcceptorEmitter.IsNone(end), end);
        }
    }

    /// <summary>A name that the schema does not have: by its pattern, else as an additional property.</summary>
    private static string Others(CheckPlan check, ObjectCheck shape) => Others(
        shape, check.Method.Root + "Validator." + check.Name, inner => AcceptorEmitter.Inner(inner, check, "place"));

    /// <summary>The same from another class.</summary>
    public static string OthersFromOutside(CheckPlan check, ObjectCheck shape) => Others(
        shape, CSharp.Validator(check.Method), inner => TakeExpressions.Check(inner, "place", "depth + 1"));

    private static string Others(ObjectCheck shape, string validator, Func<CheckRef?, string> accept)
    {
        var value = shape.IsClosed ? AcceptorEmitter.Refused : accept(shape.AdditionalProperties);
        for (var i = shape.PatternProperties.Count - 1; i >= 0; i--)
        {
            value = $"{validator}_Names{Literal.Int32(i)}.IsMatch(name) == true ? {accept(shape.PatternProperties[i].Check)} : {value}";
        }

        return $"json.TryAdd(ref others, name) ? {value} : {AcceptorEmitter.Declined}";
    }

    /// <summary>Whether at most one pattern decides about a name: declared names match none that checks something, and several patterns check nothing.</summary>
    public static bool PatternsAreSimple(ObjectCheck shape)
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

    /// <summary>What must hold for the object as a whole.</summary>
    public static List<string> Conditions(ObjectCheck shape)
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
