using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Parsing;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Review;

/// <summary>
/// Asks whether a value of the schema file fits a schema. Patterns and formats are not run: what they would refuse may be let through, and
/// what is refused here is refused for certain.
/// </summary>
internal static class Fit
{
    /// <summary>Why the schema refuses the value; null where it is not certain that it does.</summary>
    public static string? Problem(Node value, BoundSchema schema) => Problem(value, schema, new Effort(), asMember: null);

    /// <summary>The same for a member of the schema's own enum, which is not asked whether it is one.</summary>
    public static string? ProblemOfMember(Node value, BoundSchema schema, string keyword) => Problem(value, schema, new Effort(), keyword);

    public static string? LengthProblem(BoundSchema schema, string text)
    {
        var length = text.Length - text.Where((c, index) => index > 0 && char.IsSurrogatePair(text[index - 1], c)).Count();
        return length < schema.MinLength ? $"minLength is {schema.MinLength}"
            : length > schema.MaxLength ? $"maxLength is {schema.MaxLength}"
            : null;
    }

    private static string? Problem(Node value, BoundSchema schema, Effort effort, string? asMember)
    {
        if (!effort.Spend() || schema.IsWarning)
        {
            return null;
        }

        if (schema.IsFalse)
        {
            return "the schema is false";
        }

        return (schema.HasType && !HasType(value, schema.Types) ? "the type is " + TypeNames(schema) : null)
            ?? (asMember is null && schema.Enum is { } members && !members.Any(member => NodeEquality.AreEqual(member, value)) ? "it is no member of enum" : null)
            ?? (asMember != "const" && schema.Const is { } constant && !NodeEquality.AreEqual(constant, value) ? "const is another value" : null)
            ?? (asMember == "const" && schema.Enum is { } others && !others.Any(member => NodeEquality.AreEqual(member, value)) ? "it is no member of enum" : null)
            ?? OfKind(value, schema, effort)
            ?? InPlace(value, schema, effort);
    }

    private static string? OfKind(Node value, BoundSchema schema, Effort effort) => value.Kind switch
    {
        NodeKind.Number => OfNumber(value, schema),
        NodeKind.String => LengthProblem(schema, value.Text),
        NodeKind.Array => OfArray(value, schema, effort),
        NodeKind.Object => OfObject(value, schema, effort),
        _ => null,
    };

    private static string? OfNumber(Node value, BoundSchema schema)
    {
        if (JsonNumbers.Of(value) is not { } number)
        {
            return null;
        }

        return number < JsonNumbers.Of(schema.Minimum) ? "minimum is " + schema.Minimum
            : number > JsonNumbers.Of(schema.Maximum) ? "maximum is " + schema.Maximum
            : number <= JsonNumbers.Of(schema.ExclusiveMinimum) ? "exclusiveMinimum is " + schema.ExclusiveMinimum
            : number >= JsonNumbers.Of(schema.ExclusiveMaximum) ? "exclusiveMaximum is " + schema.ExclusiveMaximum
            : JsonNumbers.Of(schema.MultipleOf) is { } divisor && number % divisor != 0 ? "multipleOf is " + schema.MultipleOf
            : null;
    }

    private static string? OfArray(Node value, BoundSchema schema, Effort effort)
    {
        if (value.Items.Count < schema.MinItems)
        {
            return $"minItems is {schema.MinItems}";
        }

        if (value.Items.Count > schema.MaxItems)
        {
            return $"maxItems is {schema.MaxItems}";
        }

        return value.Items
            .Select((item, index) => (item, Schema: index < schema.PrefixItems.Count ? schema.PrefixItems[index] : schema.Items, index))
            .Select(one => one.Schema is null ? null : Inside(Problem(one.item, one.Schema, effort, null), $"item {one.index + 1}"))
            .FirstOrDefault(problem => problem is not null);
    }

    private static string? OfObject(Node value, BoundSchema schema, Effort effort)
    {
        if (schema.Required.FirstOrDefault(name => value.Find(name) is null) is { } missing)
        {
            return $"the property {Quote.Json(missing)} is required";
        }

        if (value.Members.Count < schema.MinProperties)
        {
            return $"minProperties is {schema.MinProperties}";
        }

        if (value.Members.Count > schema.MaxProperties)
        {
            return $"maxProperties is {schema.MaxProperties}";
        }

        foreach (var member in value.Members)
        {
            var declared = schema.Properties.FirstOrDefault(property => property.Name == member.Name)?.Schema;
            if (declared is null && schema.PatternProperties.Count > 0)
            {
                continue;
            }

            if ((declared ?? schema.AdditionalProperties) is { } inner
                && Inside(Problem(member.Value, inner, effort, null), "the property " + Quote.Json(member.Name)) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? InPlace(Node value, BoundSchema schema, Effort effort)
    {
        foreach (var inner in SchemaFacts.Bases(schema))
        {
            if (Problem(value, inner, effort, null) is { } problem)
            {
                return problem;
            }
        }

        foreach (var (keyword, branches) in new[] { ("anyOf", schema.AnyOf), ("oneOf", schema.OneOf) })
        {
            if (branches.Count > 0 && branches.All(branch => Problem(value, branch, effort, null) is not null))
            {
                return $"no alternative of {keyword} allows it";
            }
        }

        return null;
    }

    private static string? Inside(string? problem, string place) => problem is null ? null : $"of {place}, {problem}";

    private static bool HasType(Node value, JsonTypes types) => value.Kind switch
    {
        NodeKind.Null => (types & JsonTypes.Null) != 0,
        NodeKind.True or NodeKind.False => (types & JsonTypes.Boolean) != 0,
        NodeKind.String => (types & JsonTypes.String) != 0,
        NodeKind.Array => (types & JsonTypes.Array) != 0,
        NodeKind.Object => (types & JsonTypes.Object) != 0,
        _ => (types & JsonTypes.Number) != 0
            || ((types & JsonTypes.Integer) != 0 && (JsonNumbers.Of(value) is not { } number || decimal.Truncate(number) == number)),
    };

    private static string TypeNames(BoundSchema schema)
    {
        var type = schema.Node.Find("type")!;
        return type.Kind == NodeKind.String ? type.Text : string.Join(" or ", type.Items.Select(item => item.Text));
    }
}
