namespace PostingSchema.Compiler.Planning;

/// <summary>A type to emit.</summary>
internal abstract record TypePlan
{
    public required NamedRef Type { get; init; }

    public required SchemaAccess Access { get; init; }

    public required Documentation Documentation { get; init; }
}

/// <summary>What the schema says about a type or member.</summary>
/// <param name="Summary">One or more sentences.</param>
/// <param name="Source">The place in the schema: file name and JSON Pointer.</param>
/// <param name="Deprecated">Whether its use is discouraged.</param>
internal sealed record Documentation(string Summary, string Source, bool Deprecated);

/// <summary>An object.</summary>
internal sealed record RecordPlan : TypePlan
{
    /// <summary>The union that this is a case of.</summary>
    public NamedRef? Base { get; set; }

    public required EquatableArray<PropertyPlan> Properties { get; init; }

    /// <summary>The type of properties that the schema does not name; null where it allows none.</summary>
    public required TypeRef? AdditionalProperties { get; init; }

    /// <summary>The check of the schema that it was made of; null where that allows every value.</summary>
    public required CheckRef? Check { get; init; }
}

/// <summary>A property of a record.</summary>
internal sealed record PropertyPlan
{
    public required string JsonName { get; init; }

    public required string Name { get; init; }

    /// <summary>The type; <see cref="NullableRef"/> where the schema allows null.</summary>
    public required TypeRef Type { get; init; }

    public required bool IsRequired { get; init; }

    /// <summary>The only value it can have, when that is a string.</summary>
    public required string? Constant { get; init; }

    /// <summary>The check of its schema; null where that allows every value.</summary>
    public required CheckRef? Check { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>Optional, and null is a value: the record must remember which of the two a null is.</summary>
    public bool DistinguishesNull => !IsRequired && Type is NullableRef;
}

/// <summary>An enum of strings.</summary>
internal sealed record EnumPlan : TypePlan
{
    public required bool IsOrdered { get; init; }

    public required EquatableArray<EnumMemberPlan> Members { get; init; }
}

internal sealed record EnumMemberPlan(string Name, string JsonValue, Documentation Documentation, EquatableArray<string> Aliases);

/// <summary>Objects told apart by a constant property: a closed record hierarchy.</summary>
internal sealed record HierarchyPlan : TypePlan
{
    /// <summary>The property that tells them apart.</summary>
    public required string Discriminator { get; init; }

    public required EquatableArray<HierarchyCase> Cases { get; init; }
}

internal sealed record HierarchyCase(string Name, NamedRef Type, EquatableArray<string> Values);

/// <summary>One of several types: a closed union with a case for each.</summary>
internal sealed record UnionPlan : TypePlan
{
    public required EquatableArray<UnionCase> Cases { get; init; }
}

/// <param name="Name">The name of the case.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Tokens">The types of JSON that it can be.</param>
/// <param name="Check">Decides between cases that the JSON type does not tell apart; null accepts all.</param>
internal sealed record UnionCase(string Name, TypeRef Type, Binding.JsonTypes Tokens, CheckRef? Check);

/// <summary>The root of a file that is no object: a record around the value.</summary>
internal sealed record WrapperPlan : TypePlan
{
    public required TypeRef Value { get; init; }
}
