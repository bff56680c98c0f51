using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Planning;

/// <summary>Tells from a property's type what a captured text becomes.</summary>
internal sealed class ExtractedShapes
{
    private const int Deepest = 6;
    private readonly Dictionary<string, VocabularyPlan> _vocabularies = new(StringComparer.Ordinal);

    /// <summary>The spellings of each enum that was met.</summary>
    public IEnumerable<VocabularyPlan> Vocabularies => _vocabularies.Values;

    /// <summary>The shape; null where text cannot become such a value.</summary>
    public ExtractedShape? Of(BoundSchema schema, int depth = 0)
    {
        var maxLength = MaxLength(schema, []);
        schema = SchemaFacts.Peel(schema);
        if (depth > Deepest)
        {
            return null;
        }

        if (EnumShape.Members(schema) is { } members)
        {
            return new EnumSpellings(VocabularyOf(schema, members));
        }

        return (SchemaFacts.EffectiveTypes(schema) & ~JsonTypes.Null) switch
        {
            JsonTypes.Boolean => new FlagShape(),
            JsonTypes.Integer => new IntegerShape(),
            JsonTypes.Number => new NumberShape(),
            JsonTypes.String => schema.Format == "date" ? new DateShape() : new TextShape(maxLength),
            JsonTypes.Array when schema.Items is not null => Of(schema.Items, depth + 1) is { } item ? new ListShape(item) : null,
            JsonTypes.Object => ObjectOf(schema, depth),
            _ => null,
        };
    }

    private static int? MaxLength(BoundSchema schema, HashSet<BoundSchema> seen)
    {
        var inherited = seen.Add(schema) ? SchemaFacts.Bases(schema).Select(inner => MaxLength(inner, seen)) : [];
        return inherited.Concat([schema.MaxLength]).Min();
    }

    private ExtractedShape? ObjectOf(BoundSchema schema, int depth)
    {
        var shape = RecordShape.Of(schema);
        if (shape.Properties.Count > 0)
        {
            return new ObjectShape(shape.Properties
                .Select(property => (property.Name, Shape: Of(property.Schema, depth + 1)))
                .Where(property => property.Shape is not null)
                .Select(property => new ObjectMember(property.Name, property.Shape!))
                .ToEquatable());
        }

        return shape.Additional is { } additional && Of(additional, depth + 1) is { } item ? new MapShape(item) : null;
    }

    private string VocabularyOf(BoundSchema schema, IReadOnlyList<EnumMember> members)
    {
        var name = schema.Document.FileName + "#" + schema.Pointer;
        _vocabularies[name] = new(
            name,
            members.Select(member => new TermPlan(member.Value, new[] { member.Value }.Concat(member.Aliases).Distinct().ToEquatable())).ToEquatable());
        return name;
    }
}
