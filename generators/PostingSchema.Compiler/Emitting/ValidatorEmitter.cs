using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// The validator: a method a subschema, a line a keyword. It runs over JsonDocument, finds everything that is wrong, and is
/// the only one that says so.
/// </summary>
internal static class ValidatorEmitter
{
    private const string Element = CSharp.Json + "JsonElement";
    private const string ContextType = CSharp.Generated + "ValidationContext";
    private const string CheckType = CSharp.Generated + "SchemaCheck";

    public static GeneratedFile Emit(DocumentPlan plan, KnownChecks checks) =>
        EmittedFile.Write(plan, plan.Root, "Validator", writer =>
        {
            writer.Line($"/// <summary>Checks every keyword of {Literal.Documentation(plan.FileName)}, and reports what does not hold.</summary>");
            EmittedFile.MarkGenerated(writer);
            writer.Open($"internal static class {plan.Root.Name}Validator");
            writer.Line($"private const string At = {Literal.String(plan.SchemaId + "#")};");
            ValidatorMarks.Scopes(writer, plan);
            PropertyChecksEmitter.Emit(writer, checks);
            foreach (var check in plan.Checks)
            {
                writer.Line();
                Fields(writer, check);
                writer.Line();
                Method(writer, check);
            }

            foreach (var mark in plan.Marks)
            {
                ValidatorMarks.Method(writer, mark);
            }

            writer.Close();
        });

    /// <summary>What is made once: patterns, enum values, names, and lists of branches.</summary>
    private static void Fields(SourceWriter writer, CheckPlan check)
    {
        if (check.String?.Pattern is { } pattern)
        {
            writer.Line($"internal static readonly {CSharp.Generated}SchemaPattern {check.Name}_Pattern = {NewPattern(pattern)};");
        }

        EnumField(writer, check.Name + "_Enum", check.Enum);
        EnumField(writer, check.Name + "_Const", check.Const);
        if (check.Object is { } shape)
        {
            for (var i = 0; i < shape.PatternProperties.Count; i++)
            {
                writer.Line($"internal static readonly {CSharp.Generated}SchemaPattern {check.Name}_Names{Literal.Int32(i)} = {NewPattern(shape.PatternProperties[i].Pattern)};");
            }

            if (shape.IsClosed)
            {
                var known = shape.Properties.Where(property => property.IsDeclared).Select(property => Literal.String(property.Name)).ToArray();
                writer.List($"private static readonly string[] {check.Name}_Known =", known, ";");
            }
        }

        BranchesField(writer, check, "_AnyOf", check.AnyOf);
        BranchesField(writer, check, "_OneOf", check.OneOf);
    }

    public static string NewPattern(PatternCheck pattern) =>
        pattern.IsLinear ? $"new({Literal.String(pattern.Source)})" : $"new({Literal.String(pattern.Source)}, {Literal.String(pattern.DotNet!)})";

    private static void EnumField(SourceWriter writer, string name, EnumCheck? check)
    {
        if (check is null)
        {
            return;
        }

        writer.Line($"private static readonly {CSharp.Generated}EnumValues {name} = new(");
        writer.Indent();
        writer.List("new string[]", check.Values.Select(Literal.String).ToArray(), ",");
        writer.List("new (string, string)[]", check.Aliases.Select(alias => $"({Literal.String(alias.Spelling)}, {Literal.String(alias.Value)})").ToArray(), ");");
        writer.Outdent();
    }

    private static void BranchesField(SourceWriter writer, CheckPlan check, string suffix, AlternativesCheck? alternatives)
    {
        if (alternatives is not null)
        {
            var branches = alternatives.Branches.Select(branch => Function(branch.Check, check)).ToArray();
            writer.List($"private static readonly {CheckType}?[] {check.Name}{suffix} =", branches, ";");
            if (alternatives.Discriminator is { } discriminator)
            {
                var values = discriminator.Values.Select(branch =>
                    branch.Values is { } texts ? "new string[] { " + string.Join(", ", texts.Select(Literal.String)) + " }" : "null").ToArray();
                writer.Line($"private static readonly {CSharp.Generated}Discriminator {check.Name}{suffix}_Told = new(");
                writer.Indent();
                writer.Line(Literal.String(discriminator.Property) + ",");
                writer.List("new string[]?[]", values, ");");
                writer.Outdent();
            }
        }
    }

    private static void Method(SourceWriter writer, CheckPlan check)
    {
        writer.Line($"/// <summary><c>#{string.Join(" ", Literal.DocumentationLines(check.Pointer))}</c></summary>");
        writer.Open($"internal static bool {check.Name}({Element} value, {ContextType} context)");
        var isScoped = check.IsWarning || check.Message is not null;
        if (isScoped)
        {
            writer.Line($"var scope = context.Enter({(check.IsWarning ? "true" : "false")}, {(check.Message is { } message ? Literal.String(message) : "null")});");
        }

        if (check.EntersScope is { } dynamicScope)
        {
            writer.Line($"context.EnterScope({dynamicScope});");
        }

        writer.Line("var valid = true;");
        if (check.IsFalse)
        {
            writer.Line($"valid &= context.Never(value, {At(check, "")});");
        }

        AnyValue(writer, check);
        if (check.Number is { } number)
        {
            Number(writer, check, number);
        }

        if (check.String is { } text)
        {
            String(writer, check, text);
        }

        if (check.Array is { } array)
        {
            Array(writer, check, array);
        }

        if (check.Object is { } shape)
        {
            ValidatorObjects.Emit(writer, check, shape);
        }

        InPlace(writer, check);
        ValidatorMarks.Unevaluated(writer, check, check.UnevaluatedItems, "Items");
        ValidatorMarks.Unevaluated(writer, check, check.UnevaluatedProperties, "Properties");
        if (check.EntersScope is not null)
        {
            writer.Line("context.LeaveScope();");
        }

        writer.Line(isScoped ? "return context.Leave(scope, valid);" : "return valid;");
        writer.Close();
    }

    private static void AnyValue(SourceWriter writer, CheckPlan check)
    {
        if (check.Types is { } types)
        {
            writer.Line($"valid &= context.Type(value, {ReaderEmitter.Types(types)}, {At(check, "/type")});");
        }

        if (check.Enum is { } values)
        {
            writer.Line($"valid &= context.Enum(value, {check.Name}_Enum, {At(check, "/" + values.Keyword)});");
        }

        if (check.Const is not null)
        {
            writer.Line($"valid &= context.Const(value, {check.Name}_Const, {At(check, "/const")});");
        }
    }

    private static void Number(SourceWriter writer, CheckPlan check, NumberCheck number)
    {
        Bound("Minimum", number.Minimum);
        Bound("Maximum", number.Maximum);
        Bound("ExclusiveMinimum", number.ExclusiveMinimum);
        Bound("ExclusiveMaximum", number.ExclusiveMaximum);
        Bound("MultipleOf", number.MultipleOf);

        void Bound(string keyword, string? bound)
        {
            if (bound is not null)
            {
                writer.Line($"valid &= context.{keyword}(value, {Literal.Utf8(bound)}, {At(check, "/" + Camel(keyword))});");
            }
        }
    }

    private static void String(SourceWriter writer, CheckPlan check, StringCheck text)
    {
        if (text.MinLength is { } min)
        {
            writer.Line($"valid &= context.MinLength(value, {Literal.Int32(min)}, {At(check, "/minLength")});");
        }

        if (text.MaxLength is { } max)
        {
            writer.Line($"valid &= context.MaxLength(value, {Literal.Int32(max)}, {At(check, "/maxLength")});");
        }

        if (text.Pattern is not null)
        {
            writer.Line($"valid &= context.Pattern(value, {check.Name}_Pattern, {At(check, "/pattern")});");
        }

        if (text.Format is { } format)
        {
            writer.Line($"valid &= context.Format(value, global::PostingSchema.Formats.StringFormat.{format}, {At(check, "/format")});");
        }
    }

    private static void Array(SourceWriter writer, CheckPlan check, ArrayCheck array)
    {
        writer.Open($"if (value.ValueKind == {CSharp.Json}JsonValueKind.Array)");
        if (array.MinItems is not null || array.MaxItems is not null)
        {
            writer.Line("var count = value.GetArrayLength();");
        }

        if (array.Contains is not null)
        {
            writer.Line("var contained = 0;");
        }

        if (array.PrefixItems.Any(item => item.Check is not null) || array.Items.Check is not null || array.Contains is not null)
        {
            if (array.PrefixItems.Count > 0)
            {
                writer.Line("var index = 0;");
            }

            writer.Open("foreach (var item in value.EnumerateArray())");
            Items(writer, check, array);
            if (array.Contains is { } contains)
            {
                writer.Line(contains.Check is { } inner
                    ? $"contained += context.Matches(item, {CSharp.Validator(inner, check)}) ? 1 : 0;"
                    : "contained++;");
            }

            if (array.PrefixItems.Count > 0)
            {
                writer.Line("index++;");
            }

            writer.Close();
            writer.Line();
        }

        if (array.MinItems is { } min)
        {
            writer.Line($"valid &= context.MinItems(value, count, {Literal.Int32(min)}, {At(check, "/minItems")});");
        }

        if (array.MaxItems is { } max)
        {
            writer.Line($"valid &= context.MaxItems(value, count, {Literal.Int32(max)}, {At(check, "/maxItems")});");
        }

        if (array.Contains is not null)
        {
            var minimum = array.MinContains ?? 1;
            writer.Line($"valid &= context.MinContains(value, contained, {Literal.Int32(minimum)}, {At(check, array.MinContains is null ? "/contains" : "/minContains")});");
            if (array.MaxContains is { } most)
            {
                writer.Line($"valid &= context.MaxContains(value, contained, {Literal.Int32(most)}, {At(check, "/maxContains")});");
            }
        }

        if (array.UniqueItems)
        {
            writer.Line($"valid &= context.UniqueItems(value, {At(check, "/uniqueItems")});");
        }

        writer.Close();
        writer.Line();
    }

    private static void Items(SourceWriter writer, CheckPlan check, ArrayCheck array)
    {
        if (array.PrefixItems.Count == 0)
        {
            if (array.Items.Check is { } every)
            {
                writer.Line($"valid &= {CSharp.Validator(every, check)}(item, context);");
            }

            return;
        }

        writer.Line("valid &= index switch");
        writer.Line("{");
        writer.Indent();
        for (var i = 0; i < array.PrefixItems.Count; i++)
        {
            writer.Line($"{Literal.Int32(i)} => {(array.PrefixItems[i].Check is { } inner ? CSharp.Validator(inner, check) + "(item, context)" : "true")},");
        }

        writer.Line($"_ => {(array.Items.Check is { } rest ? CSharp.Validator(rest, check) + "(item, context)" : "true")},");
        writer.Outdent();
        writer.Line("};");
    }

    private static void InPlace(SourceWriter writer, CheckPlan check)
    {
        if (check.Reference is { } reference)
        {
            writer.Line($"valid &= {CSharp.Validator(reference, check)}(value, context);");
        }

        if (check.DynamicReference is { } dynamic)
        {
            writer.Line($"valid &= context.Dynamic(value, {Literal.String(dynamic.Name)}, {Function(dynamic.Fallback.Check, check)});");
        }

        foreach (var member in check.AllOf)
        {
            writer.Line($"valid &= {CSharp.Validator(member, check)}(value, context);");
        }

        Alternatives(writer, check, "AnyOf", check.AnyOf);
        Alternatives(writer, check, "OneOf", check.OneOf);

        if (check.Not is { } not)
        {
            writer.Line($"valid &= context.Not(value, {Function(not.Check, check)}, {At(check, "/not")});");
        }

        if (check.If is { } condition)
        {
            writer.Line(condition.If is { } test
                ? $"valid &= context.Matches(value, {CSharp.Validator(test, check)}) ? {Call(condition.Then, check)} : {Call(condition.Else, check)};"
                : $"valid &= {Call(condition.Then, check)};");
        }
    }

    private static void Alternatives(SourceWriter writer, CheckPlan check, string method, AlternativesCheck? alternatives)
    {
        if (alternatives is not null)
        {
            var told = alternatives.Discriminator is null ? "" : $", {check.Name}_{method}_Told";
            writer.Line($"valid &= context.{method}(value, {check.Name}_{method}, {At(check, "/" + Camel(method))}{told});");
        }
    }

    private static string Call(CheckRef? inner, CheckPlan check) => inner is null ? "true" : CSharp.Validator(inner, check) + "(value, context)";

    private static string Function(CheckRef? inner, CheckPlan check) => inner is null ? "null" : CSharp.Validator(inner, check);

    public static string At(CheckPlan check, string keyword) => "At + " + Literal.String(check.Pointer + keyword);

    private static string Camel(string keyword) => char.ToLowerInvariant(keyword[0]) + keyword.Substring(1);
}
