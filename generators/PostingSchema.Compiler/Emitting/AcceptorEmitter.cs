using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// The acceptor: straight-line code over the bytes. Every method gets the position of a value and returns the one behind it. It accepts
/// only what it can prove to have no finding, refuses only what it can prove to have an error, and declines everything else; what it
/// declines goes to the validator, and so does what it refuses where somebody asks for the reason. So a keyword that it does not know
/// costs time, never an answer.
/// </summary>
internal static class AcceptorEmitter
{
    /// <summary>The parameters of every method.</summary>
    public const string Scanner = CSharp.Generated + "JsonScanner json, nint at, int depth";

    public const string Declined = CSharp.Generated + "JsonScanner.Declined";

    public const string Refused = CSharp.Generated + "JsonScanner.Refused";

    public static GeneratedFile Emit(DocumentPlan plan, AcceptorRules rules) =>
        EmittedFile.Write(plan, plan.Root, "Acceptor", writer =>
        {
            writer.Line($"/// <summary>Accepts what is plainly valid under {Literal.Documentation(plan.FileName)}; declines what it cannot prove to be.</summary>");
            EmittedFile.MarkGenerated(writer);
            writer.Open($"internal static class {plan.Root.Name}Acceptor");
            if (plan.RootCheck is { } root)
            {
                writer.Line("/// <summary>True: the JSON is valid, and there is nothing to report. False: it has an error. Null says nothing.</summary>");
                writer.Open("internal static bool? Accepts(global::System.ReadOnlySpan<byte> utf8Json)");
                writer.Line($"var json = new {CSharp.Generated}JsonScanner(utf8Json);");
                writer.Line($"return json.End({CSharp.Acceptor(root, root with { Namespace = plan.Root.Namespace, Root = plan.Root.Name })}(json, json.Start(), 0));");
                writer.Close();
            }

            foreach (var check in plan.Checks)
            {
                writer.Line();
                Method(writer, check, rules);
            }

            writer.Close();
        });

    private static void Method(SourceWriter writer, CheckPlan check, AcceptorRules rules)
    {
        if (!rules.IsPart(check))
        {
            AcceptorObjects.EmitTable(writer, check);
            AcceptorConstants.EmitTable(writer, check);
        }

        writer.Line($"// #{Literal.Comment(check.Pointer)}");
        writer.Open($"internal static nint {check.Name}({Scanner})");
        if (rules.IsPart(check))
        {
            // Another schema may refer to it; that is so rare that nothing is emitted for it.
            writer.Line($"return {Declined}; // a rule of the object around it, where it looks at properties only");
            writer.Close();
            return;
        }

        if (DecliningKeyword(check) is { } keyword)
        {
            writer.Line($"return {Declined}; // {keyword}: left to the validator");
            writer.Close();
            return;
        }

        var ofPlaces = rules.Of(check);
        var steps = InPlace(check, ofPlaces).ToList();
        if (steps.Count == 0 && ofPlaces.Count == 0 && !check.IsWarning)
        {
            Own(writer, check);
            writer.Close();
            AcceptorObjects.EmitInAnyOrder(writer, check);
            return;
        }

        var hasOwn = HasOwn(check) || steps.Count == 0;
        var notesPlaces = ofPlaces.Count > 0;
        if (notesPlaces)
        {
            Rules(writer, check, steps.Count == 0);
        }
        else if (hasOwn)
        {
            steps.Insert(0, $"{check.Name}_Own(json, at, depth)");
        }

        if (steps.Count > 0)
        {
            InTurn(writer, check, steps);
        }

        writer.Close();
        if (hasOwn)
        {
            writer.Line();
            writer.Open($"private static nint {check.Name}_Own({Scanner}{(notesPlaces ? ", global::System.Span<nint> " + AcceptorRules.Places : "")})");
            Own(writer, check, notesPlaces);
            writer.Close();
            AcceptorObjects.EmitInAnyOrder(writer, check, notesPlaces);
        }

        rules.Emit(writer, check);

        AcceptorApplicators.Emit(writer, check);
    }

    /// <summary>The schema itself, which notes where the properties are, and the rules that look at them there.</summary>
    private static void Rules(SourceWriter writer, CheckPlan check, bool isAll)
    {
        writer.Line($"global::System.Span<nint> {AcceptorRules.Places} = stackalloc nint[{Literal.Int32(check.Object!.Properties.Count)}];");
        writer.Line($"{AcceptorRules.Places}.Clear();");
        writer.Line($"var end = {check.Name}_Own(json, at, depth, {AcceptorRules.Places});");
        LeaveWith(writer, IsNone("end"), check.IsWarning ? Declined : "end");
        writer.Line($"var holds = {AcceptorRules.CallAll(check)};");
        LeaveWith(writer, "holds != true", check.IsWarning ? Declined : $"holds == false ? {Refused} : {Declined}");
        if (isAll)
        {
            writer.Line("return end;");
        }
    }

    /// <summary>Several schemas for one value: each starts at the value again. A violation that is only a warning is no error.</summary>
    private static void InTurn(SourceWriter writer, CheckPlan check, IReadOnlyList<string> steps)
    {
        for (var i = 0; i + 1 < steps.Count; i++)
        {
            var end = "end" + Literal.Int32(i);
            writer.Line($"var {end} = {steps[i]};");
            LeaveWith(writer, IsNone(end), Severed(end));
        }

        writer.Line($"return {Severed(steps[steps.Count - 1])};");

        string Severed(string end) => check.IsWarning ? $"{CSharp.Generated}JsonScanner.Unproven({end})" : end;
    }

    /// <summary>The condition that what should be a position is one.</summary>
    public static string IsPosition(string end) => $"{end} < {Declined}";

    /// <summary>The condition that it is none.</summary>
    public static string IsNone(string end) => $"{end} >= {Declined}";

    /// <summary>Returns a position where a condition holds.</summary>
    public static void LeaveWith(SourceWriter writer, string condition, string end)
    {
        writer.Open($"if ({condition})");
        writer.Line($"return {end};");
        writer.Close();
        writer.Line();
    }

    /// <summary>Leaves an object or array if all conditions on the whole hold.</summary>
    public static void Leave(SourceWriter writer, List<string> conditions, string end) =>
        writer.Line(conditions.Count == 0
            ? $"return {end};"
            : $"return {string.Join("\n    && ", conditions)}\n    ? {end} : {CSharp.Generated}JsonScanner.Refuse(at);");

    /// <summary>The keyword that makes the acceptor decline every value.</summary>
    public static string? DecliningKeyword(CheckPlan check) =>
        check.IsFalse ? "false"
        : check.DynamicReference is not null ? "$dynamicRef"
        : check.UnevaluatedItems is not null ? "unevaluatedItems"
        : check.UnevaluatedProperties is not null ? "unevaluatedProperties"
        : null;

    /// <summary>What other schemas say about the same value, but for rules that look at places.</summary>
    public static IEnumerable<string> InPlace(CheckPlan check, IReadOnlyList<CheckPlan> rules)
    {
        if (check.Reference is { } reference)
        {
            yield return CSharp.Acceptor(reference, check.Method) + "(json, at, depth)";
        }

        foreach (var member in check.AllOf.Where(member => rules.All(rule => rule.Method != member)))
        {
            yield return CSharp.Acceptor(member, check.Method) + "(json, at, depth)";
        }

        if (check.AnyOf is not null)
        {
            yield return check.Name + "_AnyOf(json, at, depth)";
        }

        if (check.OneOf is not null)
        {
            yield return check.Name + "_OneOf(json, at, depth)";
        }

        if (check.If is not null)
        {
            yield return check.Name + "_If(json, at, depth)";
        }

        if (check.Not is not null)
        {
            yield return check.Name + "_Not(json, at, depth)";
        }
    }

    private static bool HasOwn(CheckPlan check) =>
        check.Types is not null || check.Enum is not null || check.Const is not null
        || check.Number is not null || check.String is not null || check.Array is not null || check.Object is not null;

    /// <summary>The keywords of the schema itself, by the type of the value.</summary>
    private static void Own(SourceWriter writer, CheckPlan check, bool notesPlaces = false)
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
            Kind(writer, check, kinds[0], notesPlaces);
            return;
        }

        writer.Open("switch (json.TypeAt(at))");
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
        writer.Line("return json.Unexpected(at);");
        writer.Outdent();
        writer.Close();
    }

    /// <summary>Whether values of a type are looked into; those of an enum or constant are compared as a whole.</summary>
    public static bool GoesInto(CheckPlan check, JsonTypes kind) =>
        check.Enum is null && check.Const is null && ((check.Types ?? JsonTypes.Any) & kind) != 0;

    private static JsonTypes Widen(JsonTypes types) => (types & JsonTypes.Integer) != 0 ? types | JsonTypes.Number : types;

    /// <summary>Statements that end with a return.</summary>
    private static void Kind(SourceWriter writer, CheckPlan check, JsonTypes kind, bool notesPlaces = false)
    {
        switch (kind)
        {
            case JsonTypes.String:
                AcceptorScalars.String(writer, check);
                break;
            case JsonTypes.Object:
                AcceptorObjects.Emit(writer, check, notesPlaces);
                break;
            case JsonTypes.Array:
                AcceptorArrays.Emit(writer, check);
                break;
            case JsonTypes.Number:
                AcceptorScalars.Number(writer, check);
                break;
            case JsonTypes.Boolean:
                writer.Line("return json.Boolean(at);");
                break;
            default:
                writer.Line("return json.Null(at);");
                break;
        }
    }

    /// <summary>A check, or the skipping of a value that may be anything.</summary>
    public static string Call(CheckRef? inner, CheckPlan check, string at = "at") => Call(inner, check, at, "depth");

    /// <summary>The same for an item or a property, at a position.</summary>
    public static string Inner(CheckRef? inner, CheckPlan check, string at = "at") => Call(inner, check, at, "depth + 1");

    private static string Call(CheckRef? inner, CheckPlan check, string at, string depth) =>
        inner is null ? $"json.Any({at}, {depth})" : $"{CSharp.Acceptor(inner, check.Method)}(json, {at}, {depth})";
}
