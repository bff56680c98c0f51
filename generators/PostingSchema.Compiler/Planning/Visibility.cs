namespace PostingSchema.Compiler.Planning;

/// <summary>
/// The last word on the types of members: what is not emitted after all (a union that told nothing), or is internal where the member
/// is public, is a JsonElement there.
/// </summary>
internal sealed class Visibility
{
    private readonly Dictionary<NamedRef, SchemaAccess> _access = [];

    public Visibility(IEnumerable<TypePlan> emitted)
    {
        // Two types of one name are an error that has been reported; here either will do.
        foreach (var plan in emitted)
        {
            _access[plan.Type] = plan.Access;
        }
    }

    public TypePlan Apply(TypePlan plan) => plan switch
    {
        RecordPlan record => record with
        {
            Properties = record.Properties.Select(property => property with { Type = Seen(property.Type, record.Access) }).ToEquatable(),
            AdditionalProperties = record.AdditionalProperties is { } additional ? Seen(additional, record.Access) : null,
        },
        UnionPlan union => union with { Cases = union.Cases.Select(one => one with { Type = Seen(one.Type, union.Access) }).ToEquatable() },
        WrapperPlan wrapper => wrapper with { Value = Seen(wrapper.Value, wrapper.Access) },
        _ => plan,
    };

    private TypeRef Seen(TypeRef type, SchemaAccess by) => type switch
    {
        NamedRef named => _access.TryGetValue(named, out var access) && (access == SchemaAccess.Public || by == SchemaAccess.Internal)
            ? named
            : new PrimitiveRef(Primitive.JsonElement),
        ListRef list => new ListRef(Seen(list.Item, by)),
        MapRef map => new MapRef(Seen(map.Item, by)),
        OneOrManyRef either => new OneOrManyRef(Seen(either.Item, by)),
        NullableRef nullable => Seen(nullable.Inner, by) is PrimitiveRef { Kind: Primitive.JsonElement } element ? element : new NullableRef(Seen(nullable.Inner, by)),
        _ => type,
    };
}
