using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The part of an acceptor's method that looks at <c>enum</c> and <c>const</c>: at scalars; arrays and objects are left to the validator.</summary>
internal static class AcceptorConstants
{
    public static void Emit(SourceWriter writer, CheckPlan check)
    {
        if (!AreStrings(check))
        {
            Scalars(writer, check);
            return;
        }

        writer.Line(Only(check) is { } word
            ? $"return {Compared("\"" + word + "\"")}json.NoneOf(at);"
            : $"return json.OneOf(at, {Table(check)});");
    }

    /// <summary>The field with the strings of a check that asks for one of some.</summary>
    public static void EmitTable(SourceWriter writer, CheckPlan check)
    {
        if ((check.Enum ?? check.Const) is not null && AreStrings(check) && Only(check) is null && AcceptorEmitter.DecliningKeyword(check) is null)
        {
            WordTableEmitter.Emit(writer, "private", Table(check), Allowed(check));
            writer.Line();
        }
    }

    /// <summary>Numbers are compared as numbers; the others have one spelling, or are declined.</summary>
    private static void Scalars(SourceWriter writer, CheckPlan check)
    {
        if (ScalarsOf(check) is not { } values)
        {
            writer.Line($"return {AcceptorEmitter.Declined}; // an enum with arrays, objects or further conditions: left to the validator");
            return;
        }

        var numbers = values.Where(value => value[0] is '-' or (>= '0' and <= '9')).ToArray();
        if (numbers.Length > 0)
        {
            writer.Open($"if (json.TypeAt(at) == {CSharp.Generated}JsonTypes.Number)");
            writer.Line("var number = json.Number(at, out var end);");
            var equal = numbers.Select(number => $"{CSharp.Generated}JsonNumber.Compare(number, {Literal.Utf8(number)}) == 0");
            writer.Line($"return {AcceptorEmitter.IsNone("end")}\n    || {string.Join("\n    || ", equal)}\n    ? end : {AcceptorEmitter.Refused};");
            writer.Close();
            writer.Line();
        }

        writer.Line($"return {string.Concat(values.Except(numbers).Select(Compared))}json.NoneOf(at);");
    }

    /// <summary>The expression that goes past a value where it stands, and goes on with another expression where it does not.</summary>
    private static string Compared(string value) =>
        $"json.Has(at, {Literal.Utf8(value)}) ? at + {Literal.Int32(Literal.Utf8Length(value))}\n    : ";

    /// <summary>The values as JSON texts, where all are scalars and nothing else is asked of them.</summary>
    private static string[]? ScalarsOf(CheckPlan check)
    {
        var lists = Lists(check).ToArray();
        return lists.Length == 1 && check.Types is null && IsOnlyCondition(check)
            && lists[0].Values.All(value => value[0] is not ('[' or '{') && Literal.IsWrittenAsItIs(value.Trim('"')))
            ? lists[0].Values.ToArray()
            : null;
    }

    private static bool AreStrings(CheckPlan check) =>
        IsOnlyCondition(check)
        && (check.Types is not { } types || (types & JsonTypes.String) != 0)
        && Lists(check).All(list => list.Strings is not null);

    private static bool IsOnlyCondition(CheckPlan check) =>
        check.Number is null && check.String is null && check.Array is null && check.Object is null;

    private static string[] Allowed(CheckPlan check) =>
        Lists(check).Select(list => list.Strings!.AsEnumerable()).Aggregate((left, right) => left.Intersect(right)).Distinct().ToArray();

    /// <summary>The only string that is allowed, which is compared where it stands.</summary>
    private static string? Only(CheckPlan check) => Allowed(check) is { Length: 1 } words && Literal.IsWrittenAsItIs(words[0]) ? words[0] : null;

    private static IEnumerable<EnumCheck> Lists(CheckPlan check) => new[] { check.Enum, check.Const }.Where(list => list is not null).Select(list => list!);

    private static string Table(CheckPlan check) => check.Name + "_Words";
}
