using System.Globalization;
using PostingSchema.Compiler.Parsing;
using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Compiler.Binding;

/// <summary>One keyword of one schema: reads its value in the shape that the keyword demands, or reports what it is instead.</summary>
internal sealed class KeywordReader(SchemaBinder binder, BoundSchema schema, Member member)
{
    public BoundSchema Target => schema;

    public string Keyword => member.Name;

    public Node Value => member.Value;

    public string? Text()
    {
        return Value.Kind == NodeKind.String ? Value.Text : Wrong<string>("a string");
    }

    public bool Flag()
    {
        if (!Value.IsBoolean)
        {
            Wrong("true or false");
        }

        return Value.Kind == NodeKind.True;
    }

    /// <summary>A number, as it is written.</summary>
    public string? Number()
    {
        return Value.Kind == NodeKind.Number ? Value.Text : Wrong<string>("a number");
    }

    /// <summary>A whole number from 0, which may be written <c>2.0</c>. What is above any length there can be counts as the longest.</summary>
    public int? Count()
    {
        if (Value.Kind == NodeKind.Number
            && decimal.TryParse(Value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= 0
            && decimal.Truncate(number) == number)
        {
            return (int)Math.Min(number, int.MaxValue);
        }

        Wrong("a whole number that is not negative");
        return null;
    }

    public BoundSchema Schema() => binder.BindInner(schema, Value, Keyword);

    /// <summary>At least one schema.</summary>
    public IReadOnlyList<BoundSchema> Schemas()
    {
        if (Value.Kind == NodeKind.Array && Value.Items.Count > 0)
        {
            return Value.Items
                .Select((item, index) => binder.BindInner(schema, item, Keyword, index.ToString(CultureInfo.InvariantCulture)))
                .ToArray();
        }

        Wrong("an array of at least one schema");
        return [];
    }

    public IReadOnlyList<BoundProperty> SchemaMap()
    {
        if (Value.Kind == NodeKind.Object)
        {
            return Value.Members
                .Select(inner => new BoundProperty(inner.Name, binder.BindInner(schema, inner.Value, Keyword, inner.Name), NameLocation(inner)))
                .ToArray();
        }

        Wrong("an object whose properties are schemas");
        return [];
    }

    public IReadOnlyList<BoundPatternProperty> PatternMap() =>
        SchemaMap()
            .Select(property => (property.Schema, Pattern: Pattern(property.Name, property.NameLocation)))
            .Where(property => property.Pattern is not null)
            .Select(property => new BoundPatternProperty(property.Pattern!, property.Schema))
            .ToArray();

    public IReadOnlyList<BoundDependency> Dependencies()
    {
        if (Value.Kind == NodeKind.Object)
        {
            return Value.Members.Select(inner => new BoundDependency(inner.Name, Names(inner.Value))).ToArray();
        }

        Wrong("an object whose properties are arrays of property names");
        return [];
    }

    public IReadOnlyList<string> Names() => Names(Value);

    public BoundPattern? Pattern() => Text() is { } text ? Pattern(text, Locate(Value)) : null;

    public void Wrong(string expected) =>
        SchemaBinder.Report(schema, DiagnosticRules.InvalidKeyword, Value, $"{Quote.Json(Keyword)} must be {expected}; this is {Value.Describe()}.");

    public void Reference()
    {
        if (Text() is not null)
        {
            binder.AddReference(schema, Value, isDynamic: false);
        }
    }

    public void DynamicReference()
    {
        if (Text() is not null)
        {
            binder.AddReference(schema, Value, isDynamic: true);
        }
    }

    public Dialects Dialects => binder.Dialects;

    public void Report(DiagnosticRule rule, Node place, string message) => SchemaBinder.Report(schema, rule, place, message);

    public void ReportAtName(DiagnosticRule rule, string message) =>
        schema.Document.Diagnostics.Report(rule, NameLocation(member), message);

    private T? Wrong<T>(string expected)
        where T : class
    {
        Wrong(expected);
        return null;
    }

    private IReadOnlyList<string> Names(Node value)
    {
        if (value.Kind != NodeKind.Array || value.Items.Any(item => item.Kind != NodeKind.String))
        {
            if (ReferenceEquals(value, Value))
            {
                Wrong("an array of strings");
                return [];
            }

            SchemaBinder.Report(schema, DiagnosticRules.InvalidKeyword, value, $"{Quote.Json(Keyword)} must have arrays of strings here; this is {value.Describe()}.");
            return [];
        }

        foreach (var twice in value.Items.GroupBy(item => item.Text).Where(group => group.Count() > 1))
        {
            SchemaBinder.Report(schema, DiagnosticRules.InvalidKeyword, twice.Last(), $"{Quote.Json(twice.Key)} is there twice; remove one.");
        }

        return value.Items.Select(item => item.Text).Distinct().ToArray();
    }

    private BoundPattern? Pattern(string source, SchemaLocation location)
    {
        var result = EcmaPattern.Translate(source);
        if (result.Error is not null)
        {
            schema.Document.Diagnostics.Report(
                DiagnosticRules.InvalidPattern,
                location,
                $"{Quote.Json(source)} is not a regular expression of ECMA-262: {result.Error} (at character {result.ErrorIndex + 1}).");
            return null;
        }

        if (result.Program is null)
        {
            schema.Document.Diagnostics.Report(
                DiagnosticRules.BacktrackingPattern,
                location,
                "This regular expression has lookaround or backreferences, or is very large, so it cannot run in linear time; it runs with a time limit.");
        }

        return new(source, result.DotNet, result.Program is not null);
    }

    private SchemaLocation NameLocation(Member inner) => schema.Document.Source.Locate(inner.NameStart, inner.NameLength);

    private SchemaLocation Locate(Node node) => schema.Document.Source.Locate(node.Start, node.Length);
}
