using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Review;

/// <summary>
/// Whether one schema allows all that another allows, as far as can be seen keyword by keyword: every keyword of the wide one must be met by
/// a keyword of the narrow one that asks for as much. A doubt counts as no.
/// </summary>
internal sealed class Inclusion
{
    private readonly Effort _effort = new();

    private Inclusion()
    {
    }

    public static bool Holds(BoundSchema wide, BoundSchema narrow) => new Inclusion().Includes(wide, narrow);

    private bool Includes(BoundSchema wide, BoundSchema narrow)
    {
        if (!_effort.Spend() || wide.IsWarning || narrow.IsWarning)
        {
            return false;
        }

        if (ReferenceEquals(wide, narrow) || narrow.IsFalse || IsTrivial(wide) || AreWrittenAlike(wide, narrow))
        {
            return true;
        }

        if (IsOnlyReference(wide))
        {
            return Includes(wide.Reference!, narrow);
        }

        if (IsOnlyReference(narrow))
        {
            return Includes(wide, narrow.Reference!);
        }

        return !wide.IsFalse && (HasAllValues(wide, narrow) || Asserting(wide).All(member => Covers(member, wide, narrow)));
    }

    /// <summary>The narrow schema allows a few values only, and the wide one allows each.</summary>
    private static bool HasAllValues(BoundSchema wide, BoundSchema narrow)
    {
        var values = narrow.Const is { } constant ? [constant] : narrow.Enum;
        return values is { Count: > 0 }
            && Asserting(wide).All(member => member.Name is "type" or "enum" or "const" or "minimum" or "maximum" or "minLength" or "maxLength")
            && values.All(value => (value.Kind != NodeKind.Number || JsonNumbers.Of(value) is not null) && Fit.Problem(value, wide) is null);
    }

    private bool Covers(Member member, BoundSchema wide, BoundSchema narrow) => member.Name switch
    {
        "type" => narrow.HasType && (narrow.Types & ~WithIntegers(wide.Types)) == 0,
        "enum" => wide.Enum is { } known && narrow.Enum is { } members && members.All(one => known.Any(other => NodeEquality.AreEqual(one, other))),
        "minimum" => Excludes(narrow, JsonTypes.Number | JsonTypes.Integer) || AtLeast(narrow.Minimum, wide.Minimum) || AtLeast(narrow.ExclusiveMinimum, wide.Minimum),
        "maximum" => Excludes(narrow, JsonTypes.Number | JsonTypes.Integer) || AtLeast(wide.Maximum, narrow.Maximum) || AtLeast(wide.Maximum, narrow.ExclusiveMaximum),
        "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf" => Excludes(narrow, JsonTypes.Number | JsonTypes.Integer) || HaveSame(wide, narrow, member.Name),
        "minLength" => Excludes(narrow, JsonTypes.String) || narrow.MinLength >= wide.MinLength,
        "maxLength" => Excludes(narrow, JsonTypes.String) || narrow.MaxLength <= wide.MaxLength,
        "pattern" or "format" => Excludes(narrow, JsonTypes.String) || HaveSame(wide, narrow, member.Name),
        "minItems" => Excludes(narrow, JsonTypes.Array) || narrow.MinItems >= wide.MinItems,
        "maxItems" => Excludes(narrow, JsonTypes.Array) || narrow.MaxItems <= wide.MaxItems,
        "uniqueItems" => Excludes(narrow, JsonTypes.Array) || !wide.UniqueItems || narrow.UniqueItems,
        "items" => Excludes(narrow, JsonTypes.Array) || ItemsCover(wide, narrow),
        "prefixItems" => Excludes(narrow, JsonTypes.Array) || HaveSame(wide, narrow, member.Name),
        "contains" or "minContains" or "maxContains" => Excludes(narrow, JsonTypes.Array) || HaveSame(wide, narrow, "contains", "minContains", "maxContains"),
        "required" => Excludes(narrow, JsonTypes.Object) || wide.Required.All(narrow.Required.Contains),
        "minProperties" => Excludes(narrow, JsonTypes.Object) || narrow.MinProperties >= wide.MinProperties,
        "maxProperties" => Excludes(narrow, JsonTypes.Object) || narrow.MaxProperties <= wide.MaxProperties,
        "properties" => Excludes(narrow, JsonTypes.Object) || PropertiesCover(wide, narrow),
        "additionalProperties" => Excludes(narrow, JsonTypes.Object) || AdditionalCover(wide, narrow),
        "patternProperties" or "propertyNames" or "dependentRequired" or "dependentSchemas" => Excludes(narrow, JsonTypes.Object) || HaveSame(wide, narrow, member.Name),
        "$ref" => wide.Reference is not null && ReferenceEquals(wide.Reference, narrow.Reference),
        "if" or "then" or "else" => HaveSame(wide, narrow, "if", "then", "else"),
        "unevaluatedItems" or "unevaluatedProperties" or "$dynamicRef" => false,
        _ => HaveSame(wide, narrow, member.Name),
    };

    private bool PropertiesCover(BoundSchema wide, BoundSchema narrow) => wide.Properties.All(property =>
        IsTrivial(property.Schema)
        || (narrow.Properties.FirstOrDefault(other => other.Name == property.Name) is { } same
            ? Includes(property.Schema, same.Schema)
            : narrow is { AdditionalProperties: not null, PatternProperties.Count: 0 } && Includes(property.Schema, narrow.AdditionalProperties)));

    /// <summary>What is additional to the wide schema is declared by the narrow one, or additional to both.</summary>
    private bool AdditionalCover(BoundSchema wide, BoundSchema narrow) =>
        wide.AdditionalProperties is not { } wanted || IsTrivial(wanted)
        || (HaveSame(wide, narrow, "patternProperties")
            && narrow.AdditionalProperties is { } rest && Includes(wanted, rest)
            && narrow.Properties.All(property =>
                wide.Properties.Any(other => other.Name == property.Name) || Includes(wanted, property.Schema)));

    private bool ItemsCover(BoundSchema wide, BoundSchema narrow) =>
        wide.Items is not { } wanted || IsTrivial(wanted) || (HaveSame(wide, narrow, "prefixItems") && narrow.Items is { } items && Includes(wanted, items));

    private static bool IsTrivial(BoundSchema schema) => !schema.IsFalse && !schema.IsWarning && !Asserting(schema).Any();

    private static bool IsOnlyReference(BoundSchema schema) =>
        schema.Reference is not null && Asserting(schema).All(member => member.Name == "$ref");

    private static bool AreWrittenAlike(BoundSchema one, BoundSchema other) =>
        one.BaseUri == other.BaseUri && NodeEquality.AreEqual(one.Node, other.Node);

    /// <summary>The members that may refuse a value.</summary>
    private static IEnumerable<Member> Asserting(BoundSchema schema) => schema.Node.Members.Where(member =>
        member.Name is not ("title" or "description" or "default" or "examples" or "deprecated" or "readOnly" or "writeOnly" or "$comment" or "$defs" or "definitions"
            or "$id" or "$anchor" or "$schema" or "$vocabulary" or "contentEncoding" or "contentMediaType" or "contentSchema")
        && !member.Name.StartsWith("x-", StringComparison.Ordinal)
        && !(member.Name == "format" && schema.Format is null));

    private static bool HaveSame(BoundSchema wide, BoundSchema narrow, params string[] keywords) =>
        wide.BaseUri == narrow.BaseUri && keywords.All(keyword => (wide.Node.Find(keyword), narrow.Node.Find(keyword)) switch
        {
            (null, null) => true,
            ({ } one, { } other) => NodeEquality.AreEqual(one, other),
            _ => false,
        });

    private static bool Excludes(BoundSchema schema, JsonTypes types) => schema.HasType && (schema.Types & types) == 0;

    private static bool AtLeast(string? one, string? other) => JsonNumbers.Of(one) >= JsonNumbers.Of(other);

    /// <summary>Integers are numbers.</summary>
    private static JsonTypes WithIntegers(JsonTypes types) => (types & JsonTypes.Number) != 0 ? types | JsonTypes.Integer : types;
}
