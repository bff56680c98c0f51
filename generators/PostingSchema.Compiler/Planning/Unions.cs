using System.Globalization;
using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Planning;

/// <summary>The shapes of <c>oneOf</c> and <c>anyOf</c> that become types.</summary>
internal static class Unions
{
    /// <summary>
    /// The alternatives that decide the type, without null; or null where <c>oneOf</c> and <c>anyOf</c> only constrain (an object
    /// with properties of its own, branches that say nothing about the type).
    /// </summary>
    public static IReadOnlyList<BoundSchema>? Branches(BoundSchema schema)
    {
        if (schema.Properties.Count > 0 || (schema.OneOf.Count > 0 && schema.AnyOf.Count > 0))
        {
            return null;
        }

        var alternatives = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        var branches = alternatives.Where(branch => SchemaFacts.EffectiveTypes(branch) is not (JsonTypes.Null or JsonTypes.None)).ToArray();
        return branches.Length > 0 && branches.All(SchemaFacts.HasShape) && !SchemaFacts.Bases(schema).Any(SchemaFacts.HasShape)
            ? branches
            : null;
    }

    /// <summary>The T of "T or an array of T".</summary>
    public static BoundSchema? OneOrMany(IReadOnlyList<BoundSchema> branches)
    {
        if (branches.Count != 2)
        {
            return null;
        }

        var array = branches.FirstOrDefault(branch => SchemaFacts.EffectiveTypes(branch) == JsonTypes.Array);
        var one = branches.FirstOrDefault(branch => !ReferenceEquals(branch, array));
        if (array is null || one is null || (SchemaFacts.EffectiveTypes(one) & (JsonTypes.Array | JsonTypes.Null)) != 0)
        {
            return null;
        }

        var items = SchemaFacts.Peel(array);
        return items.Items is { } item && items.PrefixItems.Count == 0 && SameShape(SchemaFacts.Peel(item), SchemaFacts.Peel(one)) ? one : null;
    }

    public static UnionCase Case(BoundSchema branch, TypeRef type, CheckRef? check) =>
        new(NameOf(branch, type), type.WithoutNull, SchemaFacts.EffectiveTypes(branch) & ~JsonTypes.Null, check);

    /// <summary>Cases with one type become one; null when a case has no type of its own, for then the union tells nothing.</summary>
    public static IReadOnlyList<UnionCase>? Merge(IReadOnlyList<UnionCase> cases)
    {
        var merged = new List<UnionCase>();
        foreach (var next in cases)
        {
            if (next.Type is PrimitiveRef { Kind: Primitive.JsonElement })
            {
                return null;
            }

            var index = merged.FindIndex(known => known.Type == next.Type);
            if (index >= 0)
            {
                merged[index] = merged[index] with { Tokens = merged[index].Tokens | next.Tokens, Check = null };
            }
            else
            {
                var name = next.Name;
                for (var number = 2; merged.Any(known => known.Name == name); number++)
                {
                    name = next.Name + number.ToString(CultureInfo.InvariantCulture);
                }

                merged.Add(next with { Name = name });
            }
        }

        // What was merged lost its check, so it can only be told apart by its JSON types, or by coming last.
        return merged.OrderBy(known => known.Check is null ? 1 : 0).ToArray();
    }

    public static string CaseName(JsonTypes type) => type switch
    {
        JsonTypes.Boolean => "Boolean",
        JsonTypes.Integer => "Integer",
        JsonTypes.Number => "Number",
        JsonTypes.String => "Text",
        JsonTypes.Array => "List",
        _ => "Object",
    };

    /// <summary>What tells the type of a branch from the type of the union, when it has no name of its own.</summary>
    public static string CaseSuffix(BoundSchema branch, int index)
    {
        var types = SchemaFacts.EffectiveTypes(branch);
        return types switch
        {
            JsonTypes.Boolean or JsonTypes.Integer or JsonTypes.Number or JsonTypes.String or JsonTypes.Array => CaseName(types),
            JsonTypes.Object => "Object" + (index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture)),
            _ => "Option" + (index + 1).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string NameOf(BoundSchema branch, TypeRef type) => type.WithoutNull switch
    {
        NamedRef named => named.Name,
        PrimitiveRef { Kind: Primitive.String } => "Text",
        PrimitiveRef { Kind: Primitive.Boolean } => "Boolean",
        PrimitiveRef { Kind: Primitive.Int32 or Primitive.Int64 } => "Integer",
        PrimitiveRef { Kind: Primitive.Decimal or Primitive.Double } => "Number",
        PrimitiveRef { Kind: Primitive.DateOnly } => "Date",
        PrimitiveRef { Kind: Primitive.DateTimeOffset } => "DateTime",
        PrimitiveRef { Kind: Primitive.OffsetTime } => "Time",
        PrimitiveRef { Kind: var kind } => kind.ToString(),
        ListRef => "List",
        MapRef => "Map",
        _ => CaseSuffix(branch, 0),
    };

    /// <summary>One schema, or two that are written the same.</summary>
    private static bool SameShape(BoundSchema left, BoundSchema right) =>
        ReferenceEquals(left, right)
        || (left.Document == right.Document && Parsing.NodeText.Of(left.Node) == Parsing.NodeText.Of(right.Node));
}
