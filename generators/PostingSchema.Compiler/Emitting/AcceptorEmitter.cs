using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// The acceptor: straight-line code over the bytes. It accepts only what it can prove to have no finding, and declines
/// everything else; what it declines goes to the validator. So a keyword that it does not know costs time, never an answer.
/// </summary>
internal static class AcceptorEmitter
{
    private const string Scanner = "ref " + CSharp.Generated + "JsonScanner json";

    public static GeneratedFile Emit(DocumentPlan plan) =>
        EmittedFile.Write(plan, plan.Root, "Acceptor", writer =>
        {
            writer.Line($"/// <summary>Accepts what is plainly valid under {Literal.Documentation(plan.FileName)}; declines what it cannot prove to be.</summary>");
            EmittedFile.MarkGenerated(writer);
            writer.Open($"internal static class {plan.Root.Name}Acceptor");
            if (plan.RootCheck is { } root)
            {
                writer.Line("/// <summary>True: the JSON is valid, and there is nothing to report. False says nothing.</summary>");
                writer.Open("internal static bool Accepts(global::System.ReadOnlySpan<byte> utf8Json)");
                writer.Line($"var json = new {CSharp.Generated}JsonScanner(utf8Json);");
                writer.Line($"return {CSharp.Acceptor(root, root with { Namespace = plan.Root.Namespace, Root = plan.Root.Name })}(ref json) && json.End();");
                writer.Close();
            }

            foreach (var check in plan.Checks)
            {
                writer.Line();
                Method(writer, check);
                AcceptorConstants.EmitChunks(writer, check);
            }

            writer.Close();
        });

    private static void Method(SourceWriter writer, CheckPlan check)
    {
        var inPlace = InPlace(check).ToArray();
        writer.Line($"// #{Literal.Comment(check.Pointer)}");
        writer.Open($"internal static bool {check.Name}({Scanner})");
        if (Declined(check) is { } keyword)
        {
            writer.Line($"return false; // {keyword}: left to the validator");
            writer.Close();
            return;
        }

        if (inPlace.Length == 0)
        {
            Own(writer, check);
            writer.Close();
            return;
        }

        // Several schemas for one value: each starts at the value again.
        var steps = inPlace.ToList();
        if (HasOwn(check))
        {
            steps.Insert(0, $"{check.Name}_Own(ref json)");
        }

        if (steps.Count == 1)
        {
            writer.Line($"return {steps[0]};");
            writer.Close();
        }
        else
        {
            writer.Line("var start = json.Mark();");
            foreach (var step in steps.Take(steps.Count - 1))
            {
                writer.Open($"if (!{step})");
                writer.Line("return false;");
                writer.Close();
                writer.Line();
                writer.Line("json.Reset(start);");
            }

            writer.Line($"return {steps[steps.Count - 1]};");
            writer.Close();
        }

        if (HasOwn(check))
        {
            writer.Line();
            writer.Open($"private static bool {check.Name}_Own({Scanner})");
            Own(writer, check);
            writer.Close();
        }

        Alternatives(writer, check, "_AnyOf", check.AnyOf);
        Alternatives(writer, check, "_OneOf", check.OneOf);
        Condition(writer, check);
    }

    /// <summary>The keyword that makes the acceptor decline every value.</summary>
    private static string? Declined(CheckPlan check) =>
        check.IsFalse ? "false"
        : check.Not is not null ? "not"
        : check.OneOf is { AreDisjoint: false } ? "oneOf with branches that may hold together"
        : check.DynamicReference is not null ? "$dynamicRef"
        : check.UnevaluatedItems is not null ? "unevaluatedItems"
        : check.UnevaluatedProperties is not null ? "unevaluatedProperties"
        : null;

    private static IEnumerable<string> InPlace(CheckPlan check)
    {
        if (check.Reference is { } reference)
        {
            yield return CSharp.Acceptor(reference, check.Method) + "(ref json)";
        }

        foreach (var member in check.AllOf)
        {
            yield return CSharp.Acceptor(member, check.Method) + "(ref json)";
        }

        if (check.AnyOf is not null)
        {
            yield return check.Name + "_AnyOf(ref json)";
        }

        // That exactly one branch holds can be seen only where no two can.
        if (check.OneOf is { AreDisjoint: true })
        {
            yield return check.Name + "_OneOf(ref json)";
        }

        if (check.If is not null)
        {
            yield return check.Name + "_If(ref json)";
        }
    }

    private static void Alternatives(SourceWriter writer, CheckPlan check, string suffix, AlternativesCheck? alternatives)
    {
        if (alternatives is null)
        {
            return;
        }

        writer.Line();
        writer.Open($"private static bool {check.Name}{suffix}({Scanner})");
        writer.Line("var start = json.Mark();");
        var branches = alternatives.Branches;
        foreach (var branch in branches.Take(branches.Count - 1))
        {
            writer.Open($"if ({Call(branch.Check, check)})");
            writer.Line("return true;");
            writer.Close();
            writer.Line();
            writer.Line("json.Reset(start);");
        }

        writer.Line($"return {Call(branches[branches.Count - 1].Check, check)};");
        writer.Close();
    }

    /// <summary>Where both outcomes hold, the condition does not matter; else it must hold provably, with its consequence.</summary>
    private static void Condition(SourceWriter writer, CheckPlan check)
    {
        if (check.If is not { } condition)
        {
            return;
        }

        writer.Line();
        writer.Open($"private static bool {check.Name}_If({Scanner})");
        if (condition.Else is null)
        {
            writer.Line($"return {Call(condition.Then, check)}; // where the consequence holds, the condition does not matter");
            writer.Close();
            return;
        }

        writer.Line("var start = json.Mark();");
        writer.Open($"if (!{Call(condition.Then, check)})");
        writer.Line("return false;");
        writer.Close();
        writer.Line();
        writer.Line("json.Reset(start);");
        writer.Open($"if ({Call(condition.If, check)})");
        writer.Line("return true;");
        writer.Close();
        writer.Line();
        writer.Line("json.Reset(start);");
        writer.Line($"return {Call(condition.Else, check)};");
        writer.Close();
    }

    private static bool HasOwn(CheckPlan check) =>
        check.Types is not null || check.Enum is not null || check.Const is not null
        || check.Number is not null || check.String is not null || check.Array is not null || check.Object is not null;

    /// <summary>The keywords of the schema itself, by the type of the value.</summary>
    private static void Own(SourceWriter writer, CheckPlan check)
    {
        if (check.Enum is not null || check.Const is not null)
        {
            AcceptorConstants.Emit(writer, check);
            return;
        }

        var types = check.Types ?? JsonTypes.Any;
        var kinds = new[] { JsonTypes.String, JsonTypes.Object, JsonTypes.Array, JsonTypes.Number, JsonTypes.Boolean, JsonTypes.Null }
            .Where(kind => (Widen(types) & kind) != 0)
            .ToArray();
        if (kinds.Length == 1)
        {
            Kind(writer, check, kinds[0]);
            return;
        }

        writer.Open("switch (json.Peek())");
        foreach (var kind in kinds)
        {
            writer.Line($"case {CSharp.Generated}JsonTypes.{kind}:");
            writer.Line("{");
            writer.Indent();
            Kind(writer, check, kind);
            writer.Outdent();
            writer.Line("}");
            writer.Line();
        }

        writer.Line("default:");
        writer.Indent();
        writer.Line("return false;");
        writer.Outdent();
        writer.Close();
    }

    private static JsonTypes Widen(JsonTypes types) => (types & JsonTypes.Integer) != 0 ? types | JsonTypes.Number : types;

    /// <summary>Statements that end with a return.</summary>
    private static void Kind(SourceWriter writer, CheckPlan check, JsonTypes kind)
    {
        switch (kind)
        {
            case JsonTypes.String:
                String(writer, check);
                break;
            case JsonTypes.Object:
                AcceptorContainers.Object(writer, check);
                break;
            case JsonTypes.Array:
                AcceptorContainers.Array(writer, check);
                break;
            case JsonTypes.Number:
                Number(writer, check);
                break;
            case JsonTypes.Boolean:
                writer.Line("return json.ReadBoolean();");
                break;
            default:
                writer.Line("return json.ReadNull();");
                break;
        }
    }

    private static void String(SourceWriter writer, CheckPlan check)
    {
        if (check.String is not { } text)
        {
            writer.Line("return json.ReadString(out _);");
            return;
        }

        var conditions = new List<string> { "json.ReadString(out var text)" };
        if (text.MinLength is not null || text.MaxLength is not null)
        {
            conditions.Add($"text.HasLength({Literal.Int32(text.MinLength ?? 0)}, {(text.MaxLength is { } max ? Literal.Int32(max) : "int.MaxValue")})");
        }

        if (text.Pattern is not null)
        {
            conditions.Add($"text.Matches({check.Method.Root}Validator.{check.Name}_Pattern)");
        }

        if (text.Format is { } format)
        {
            conditions.Add($"text.HasFormat(global::PostingSchema.Formats.StringFormat.{format})");
        }

        Return(writer, conditions);
    }

    private static void Number(SourceWriter writer, CheckPlan check)
    {
        var isInteger = check.Types is { } types && (types & JsonTypes.Number) == 0;
        var conditions = new List<string> { isInteger ? "json.ReadInteger(out var number)" : "json.ReadNumber(out var number)" };
        if (check.Number is { } bounds)
        {
            Add(bounds.Minimum, ">= 0");
            Add(bounds.Maximum, "<= 0");
            Add(bounds.ExclusiveMinimum, "> 0");
            Add(bounds.ExclusiveMaximum, "< 0");
            if (bounds.MultipleOf is { } divisor)
            {
                conditions.Add($"{CSharp.Generated}JsonNumber.IsMultipleOf(number, {Literal.Utf8(divisor)})");
            }
        }

        Return(writer, conditions);

        void Add(string? bound, string comparison)
        {
            if (bound is not null)
            {
                conditions.Add($"{CSharp.Generated}JsonNumber.Compare(number, {Literal.Utf8(bound)}) {comparison}");
            }
        }
    }

    public static void Return(SourceWriter writer, IReadOnlyList<string> conditions, string combined = "&&")
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            writer.Line((i == 0 ? "return " : $"    {combined} ") + conditions[i] + (i + 1 == conditions.Count ? ";" : ""));
        }
    }

    /// <summary>A check, or the skipping of a value that may be anything.</summary>
    public static string Call(CheckRef? inner, CheckPlan check) =>
        inner is null ? "json.Skip()" : CSharp.Acceptor(inner, check.Method) + "(ref json)";
}
