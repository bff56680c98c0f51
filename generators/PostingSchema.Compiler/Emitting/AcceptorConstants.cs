using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The part of an acceptor's method that looks at <c>enum</c> and <c>const</c>: at scalars; arrays and objects are left to the validator.</summary>
internal static class AcceptorConstants
{
    /// <summary>Up to so many values are compared where they stand, without looking for the end of the string first.</summary>
    private const int Few = 16;

    public static void Emit(SourceWriter writer, CheckPlan check)
    {
        if (!AreStrings(check))
        {
            Scalars(writer, check);
            return;
        }

        var allowed = Allowed(check);
        if (allowed.Length is > 0 and <= Few && allowed.All(Literal.IsWrittenAsItIs))
        {
            InPlace(writer, allowed);
            return;
        }

        AcceptorScalars.Text(writer);
        var chunks = Chunks.Of(allowed);
        if (chunks.Count == 1)
        {
            Switch(writer, chunks[0], "end", AcceptorEmitter.Refused);
            return;
        }

        var parts = chunks.Select((_, index) => $"{Method(check, index)}(text)");
        writer.Line($"return {string.Join("\n    || ", parts)}\n    ? end : {AcceptorEmitter.Refused};");
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

        var words = values.Except(numbers).Select(value => $"json.Has(at, {Literal.Utf8(value)}) ? at + {Literal.Int32(Literal.Utf8Length(value))}\n    : ");
        writer.Line($"return {string.Concat(words)}json.NoneOf(at);");
    }

    /// <summary>The values as JSON texts, where all are scalars and nothing else is asked of them.</summary>
    private static string[]? ScalarsOf(CheckPlan check)
    {
        var lists = Lists(check).ToArray();
        return lists.Length == 1 && check.Types is null && IsOnlyCondition(check)
            && lists[0].Values.All(value => value[0] is not ('[' or '{') && Literal.IsWrittenAsItIs(value.Trim('"')))
            ? lists[0].Values.ToArray()
            : null;
    }

    private static void InPlace(SourceWriter writer, IReadOnlyList<string> allowed)
    {
        foreach (var (value, index) in allowed.Select((value, index) => (value, index)))
        {
            var quoted = "\"" + value + "\"";
            var (start, end) = (index == 0 ? "return " : "    : ", index == allowed.Count - 1 ? "\n    : json.NoneOf(at);" : "");
            writer.Line($"{start}json.Has(at, {Literal.Utf8(quoted)}) ? at + {Literal.Int32(Literal.Utf8Length(quoted))}{end}");
        }
    }

    /// <summary>The values of an enum that has many, a part to a method.</summary>
    public static void EmitChunks(SourceWriter writer, CheckPlan check)
    {
        if ((check.Enum ?? check.Const) is null || !AreStrings(check))
        {
            return;
        }

        var chunks = Chunks.Of(Allowed(check));
        for (var i = 0; chunks.Count > 1 && i < chunks.Count; i++)
        {
            writer.Line();
            writer.Open($"private static bool {Method(check, i)}(global::System.ReadOnlySpan<byte> text)");
            Switch(writer, chunks[i], "true", "false");
            writer.Close();
        }
    }

    private static void Switch(SourceWriter writer, IReadOnlyList<string> allowed, string found, string otherwise)
    {
        writer.Open("switch (text.Length)");
        foreach (var value in allowed)
        {
            writer.Line($"case {Literal.Int32(Literal.Utf8Length(value))} when global::System.MemoryExtensions.SequenceEqual(text, {Literal.Utf8(value)}):");
        }

        if (allowed.Count > 0)
        {
            writer.Indent();
            writer.Line($"return {found};");
            writer.Outdent();
        }

        writer.Line("default:");
        writer.Indent();
        writer.Line($"return {otherwise};");
        writer.Outdent();
        writer.Close();
    }

    private static bool AreStrings(CheckPlan check) =>
        IsOnlyCondition(check)
        && (check.Types is not { } types || (types & JsonTypes.String) != 0)
        && Lists(check).All(list => list.Strings is not null);

    private static bool IsOnlyCondition(CheckPlan check) =>
        check.Number is null && check.String is null && check.Array is null && check.Object is null;

    private static string[] Allowed(CheckPlan check) =>
        Lists(check).Select(list => list.Strings!.AsEnumerable()).Aggregate((left, right) => left.Intersect(right)).Distinct().ToArray();

    private static IEnumerable<EnumCheck> Lists(CheckPlan check) => new[] { check.Enum, check.Const }.Where(list => list is not null).Select(list => list!);

    private static string Method(CheckPlan check, int chunk) => $"{check.Name}_Values{Literal.Int32(chunk)}";
}
