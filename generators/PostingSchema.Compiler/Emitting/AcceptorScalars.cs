using System.Globalization;
using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The part of an acceptor's method that looks at a string or a number.</summary>
internal static class AcceptorScalars
{
    public static void String(SourceWriter writer, CheckPlan check)
    {
        var text = check.String;
        var hasLength = text is { MinLength: not null } or { MaxLength: not null };
        var bounds = $"{Literal.Int32(text?.MinLength ?? 0)}, {(text?.MaxLength is { } max ? Literal.Int32(max) : "int.MaxValue")}";
        if (text is not { Pattern: not null } and not { Format: not null })
        {
            writer.Line(hasLength ? $"return json.String(at, {bounds});" : "return json.String(at);");
            return;
        }

        var hasWalk = text.Pattern is null && text.Format is "Date" or "DateTime" or "Uri";
        if (hasWalk && !hasLength)
        {
            writer.Line($"return json.{text.Format}(at);");
            return;
        }

        var loops = text.Pattern is { } simple ? PatternLoops.TryWrite(simple.Source) : null;
        if (loops is not null && text.Format is null)
        {
            Loops(writer, text, loops);
            return;
        }

        Text(writer, hasWalk ? text.Format! : "Plain");
        var conditions = new List<string>();
        if (hasLength)
        {
            conditions.Add($"{CSharp.Generated}JsonText.HasLength(text, {bounds})");
        }

        if (text.Format is { } format && !hasWalk)
        {
            conditions.Add($"global::PostingSchema.Formats.StringFormats.Is{format}(text)");
        }

        if (text.Pattern is not null)
        {
            conditions.Add($"{check.Method.Root}Validator.{check.Name}_Pattern.IsMatch(text) == true");
        }

        // A pattern with a time limit may not have been found out.
        Return(writer, conditions, text.Pattern is { IsLinear: false } ? AcceptorEmitter.Declined : AcceptorEmitter.Refused);
    }

    /// <summary>
    /// A pattern of simple runs. Where all that matches has the same length, that is where the string ends, if it does; else its end is
    /// looked for first, since all that follows waits for it.
    /// </summary>
    private static void Loops(SourceWriter writer, StringCheck text, PatternLoops.Loops loops)
    {
        var conditions = new List<string>();
        if (text.MinLength is { } min)
        {
            conditions.Add($"next - at > {Literal.Int32(min)}");
        }

        if (text.MaxLength is { } max)
        {
            conditions.Add($"next - at - 1 <= {Literal.Int32(max)}");
        }

        if (!loops.AreFixed)
        {
            End(writer, "Plain");
        }

        writer.Line($"var next = at + 1; // {Literal.Comment(text.Pattern!.Source)}");
        string[] all = loops.AreFixed
            ? ["json.HasQuote(at)", .. loops.Conditions, "json.HasQuote(next)", .. conditions]
            : [.. loops.Conditions, "next == end - 1", .. conditions];
        writer.Line($"return {string.Join("\n    && ", all)}\n    ? {(loops.AreFixed ? "next + 1 : json.NoneOf(at)" : $"end : {AcceptorEmitter.Refused}")};");
    }

    /// <summary>The statements that go past a string without escapes, and name its text.</summary>
    private static void Text(SourceWriter writer, string walk)
    {
        End(writer, walk);
        writer.Line("var text = json.Content(at, end);");
    }

    private static void End(SourceWriter writer, string walk)
    {
        writer.Line($"var end = json.{walk}(at);");
        AcceptorEmitter.LeaveWith(writer, AcceptorEmitter.IsNone("end"), "end");
    }

    public static void Number(SourceWriter writer, CheckPlan check)
    {
        var read = check.Types is { } types && (types & JsonTypes.Number) == 0 ? "Integer" : "Number";
        if (check.Number is not { } bounds)
        {
            writer.Line($"return json.{read}(at);");
            return;
        }

        if (WholeBounds(bounds) is { } whole)
        {
            writer.Line($"return json.{read}(at, {(read == "Integer" ? Digits(bounds) : "")}{whole});");
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
        AcceptorEmitter.LeaveWith(writer, AcceptorEmitter.IsNone("end"), "end");
        Return(writer, conditions, AcceptorEmitter.Refused);

        void Add(string? bound, string comparison)
        {
            if (bound is not null)
            {
                conditions.Add($"{CSharp.Generated}JsonNumber.Compare(number, {Literal.Utf8(bound)}) {comparison}");
            }
        }
    }

    /// <summary>The argument that says how many digits all numbers between whole bounds have, such as years; none where that is not the same.</summary>
    private static string Digits(NumberCheck bounds) =>
        bounds is { Minimum: { Length: <= 7 } min, Maximum: { } max } && min.Length == max.Length && min[0] is >= '1' and <= '9'
            ? $"digits: {Literal.Int32(min.Length)}, "
            : "";

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
        writer.Line($"return {string.Join("\n    && ", conditions)}\n    ? end : {otherwise};");
}
