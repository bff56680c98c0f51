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

        if (!hasLength && text.Pattern is null && text.Format is "Date" or "DateTime")
        {
            writer.Line($"return json.{text.Format}(at);");
            return;
        }

        var loops = text.Pattern is { } simple ? PatternLoops.TryWrite(simple.Source) : null;
        if (loops is not null && !hasLength && text.Format is null)
        {
            End(writer);
        }
        else
        {
            Text(writer);
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

        if (text.Pattern is { } pattern)
        {
            if (loops is not null)
            {
                writer.Line($"var next = at + 1; // {Literal.Comment(pattern.Source)}");
            }

            conditions.AddRange(loops ?? [$"{check.Method.Root}Validator.{check.Name}_Pattern.IsMatch(text) == true"]);
        }

        // A pattern with a time limit may not have been found out.
        Return(writer, conditions, text.Pattern is { IsLinear: false } ? AcceptorEmitter.Declined : AcceptorEmitter.Refused);
    }

    /// <summary>The statements that go past a string without escapes, and name its text.</summary>
    public static void Text(SourceWriter writer)
    {
        End(writer);
        writer.Line("var text = json.Content(at, end);");
    }

    private static void End(SourceWriter writer)
    {
        writer.Line("var end = json.Plain(at);");
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
