using System.Globalization;
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
    private const string Scanner = CSharp.Generated + "JsonScanner json, int at";

    public const string Declined = CSharp.Generated + "JsonScanner.Declined";

    public const string Refused = CSharp.Generated + "JsonScanner.Refused";

    public static GeneratedFile Emit(DocumentPlan plan) =>
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
                writer.Line($"return json.End({CSharp.Acceptor(root, root with { Namespace = plan.Root.Namespace, Root = plan.Root.Name })}(json, json.Start()));");
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
        writer.Line($"// #{Literal.Comment(check.Pointer)}");
        writer.Open($"internal static int {check.Name}({Scanner})");
        if (DecliningKeyword(check) is { } keyword)
        {
            writer.Line($"return {Declined}; // {keyword}: left to the validator");
            writer.Close();
            return;
        }

        var steps = InPlace(check).ToList();
        if (steps.Count == 0 && !check.IsWarning)
        {
            Own(writer, check);
            writer.Close();
            return;
        }

        var hasOwn = HasOwn(check) || steps.Count == 0;
        if (hasOwn)
        {
            steps.Insert(0, $"{check.Name}_Own(json, at)");
        }

        InTurn(writer, check, steps);
        writer.Close();
        if (hasOwn)
        {
            writer.Line();
            writer.Open($"private static int {check.Name}_Own({Scanner})");
            Own(writer, check);
            writer.Close();
        }

        Alternatives(writer, check, "_AnyOf", check.AnyOf);
        if (check.OneOf is { AreDisjoint: false } oneOf)
        {
            ExactlyOne(writer, check, oneOf);
        }
        else
        {
            Alternatives(writer, check, "_OneOf", check.OneOf);
        }

        Condition(writer, check);
        Not(writer, check);
    }

    /// <summary>Several schemas for one value: each starts at the value again. A violation that is only a warning is no error.</summary>
    private static void InTurn(SourceWriter writer, CheckPlan check, IReadOnlyList<string> steps)
    {
        for (var i = 0; i + 1 < steps.Count; i++)
        {
            var end = "end" + Literal.Int32(i);
            writer.Line($"var {end} = {steps[i]};");
            LeaveWith(writer, end + " < 0", Severed(end));
        }

        writer.Line($"return {Severed(steps[steps.Count - 1])};");

        string Severed(string end) => check.IsWarning ? $"{CSharp.Generated}JsonScanner.Unproven({end})" : end;
    }

    /// <summary>Returns a position where a condition holds.</summary>
    public static void LeaveWith(SourceWriter writer, string condition, string end)
    {
        writer.Open($"if ({condition})");
        writer.Line($"return {end};");
        writer.Close();
        writer.Line();
    }

    /// <summary>The keyword that makes the acceptor decline every value.</summary>
    private static string? DecliningKeyword(CheckPlan check) =>
        check.IsFalse ? "false"
        : check.DynamicReference is not null ? "$dynamicRef"
        : check.UnevaluatedItems is not null ? "unevaluatedItems"
        : check.UnevaluatedProperties is not null ? "unevaluatedProperties"
        : null;

    private static IEnumerable<string> InPlace(CheckPlan check)
    {
        if (check.Reference is { } reference)
        {
            yield return CSharp.Acceptor(reference, check.Method) + "(json, at)";
        }

        foreach (var member in check.AllOf)
        {
            yield return CSharp.Acceptor(member, check.Method) + "(json, at)";
        }

        if (check.AnyOf is not null)
        {
            yield return check.Name + "_AnyOf(json, at)";
        }

        if (check.OneOf is not null)
        {
            yield return check.Name + "_OneOf(json, at)";
        }

        if (check.If is not null)
        {
            yield return check.Name + "_If(json, at)";
        }

        if (check.Not is not null)
        {
            yield return check.Name + "_Not(json, at)";
        }
    }

    private static void Alternatives(SourceWriter writer, CheckPlan check, string suffix, AlternativesCheck? alternatives)
    {
        if (alternatives is null)
        {
            return;
        }

        writer.Line();
        writer.Open($"private static int {check.Name}{suffix}({Scanner})");
        var calls = alternatives.Branches.Select(branch => Call(branch.Check, check)).ToArray();
        for (var i = 0; i < calls.Length; i++)
        {
            var end = "end" + Literal.Int32(i);
            writer.Line($"var {end} = {calls[i]};");
            LeaveWith(writer, end + " >= 0", end);
        }

        var ends = calls.Select((_, index) => $"end{Literal.Int32(index)} == {Refused}");
        writer.Line($"return {string.Join("\n    && ", ends)}\n    ? {Refused} : {Declined};");
        writer.Close();
    }

    /// <summary>Branches that may hold together: one must hold provably, and every other provably not.</summary>
    private static void ExactlyOne(SourceWriter writer, CheckPlan check, AlternativesCheck alternatives)
    {
        writer.Line();
        writer.Open($"private static int {check.Name}_OneOf({Scanner})");
        var ends = alternatives.Branches.Select((_, index) => "end" + Literal.Int32(index)).ToArray();
        for (var i = 0; i < ends.Length; i++)
        {
            writer.Line($"var {ends[i]} = {Call(alternatives.Branches[i].Check, check)};");
        }

        LeaveWith(writer, string.Join(" || ", ends.Select(end => $"{end} == {Declined}")), Declined);
        writer.Line($"var holding = {string.Join(" + ", ends.Select(end => $"({end} >= 0 ? 1 : 0)"))};");
        writer.Line($"return holding == 1 ? {ends.Aggregate((left, right) => $"global::System.Math.Max({left}, {right})")} : {Refused};");
        writer.Close();
    }

    /// <summary>Where the consequence holds and there is no other, the condition does not matter; else its verdict must be known.</summary>
    private static void Condition(SourceWriter writer, CheckPlan check)
    {
        if (check.If is not { } condition)
        {
            return;
        }

        writer.Line();
        writer.Open($"private static int {check.Name}_If({Scanner})");
        if (condition.Else is null)
        {
            writer.Line($"var then = {Call(condition.Then, check)};");
            LeaveWith(writer, "then >= 0", "then");
            writer.Line($"var condition = {Call(condition.If, check)};");
            writer.Line($"return condition >= 0 ? then : condition == {Refused} ? json.Any(at) : {Declined};");
        }
        else
        {
            writer.Line($"var condition = {Call(condition.If, check)};");
            writer.Line($"return condition >= 0 ? {Call(condition.Then, check)}\n    : condition == {Refused} ? {Call(condition.Else, check)}\n    : {Declined};");
        }

        writer.Close();
    }

    /// <summary>What must not hold must be refused.</summary>
    private static void Not(SourceWriter writer, CheckPlan check)
    {
        if (check.Not is not { } not)
        {
            return;
        }

        writer.Line();
        writer.Open($"private static int {check.Name}_Not({Scanner})");
        writer.Line($"var end = {Call(not.Check, check)};");
        writer.Line($"return end == {Refused} ? json.Any(at) : {CSharp.Generated}JsonScanner.Refuse(end);");
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
                writer.Line("return json.Boolean(at);");
                break;
            default:
                writer.Line("return json.Null(at);");
                break;
        }
    }

    private static void String(SourceWriter writer, CheckPlan check)
    {
        var text = check.String;
        var hasLength = text is { MinLength: not null } or { MaxLength: not null };
        var bounds = $"{Literal.Int32(text?.MinLength ?? 0)}, {(text?.MaxLength is { } max ? Literal.Int32(max) : "int.MaxValue")}";
        if (text is not { Pattern: not null } and not { Format: not null })
        {
            writer.Line(hasLength ? $"return json.String(at, {bounds});" : "return json.String(at);");
            return;
        }

        var conditions = new List<string>();
        if (hasLength)
        {
            conditions.Add($"{CSharp.Generated}JsonText.HasLength(text, {bounds})");
        }

        if (text.Format is { } format)
        {
            conditions.Add($"global::PostingSchema.Formats.StringFormats.Is{format}(text)");
        }

        writer.Line("var text = json.Text(at, out var end);");
        if (text.Pattern is { } pattern)
        {
            var loops = PatternLoops.TryWrite(pattern.Source);
            if (loops is not null)
            {
                writer.Line($"var next = 0; // {Literal.Comment(pattern.Source)}");
            }

            conditions.AddRange(loops ?? [$"{check.Method.Root}Validator.{check.Name}_Pattern.IsMatch(text) == true"]);
        }

        // A pattern with a time limit may not have been found out.
        Return(writer, conditions, text.Pattern is { IsLinear: false } ? Declined : Refused);
    }

    private static void Number(SourceWriter writer, CheckPlan check)
    {
        var read = check.Types is { } types && (types & JsonTypes.Number) == 0 ? "Integer" : "Number";
        if (check.Number is not { } bounds)
        {
            writer.Line($"return json.{read}(at);");
            return;
        }

        if (WholeBounds(bounds) is { } whole)
        {
            writer.Line($"return json.{read}(at, {whole});");
            return;
        }

        var conditions = new List<string>();
        Add(bounds.Minimum, ">= 0");
        Add(bounds.Maximum, "<= 0");
        Add(bounds.ExclusiveMinimum, "> 0");
        Add(bounds.ExclusiveMaximum, "< 0");
        if (bounds.MultipleOf is { } divisor)
        {
            conditions.Add($"{CSharp.Generated}JsonNumber.IsMultipleOf(number, {Literal.Utf8(divisor)})");
        }

        writer.Line($"var number = json.{read}(at, out var end);");
        Return(writer, conditions, Refused);

        void Add(string? bound, string comparison)
        {
            if (bound is not null)
            {
                conditions.Add($"{CSharp.Generated}JsonNumber.Compare(number, {Literal.Utf8(bound)}) {comparison}");
            }
        }
    }

    /// <summary>Bounds that are whole numbers, both included, as they can be compared while the number is read; null where there are others.</summary>
    private static string? WholeBounds(NumberCheck bounds)
    {
        return bounds is { ExclusiveMinimum: null, ExclusiveMaximum: null, MultipleOf: null }
            && TryWhole(bounds.Minimum, "long.MinValue", out var min)
            && TryWhole(bounds.Maximum, "long.MaxValue", out var max) ? $"{min}, {max}" : null;

        static bool TryWhole(string? bound, string none, out string literal)
        {
            literal = none;
            if (bound is null)
            {
                return true;
            }

            // As the bytes would be compared: -0 and 1e2 are left to the exact comparison.
            var isWhole = long.TryParse(bound, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number.ToString(CultureInfo.InvariantCulture) == bound
                && Math.Abs(number) < 1_000_000_000_000_000_000;
            literal = bound;
            return isWhole;
        }
    }

    /// <summary>Returns the end of a value if all conditions on it hold.</summary>
    private static void Return(SourceWriter writer, IReadOnlyList<string> conditions, string otherwise) =>
        writer.Line($"return end < 0 || ({string.Join("\n        && ", conditions)})\n    ? end : {otherwise};");

    /// <summary>A check, or the skipping of a value that may be anything.</summary>
    public static string Call(CheckRef? inner, CheckPlan check, string at = "at") => Call(inner, check, "json", at);

    /// <summary>The same for an item or a property, at a position.</summary>
    public static string Inner(CheckRef? inner, CheckPlan check, string at = "at") => Call(inner, check, "inner", at);

    private static string Call(CheckRef? inner, CheckPlan check, string json, string at) =>
        inner is null ? $"{json}.Any({at})" : $"{CSharp.Acceptor(inner, check.Method)}({json}, {at})";
}
