using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The part of an acceptor's method that looks at <c>enum</c> and <c>const</c>: at strings; other values are left to the validator.</summary>
internal static class AcceptorConstants
{
    public static void Emit(SourceWriter writer, CheckPlan check)
    {
        if (!AreStrings(check))
        {
            writer.Line("return false; // an enum of other values than strings: left to the validator");
            return;
        }

        writer.Open("if (!json.ReadString(out var text) || text.HasEscapes)");
        writer.Line("return false;");
        writer.Close();
        writer.Line();
        var chunks = Chunks.Of(Allowed(check));
        if (chunks.Count == 1)
        {
            Switch(writer, "text.Raw", chunks[0]);
            return;
        }

        AcceptorEmitter.Return(writer, chunks.Select((_, index) => $"{Method(check, index)}(text.Raw)").ToArray(), "||");
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
            Switch(writer, "text", chunks[i]);
            writer.Close();
        }
    }

    private static void Switch(SourceWriter writer, string text, IReadOnlyList<string> allowed)
    {
        writer.Open($"switch ({text}.Length)");
        foreach (var value in allowed)
        {
            writer.Line($"case {Literal.Int32(Literal.Utf8Length(value))} when global::System.MemoryExtensions.SequenceEqual({text}, {Literal.Utf8(value)}):");
        }

        if (allowed.Count > 0)
        {
            writer.Indent();
            writer.Line("return true;");
            writer.Outdent();
        }

        writer.Line("default:");
        writer.Indent();
        writer.Line("return false;");
        writer.Outdent();
        writer.Close();
    }

    private static bool AreStrings(CheckPlan check)
    {
        var isRestricted = check.Number is not null || check.String is not null || check.Array is not null || check.Object is not null
            || (check.Types is { } types && (types & JsonTypes.String) == 0);
        return !isRestricted && Lists(check).All(list => list.Strings is not null);
    }

    private static string[] Allowed(CheckPlan check) =>
        Lists(check).Select(list => list.Strings!.AsEnumerable()).Aggregate((left, right) => left.Intersect(right)).Distinct().ToArray();

    private static IEnumerable<EnumCheck> Lists(CheckPlan check) => new[] { check.Enum, check.Const }.Where(list => list is not null).Select(list => list!);

    private static string Method(CheckPlan check, int chunk) => $"{check.Name}_Values{Literal.Int32(chunk)}";
}
