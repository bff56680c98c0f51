using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The methods of an acceptor for <c>anyOf</c>, <c>oneOf</c>, <c>if</c> and <c>not</c>: they start at the value again.</summary>
internal static class AcceptorApplicators
{
    public static void Emit(SourceWriter writer, CheckPlan check)
    {
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

    private static void Alternatives(SourceWriter writer, CheckPlan check, string suffix, AlternativesCheck? alternatives)
    {
        if (alternatives is null)
        {
            return;
        }

        writer.Line();
        writer.Open($"private static nint {check.Name}{suffix}({AcceptorEmitter.Scanner})");
        var calls = alternatives.Branches.Select(branch => AcceptorEmitter.Call(branch.Check, check)).ToArray();
        for (var i = 0; i < calls.Length; i++)
        {
            var end = "end" + Literal.Int32(i);
            writer.Line($"var {end} = {calls[i]};");
            AcceptorEmitter.LeaveWith(writer, AcceptorEmitter.IsPosition(end), end);
        }

        var ends = calls.Select((_, index) => $"end{Literal.Int32(index)} == {AcceptorEmitter.Refused}");
        writer.Line($"return {string.Join("\n    && ", ends)}\n    ? {AcceptorEmitter.Refused} : {AcceptorEmitter.Declined};");
        writer.Close();
    }

    /// <summary>Branches that may hold together: one must hold provably, and every other provably not.</summary>
    private static void ExactlyOne(SourceWriter writer, CheckPlan check, AlternativesCheck alternatives)
    {
        writer.Line();
        writer.Open($"private static nint {check.Name}_OneOf({AcceptorEmitter.Scanner})");
        var ends = alternatives.Branches.Select((_, index) => "end" + Literal.Int32(index)).ToArray();
        for (var i = 0; i < ends.Length; i++)
        {
            writer.Line($"var {ends[i]} = {AcceptorEmitter.Call(alternatives.Branches[i].Check, check)};");
        }

        AcceptorEmitter.LeaveWith(writer, string.Join(" || ", ends.Select(end => $"{end} == {AcceptorEmitter.Declined}")), AcceptorEmitter.Declined);
        writer.Line($"var holding = {string.Join(" + ", ends.Select(end => $"({AcceptorEmitter.IsPosition(end)} ? 1 : 0)"))};");
        writer.Line($"return holding == 1 ? {ends.Aggregate((left, right) => $"global::System.Math.Min({left}, {right})")} : {AcceptorEmitter.Refused};");
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
        writer.Open($"private static nint {check.Name}_If({AcceptorEmitter.Scanner})");
        if (condition.Else is null)
        {
            writer.Line($"var then = {AcceptorEmitter.Call(condition.Then, check)};");
            AcceptorEmitter.LeaveWith(writer, AcceptorEmitter.IsPosition("then"), "then");
            writer.Line($"var condition = {AcceptorEmitter.Call(condition.If, check)};");
            writer.Line($"return {AcceptorEmitter.IsPosition("condition")} ? then : condition == {AcceptorEmitter.Refused} ? json.Any(at, depth) : {AcceptorEmitter.Declined};");
        }
        else
        {
            writer.Line($"var condition = {AcceptorEmitter.Call(condition.If, check)};");
            writer.Line($"return {AcceptorEmitter.IsPosition("condition")} ? {AcceptorEmitter.Call(condition.Then, check)}\n    : condition == {AcceptorEmitter.Refused} ? {AcceptorEmitter.Call(condition.Else, check)}\n    : {AcceptorEmitter.Declined};");
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
        writer.Open($"private static nint {check.Name}_Not({AcceptorEmitter.Scanner})");
        writer.Line($"var end = {AcceptorEmitter.Call(not.Check, check)};");
        writer.Line($"return end == {AcceptorEmitter.Refused} ? json.Any(at, depth) : {CSharp.Generated}JsonScanner.Refuse(end);");
        writer.Close();
    }
}
