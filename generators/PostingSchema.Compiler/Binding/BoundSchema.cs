using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Binding;

/// <summary>The types of JSON Schema. <see cref="Number"/> includes integers; <see cref="Integer"/> alone does not include 1.5.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Object = 4,
    Array = 8,
    Number = 16,
    String = 32,
    Integer = 64,
    Any = Null | Boolean | Object | Array | Number | String,
}

/// <summary>
/// A subschema with its keywords read and its references resolved. It knows its place in the file, so it never enters the
/// plan.
/// </summary>
internal sealed class BoundSchema(SchemaDocument document, Node node, string pointer, Uri baseUri)
{
    public SchemaDocument Document { get; } = document;

    public Node Node { get; } = node;

    /// <summary>JSON Pointer from the root of the file.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>What a relative <c>$ref</c> in here is relative to.</summary>
    public Uri BaseUri { get; set; } = baseUri;

    public bool IsTrue => Node.Kind == NodeKind.True || (Node.Kind == NodeKind.Object && Node.Members.Count == 0);

    public bool IsFalse => Node.Kind == NodeKind.False;

    // Any type
    public JsonTypes Types { get; set; } = JsonTypes.Any;

    public bool HasType { get; set; }

    public IReadOnlyList<Node>? Enum { get; set; }

    public Node? Const { get; set; }

    // Numbers, as they are written in the schema
    public string? Minimum { get; set; }

    public string? Maximum { get; set; }

    public string? ExclusiveMinimum { get; set; }

    public string? ExclusiveMaximum { get; set; }

    public string? MultipleOf { get; set; }

    // Strings
    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public BoundPattern? Pattern { get; set; }

    public string? Format { get; set; }

    // Arrays
    public IReadOnlyList<BoundSchema> PrefixItems { get; set; } = [];

    public BoundSchema? Items { get; set; }

    public BoundSchema? Contains { get; set; }

    public int? MinContains { get; set; }

    public int? MaxContains { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool UniqueItems { get; set; }

    public BoundSchema? UnevaluatedItems { get; set; }

    // Objects
    public IReadOnlyList<BoundProperty> Properties { get; set; } = [];

    public IReadOnlyList<BoundPatternProperty> PatternProperties { get; set; } = [];

    public BoundSchema? AdditionalProperties { get; set; }

    public BoundSchema? PropertyNames { get; set; }

    public IReadOnlyList<string> Required { get; set; } = [];

    public int? MinProperties { get; set; }

    public int? MaxProperties { get; set; }

    public IReadOnlyList<BoundDependency> DependentRequired { get; set; } = [];

    public IReadOnlyList<BoundProperty> DependentSchemas { get; set; } = [];

    public BoundSchema? UnevaluatedProperties { get; set; }

    // In place
    public BoundSchema? Reference { get; set; }

    /// <summary>Where <c>$dynamicRef</c> leads when no outer schema says otherwise.</summary>
    public BoundSchema? DynamicReference { get; set; }

    /// <summary>The name of the <c>$dynamicAnchor</c> that outer schemas may say otherwise about; null where the reference is a plain one.</summary>
    public string? DynamicName { get; set; }

    /// <summary>The root of the schema resource that this belongs to: the file's root, or the nearest schema around it with an <c>$id</c>.</summary>
    public BoundSchema Resource { get; set; } = null!;

    public IReadOnlyList<BoundSchema> AllOf { get; set; } = [];

    public IReadOnlyList<BoundSchema> AnyOf { get; set; } = [];

    public IReadOnlyList<BoundSchema> OneOf { get; set; } = [];

    public BoundSchema? Not { get; set; }

    public BoundSchema? If { get; set; }

    public BoundSchema? Then { get; set; }

    public BoundSchema? Else { get; set; }

    // Annotations
    public string? Title { get; set; }

    public string? Description { get; set; }

    public bool Deprecated { get; set; }

    public string? CSharpName { get; set; }

    public string? CSharpNamespace { get; set; }

    public SchemaAccess? CSharpAccess { get; set; }

    public string? CSharpType { get; set; }

    public IReadOnlyList<string> Aliases { get; set; } = [];

    public bool Ordered { get; set; }

    public bool IsWarning { get; set; }

    public string? Message { get; set; }

    public bool IsKey { get; set; }

    /// <summary>The value of <c>x-extract</c>.</summary>
    public Node? ExtractNode { get; set; }

    /// <summary>The types that a valid value can have; null until somebody asks.</summary>
    public JsonTypes? EffectiveTypes { get; set; }

    /// <summary>The subschemas that look at the same value as this one: a circle of these never ends.</summary>
    public IEnumerable<BoundSchema> InPlace()
    {
        var single = new[] { Reference, DynamicReference, Not, If, Then, Else }.Where(schema => schema is not null).Select(schema => schema!);
        return single.Concat(AllOf).Concat(AnyOf).Concat(OneOf).Concat(DependentSchemas.Select(property => property.Schema));
    }

    /// <summary>The subschemas that look at parts of the value.</summary>
    public IEnumerable<BoundSchema> Inner()
    {
        var single = new[] { Items, Contains, AdditionalProperties, PropertyNames, UnevaluatedItems, UnevaluatedProperties }
            .Where(schema => schema is not null).Select(schema => schema!);
        return single
            .Concat(PrefixItems)
            .Concat(Properties.Select(property => property.Schema))
            .Concat(PatternProperties.Select(property => property.Schema));
    }

    public SchemaLocation Location => Document.Source.Locate(Node.Start, Node.Length);

    /// <summary>The place of a keyword of this schema, or of the schema when it is not there.</summary>
    public SchemaLocation LocationOf(string keyword)
    {
        var member = Node.Members.FirstOrDefault(m => m.Name == keyword);
        return member is null ? Location : Document.Source.Locate(member.NameStart, member.NameLength);
    }
}

/// <summary>A named property, and where its name stands.</summary>
internal sealed record BoundProperty(string Name, BoundSchema Schema, SchemaLocation NameLocation);

/// <summary>The properties whose names match a pattern.</summary>
internal sealed record BoundPatternProperty(BoundPattern Pattern, BoundSchema Schema);

/// <summary>What must be there if a property is.</summary>
internal sealed record BoundDependency(string Name, IReadOnlyList<string> Required);

/// <summary>A regular expression: as the schema has it, and for .NET where that can run it; linear ones need no .NET.</summary>
internal sealed record BoundPattern(string Source, string? DotNet, bool IsLinear);
