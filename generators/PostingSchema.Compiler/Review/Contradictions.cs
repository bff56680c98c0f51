using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Review;

/// <summary>Finds bounds, and types, that no value can meet together.</summary>
internal static class Contradictions
{
    public static void Report(BoundSchema schema)
    {
        var hasCrossedBounds = Numbers(schema, "minimum", schema.Minimum, "maximum", schema.Maximum, strict: false)
            | Numbers(schema, "exclusiveMinimum", schema.ExclusiveMinimum, "maximum", schema.Maximum, strict: true)
            | Numbers(schema, "minimum", schema.Minimum, "exclusiveMaximum", schema.ExclusiveMaximum, strict: true)
            | Numbers(schema, "exclusiveMinimum", schema.ExclusiveMinimum, "exclusiveMaximum", schema.ExclusiveMaximum, strict: true);
        if (!hasCrossedBounds)
        {
            Steps(schema);
        }

        Counts(schema, "string", "minLength", schema.MinLength, "maxLength", schema.MaxLength);
        Counts(schema, "array", "minItems", schema.MinItems, "maxItems", schema.MaxItems);
        Counts(schema, "object", "minProperties", schema.MinProperties, "maxProperties", schema.MaxProperties);
        Contained(schema);
        Places(schema);
        Types(schema);
    }

    private static bool Numbers(BoundSchema schema, string lower, string? low, string upper, string? high, bool strict)
    {
        var isCrossed = JsonNumbers.Of(low) is { } from && JsonNumbers.Of(high) is { } to && (from > to || (strict && from == to));
        if (isCrossed)
        {
            Reports.Contradiction(schema, lower, "number", $"{lower} is {low}, but {upper} is {high}");
        }

        return isCrossed;
    }

    /// <summary>Between the bounds there may be no integer, or no multiple.</summary>
    private static void Steps(BoundSchema schema)
    {
        var isInteger = schema.HasType && (schema.Types & (JsonTypes.Integer | JsonTypes.Number)) == JsonTypes.Integer;
        if (schema.MultipleOf is { } multiple)
        {
            if (JsonNumbers.Of(multiple) is { } divisor && !HasMultiple(schema, divisor))
            {
                Reports.Contradiction(schema, "multipleOf", "number", $"between the bounds there is no multiple of {multiple}");
            }
        }
        else if (isInteger && !HasMultiple(schema, 1))
        {
            Reports.Contradiction(schema, schema.Minimum is null ? "exclusiveMinimum" : "minimum", "number", "between the bounds there is no integer");
        }
    }

    private static bool HasMultiple(BoundSchema schema, decimal divisor)
    {
        // Bounds that cannot be told exactly may leave room.
        if (Bound(schema.Minimum, schema.ExclusiveMinimum, Math.Max) is not { } low || Bound(schema.Maximum, schema.ExclusiveMaximum, Math.Min) is not { } high)
        {
            return true;
        }

        var first = decimal.Ceiling(low / divisor) * divisor;
        if (JsonNumbers.Of(schema.ExclusiveMinimum) is { } above && first <= above)
        {
            first += divisor;
        }

        return JsonNumbers.Of(schema.ExclusiveMaximum) is { } below && first >= below ? false : first <= high;
    }

    private static decimal? Bound(string? inclusive, string? exclusive, Func<decimal, decimal, decimal> narrower)
    {
        var (one, other) = (JsonNumbers.Of(inclusive), JsonNumbers.Of(exclusive));
        if ((inclusive is not null && one is null) || (exclusive is not null && other is null))
        {
            return null;
        }

        return one is { } a && other is { } b ? narrower(a, b) : one ?? other;
    }

    private static void Counts(BoundSchema schema, string kind, string lower, int? low, string upper, int? high)
    {
        if (low > high)
        {
            Reports.Contradiction(schema, lower, kind, $"{lower} is {low}, but {upper} is {high}");
        }
    }

    private static void Contained(BoundSchema schema)
    {
        if (schema.Contains is not { } contains)
        {
            return;
        }

        var least = schema.MinContains ?? 1;
        if (least > schema.MaxContains)
        {
            Reports.Contradiction(
                schema,
                schema.MinContains is null ? "maxContains" : "minContains",
                "array",
                $"{(schema.MinContains is null ? "contains asks for 1 item" : "minContains is " + schema.MinContains)}, but maxContains is {schema.MaxContains}");
        }
        else if (least > schema.MaxItems)
        {
            Reports.Contradiction(
                schema, schema.MinContains is null ? "contains" : "minContains", "array", $"{Items(least)} must be of the kind in contains, but maxItems is {schema.MaxItems}");
        }
        else if (least > 0 && contains.IsFalse)
        {
            Reports.Contradiction(schema, "contains", "array", $"{Items(least)} must be of the kind in contains, which is false");
        }
    }

    /// <summary>Where no item may stand, no array reaches so far.</summary>
    private static void Places(BoundSchema schema)
    {
        var closedPlace = schema.PrefixItems.TakeWhile(item => !item.IsFalse).Count();
        var most = closedPlace < schema.PrefixItems.Count || schema.Items is { IsFalse: true } ? closedPlace : int.MaxValue;
        if (schema.MinItems > most && !(schema.MinItems > schema.MaxItems))
        {
            Reports.Contradiction(schema, "minItems", "array", $"minItems is {schema.MinItems}, but behind the first {Items(most)} none is allowed");
        }
    }

    /// <summary>Schemas that must hold together, each of which can, but never both.</summary>
    private static void Types(BoundSchema schema)
    {
        var parts = SchemaFacts.Bases(schema).ToArray();
        if (parts.Length == 0 || schema.IsWarning || schema.Enum is not null || schema.Const is not null || SchemaFacts.EffectiveTypes(schema) != JsonTypes.None
            || (schema.HasType && schema.Types == JsonTypes.None)
            || parts.Concat(schema.AnyOf).Concat(schema.OneOf).Any(part => SchemaFacts.EffectiveTypes(part) == JsonTypes.None))
        {
            return;
        }

        Reports.Contradiction(
            schema, schema.AllOf.Count > 0 ? "allOf" : "$ref", "value", "the schemas that must hold together have no type in common");
    }

    private static string Items(int count) => count == 1 ? "1 item" : $"{count} items";
}
