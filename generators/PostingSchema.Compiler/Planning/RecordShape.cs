using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Planning;

/// <summary>The properties of an object schema together with those of the schemas that it extends (<c>$ref</c>, <c>allOf</c>).</summary>
internal sealed class RecordShape
{
    private readonly List<BoundProperty> _properties = [];
    private readonly HashSet<BoundSchema> _seen = [];

    private bool _isClosed;
    private bool _refusesUnevaluated;
    private bool _mayLookAtMore;

    private RecordShape()
    {
    }

    /// <summary>Inherited properties first, each name once; the most derived declaration that says a type wins.</summary>
    public IReadOnlyList<BoundProperty> Properties => _properties;

    /// <summary>Whether one of the schemas refuses properties that it does not name.</summary>
    public bool IsClosed => _isClosed || (_refusesUnevaluated && !_mayLookAtMore && !HasPatterns);

    /// <summary>The schema of all other properties, where exactly one says it and nothing else can add to it.</summary>
    public BoundSchema? Additional { get; private set; }

    public bool HasPatterns { get; private set; }

    public static RecordShape Of(BoundSchema schema)
    {
        var shape = new RecordShape();
        shape.Add(schema);
        return shape;
    }

    private void Add(BoundSchema schema)
    {
        if (!_seen.Add(schema))
        {
            return;
        }

        foreach (var inherited in SchemaFacts.Bases(schema))
        {
            Add(inherited);
        }

        foreach (var property in schema.Properties)
        {
            var index = _properties.FindIndex(known => known.Name == property.Name);
            if (index < 0)
            {
                _properties.Add(property);
            }
            else if (SchemaFacts.HasShape(property.Schema))
            {
                _properties[index] = property;
            }
        }

        _mayLookAtMore |= schema.AnyOf.Count > 0 || schema.OneOf.Count > 0 || schema.If is not null || schema.DependentSchemas.Count > 0
            || schema.DynamicReference is not null || schema.AdditionalProperties is { IsFalse: false };
        _refusesUnevaluated |= schema.UnevaluatedProperties is { IsFalse: true };
        HasPatterns |= schema.PatternProperties.Count > 0;
        _isClosed |= schema.AdditionalProperties is { IsFalse: true } && schema.PatternProperties.Count == 0;
        if (schema.AdditionalProperties is { IsFalse: false, IsTrue: false } additional)
        {
            Additional = additional;
        }
    }
}
