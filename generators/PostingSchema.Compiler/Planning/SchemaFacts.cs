using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Planning;

/// <summary>What can be said about a schema without looking at a value.</summary>
internal static class SchemaFacts
{
    /// <summary>The types that a valid value can have: those of the schema, and of all that must hold together with it.</summary>
    public static JsonTypes EffectiveTypes(BoundSchema schema)
    {
        // Kept, since branches that share definitions would otherwise be followed again from each.
        if (schema.EffectiveTypes is not { } known)
        {
            schema.EffectiveTypes = JsonTypes.Any;
            schema.EffectiveTypes = known = FindTypes(schema);
        }

        return known;
    }

    /// <summary>Follows references that add nothing to the type: <c>{"$ref": ..., "description": ...}</c>, and <c>allOf</c> around one.</summary>
    public static BoundSchema Peel(BoundSchema schema)
    {
        var seen = new HashSet<BoundSchema>();
        while (seen.Add(schema) && !HasOwnShape(schema))
        {
            var bases = Bases(schema).Where(HasShape).ToArray();
            if (bases.Length != 1)
            {
                break;
            }

            schema = bases[0];
        }

        return schema;
    }

    /// <summary>The schemas that always hold together with this one, warnings aside.</summary>
    public static IEnumerable<BoundSchema> Bases(BoundSchema schema)
    {
        if (schema.Reference is { IsWarning: false } target)
        {
            yield return target;
        }

        foreach (var member in schema.AllOf)
        {
            if (!member.IsWarning)
            {
                yield return member;
            }
        }
    }

    /// <summary>Whether no value satisfies two of the schemas.</summary>
    public static bool AreDisjoint(IReadOnlyList<BoundSchema> schemas)
    {
        var types = schemas.Select(EffectiveTypes).ToArray();
        for (var i = 0; i < types.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Overlap(types[i], types[j]) && !ConstantsDiffer(schemas[i], schemas[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The property that every schema requires to be a constant string, a different one in each; null where there is none.</summary>
    public static string? Discriminator(IReadOnlyList<BoundSchema> schemas)
    {
        var constants = schemas.Select(RequiredConstants).ToArray();
        return constants[0].Keys.FirstOrDefault(name =>
            constants.All(c => c.ContainsKey(name))
            && constants.SelectMany(c => c[name]).Distinct().Count() == constants.Sum(c => c[name].Count));
    }

    /// <summary>Properties that a valid object must have with one of a few strings.</summary>
    public static Dictionary<string, IReadOnlyList<string>> RequiredConstants(BoundSchema schema)
    {
        var constants = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        Collect(schema, []);
        return constants;

        void Collect(BoundSchema current, HashSet<BoundSchema> seen)
        {
            if (!seen.Add(current) || current.IsWarning)
            {
                return;
            }

            foreach (var property in current.Properties)
            {
                if (ConstantStrings(property.Schema) is { } values && IsRequired(schema, property.Name, []))
                {
                    constants[property.Name] = values;
                }
            }

            foreach (var inner in Bases(current))
            {
                Collect(inner, seen);
            }
        }
    }

    /// <summary>Whether the schema, or one that holds together with it, requires the property.</summary>
    public static bool IsRequired(BoundSchema schema, string name) => IsRequired(schema, name, []);

    /// <summary>The strings that a schema allows, where it allows few strings and nothing else.</summary>
    private static IReadOnlyList<string>? ConstantStrings(BoundSchema schema)
    {
        schema = Peel(schema);
        if (schema.IsWarning)
        {
            return null;
        }

        if (schema.Const is { Kind: NodeKind.String } constant)
        {
            return [constant.Text];
        }

        return schema.Enum is { } values && values.All(value => value.Kind == NodeKind.String)
            ? values.Select(value => value.Text).ToArray()
            : null;
    }

    private static bool IsRequired(BoundSchema schema, string name, HashSet<BoundSchema> seen) =>
        seen.Add(schema)
        && !schema.IsWarning
        && (schema.Required.Contains(name) || Bases(schema).Any(inner => IsRequired(inner, name, seen)));

    private static bool Overlap(JsonTypes left, JsonTypes right) => (Widen(left) & Widen(right)) != 0;

    private static JsonTypes Widen(JsonTypes types) => (types & JsonTypes.Integer) != 0 ? types | JsonTypes.Number : types;

    private static bool ConstantsDiffer(BoundSchema left, BoundSchema right)
    {
        if (ConstantStrings(left) is { } strings && ConstantStrings(right) is { } others)
        {
            return !strings.Intersect(others).Any();
        }

        // A constant property tells objects apart only if both must be objects: required says nothing about a string.
        if (EffectiveTypes(left) != JsonTypes.Object || EffectiveTypes(right) != JsonTypes.Object)
        {
            return false;
        }

        var leftConstants = RequiredConstants(left);
        return RequiredConstants(right).Any(pair => leftConstants.TryGetValue(pair.Key, out var values) && !values.Intersect(pair.Value).Any());
    }

    private static JsonTypes FindTypes(BoundSchema schema)
    {
        if (schema.IsFalse)
        {
            return JsonTypes.None;
        }

        if (schema.IsWarning)
        {
            return JsonTypes.Any;
        }

        var types = schema.Types;
        foreach (var inner in Bases(schema))
        {
            types = Intersect(types, EffectiveTypes(inner));
        }

        foreach (var alternatives in new[] { schema.AnyOf, schema.OneOf })
        {
            if (alternatives.Count > 0)
            {
                types = Intersect(types, alternatives.Aggregate(JsonTypes.None, (all, branch) => all | EffectiveTypes(branch)));
            }
        }

        if (schema.Enum is { } values)
        {
            types = Intersect(types, values.Aggregate(JsonTypes.None, (all, value) => all | TypeOf(value)));
        }

        return schema.Const is { } constant ? Intersect(types, TypeOf(constant)) : types;
    }

    /// <summary>The types of values that both allow.</summary>
    public static JsonTypes Intersect(JsonTypes left, JsonTypes right)
    {
        var both = left & right;
        var oneIsInteger = ((left | right) & JsonTypes.Integer) != 0;
        var bothNumeric = (Widen(left) & Widen(right) & JsonTypes.Number) != 0;
        return bothNumeric && oneIsInteger && (left & right & JsonTypes.Number) == 0 ? both | JsonTypes.Integer : both;
    }

    private static JsonTypes TypeOf(Node node) => node.Kind switch
    {
        NodeKind.Null => JsonTypes.Null,
        NodeKind.True or NodeKind.False => JsonTypes.Boolean,
        NodeKind.Number => node.Text.All(c => c is '-' or (>= '0' and <= '9')) ? JsonTypes.Integer : JsonTypes.Number,
        NodeKind.String => JsonTypes.String,
        NodeKind.Array => JsonTypes.Array,
        _ => JsonTypes.Object,
    };

    /// <summary>Whether the schema itself, or what holds together with it, says what kind of type it becomes.</summary>
    public static bool HasShape(BoundSchema schema) => HasShape(schema, []);

    private static bool HasShape(BoundSchema schema, HashSet<BoundSchema> seen) =>
        seen.Add(schema) && (HasOwnShape(schema) || Bases(schema).Any(inner => HasShape(inner, seen)));

    private static bool HasOwnShape(BoundSchema schema) =>
        schema.HasType || schema.CSharpType is not null
        || schema.Enum is not null || schema.Const is not null
        || schema.Properties.Count > 0 || schema.PatternProperties.Count > 0 || schema.AdditionalProperties is not null
        || schema.PrefixItems.Count > 0 || schema.Items is not null
        || schema.AnyOf.Count > 0 || schema.OneOf.Count > 0;
}
