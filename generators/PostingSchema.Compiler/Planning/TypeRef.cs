namespace PostingSchema.Compiler.Planning;

/// <summary>A C# type as a property or item has it. Structural equality; no locations.</summary>
internal abstract record TypeRef
{
    /// <summary>Whether C# needs <c>Nullable&lt;T&gt;</c> to add a null to it.</summary>
    public abstract bool IsValueType { get; }

    /// <summary>The same type without null.</summary>
    public virtual TypeRef WithoutNull => this;

    /// <summary>
    /// Whether .NET compares values of it by less than their content: a JsonElement by its place in a document, a Uri without
    /// its fragment.
    /// </summary>
    public bool NeedsEquality => WithoutNull is PrimitiveRef { Kind: Primitive.JsonElement or Primitive.Uri };
}

/// <summary>The types that come with .NET or with the runtime.</summary>
internal enum Primitive
{
    String,
    Boolean,
    Int32,
    Int64,
    Decimal,
    Double,
    DateOnly,
    DateTimeOffset,
    OffsetTime,
    Guid,
    Uri,
    JsonElement,
}

internal sealed record PrimitiveRef(Primitive Kind) : TypeRef
{
    public override bool IsValueType => Kind is not (Primitive.String or Primitive.Uri);
}

/// <summary>An emitted type, of this file or another.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsEnum">Whether it is an enum; else it is a record.</param>
internal sealed record NamedRef(string Namespace, string Name, bool IsEnum) : TypeRef
{
    public override bool IsValueType => IsEnum;

    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;
}

internal sealed record ListRef(TypeRef Item) : TypeRef
{
    public override bool IsValueType => true;
}

internal sealed record MapRef(TypeRef Item) : TypeRef
{
    public override bool IsValueType => false;
}

internal sealed record OneOrManyRef(TypeRef Item) : TypeRef
{
    public override bool IsValueType => true;
}

internal sealed record NullableRef(TypeRef Inner) : TypeRef
{
    public override bool IsValueType => Inner.IsValueType;

    public override TypeRef WithoutNull => Inner;
}
