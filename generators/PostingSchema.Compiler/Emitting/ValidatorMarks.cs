using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// The parts of a validator for <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> (methods that mark what schemas have looked
/// at) and for <c>$dynamicRef</c> (what an entered schema resource offers).
/// </summary>
internal static class ValidatorMarks
{
    private const string Parts = CSharp.Generated + "EvaluatedParts";
    private const string Scope = CSharp.Generated + "DynamicScope";

    public static void Scopes(SourceWriter writer, DocumentPlan plan)
    {
        foreach (var scope in plan.DynamicScopes)
        {
            writer.Line();
            writer.Line($"private static readonly {Scope} {scope.Name} = new(");
            writer.Indent();
            var anchors = scope.Anchors.Select(anchor =>
                $"new({Literal.String(anchor.Name)}, {(anchor.Check is { } check ? CSharp.Validator(check) : "null")}, {MarkFunction(anchor.Mark)})");
            writer.Line($"new {CSharp.Generated}DynamicAnchor[] {{ {string.Join(", ", anchors)} }});");
            writer.Outdent();
        }
    }

    public static void Unevaluated(SourceWriter writer, CheckPlan check, UnevaluatedCheck? rest, string what)
    {
        if (rest is null)
        {
            return;
        }

        var kind = what == "Items" ? "Array" : "Object";
        writer.Open($"if (valid && value.ValueKind == {CSharp.Json}JsonValueKind.{kind})");
        writer.Line($"var parts = new {Parts}(value);");
        if (rest.Mark is { } mark)
        {
            writer.Line($"{CSharp.Validator(mark, check)}_Mark(value, context, parts);");
        }

        var inner = rest.Check is { } method ? CSharp.Validator(method, check) : "null";
        writer.Line($"valid &= context.Unevaluated{what}(value, parts, {inner}, {ValidatorEmitter.At(check, "/unevaluated" + what)});");
        writer.Close();
        writer.Line();
    }

    public static void Method(SourceWriter writer, MarkPlan mark)
    {
        writer.Line();
        if (mark.Properties.Count > 0)
        {
            writer.Line($"private static readonly string[] {mark.Method.Method}_MarkNames = {{ {string.Join(", ", mark.Properties.Select(Literal.String))} }};");
        }

        for (var i = 0; i < mark.PatternProperties.Count; i++)
        {
            writer.Line($"private static readonly {CSharp.Generated}SchemaPattern {mark.Method.Method}_MarkPattern{Literal.Int32(i)} = {ValidatorEmitter.NewPattern(mark.PatternProperties[i])};");
        }

        writer.Line($"/// <summary>Marks what <c>#{string.Join(" ", Literal.DocumentationLines(mark.Pointer))}</c> looks at.</summary>");
        writer.Open($"internal static void {mark.Method.Method}_Mark({CSharp.Json}JsonElement value, {CSharp.Generated}ValidationContext context, {Parts} parts)");
        Own(writer, mark);
        foreach (var always in mark.Always)
        {
            Call(writer, always);
        }

        foreach (var branch in mark.Branches)
        {
            writer.Open($"if ({Test(branch.Check)})");
            Call(writer, branch.Mark);
            writer.Close();
            writer.Line();
        }

        Condition(writer, mark);
        foreach (var dependency in mark.DependentSchemas)
        {
            writer.Open($"if (parts.Has(value, {Literal.Utf8(dependency.Name)}))");
            Call(writer, dependency.Mark);
            writer.Close();
            writer.Line();
        }

        if (mark.Dynamic is { } dynamic)
        {
            writer.Line($"context.MarkDynamic(value, {Literal.String(dynamic.Name)}, parts, {MarkFunction(dynamic.Fallback)});");
        }

        writer.Close();
    }

    private static void Own(SourceWriter writer, MarkPlan mark)
    {
        if (mark.AllProperties)
        {
            writer.Line("parts.AddAllProperties();");
        }
        else if (mark.Properties.Count > 0)
        {
            writer.Line($"parts.AddProperties(value, {mark.Method.Method}_MarkNames);");
        }

        for (var i = 0; i < mark.PatternProperties.Count; i++)
        {
            writer.Line($"parts.AddProperties(value, {mark.Method.Method}_MarkPattern{Literal.Int32(i)});");
        }

        if (mark.AllItems)
        {
            writer.Line("parts.AddAllItems();");
        }
        else if (mark.PrefixItems > 0)
        {
            writer.Line($"parts.AddFirstItems({Literal.Int32(mark.PrefixItems)});");
        }

        if (mark.Contains is { } contains)
        {
            writer.Line($"parts.AddItems(value, context, {(contains.Check is { } check ? CSharp.Validator(check) : "null")});");
        }
    }

    private static void Condition(SourceWriter writer, MarkPlan mark)
    {
        if (mark.If is not { } condition)
        {
            return;
        }

        if (condition.If.Check is null)
        {
            // It always holds, and code behind "else" would be a warning of the compiler.
            Call(writer, condition.IfMark);
            Call(writer, condition.Then);
            writer.Line();
            return;
        }

        writer.Open($"if ({Test(condition.If)})");
        Call(writer, condition.IfMark);
        Call(writer, condition.Then);
        writer.Close();
        if (condition.Else is not null)
        {
            writer.Open("else");
            Call(writer, condition.Else);
            writer.Close();
        }

        writer.Line();
    }

    private static void Call(SourceWriter writer, MarkRef? mark)
    {
        if (mark is not null)
        {
            writer.Line($"{CSharp.Validator(mark.Method)}_Mark(value, context, parts);");
            if (mark.AllProperties)
            {
                writer.Line("parts.AddAllProperties();");
            }

            if (mark.AllItems)
            {
                writer.Line("parts.AddAllItems();");
            }
        }
    }

    private static string MarkFunction(MarkRef? mark)
    {
        if (mark is null)
        {
            return "null";
        }

        var all = (mark.AllProperties ? " parts.AddAllProperties();" : "") + (mark.AllItems ? " parts.AddAllItems();" : "");
        return all.Length == 0
            ? CSharp.Validator(mark.Method) + "_Mark"
            : $"static (value, context, parts) => {{ {CSharp.Validator(mark.Method)}_Mark(value, context, parts);{all} }}";
    }

    private static string Test(OptionalCheck check) => check.Check is { } method ? $"context.Matches(value, {CSharp.Validator(method)})" : "true";
}
