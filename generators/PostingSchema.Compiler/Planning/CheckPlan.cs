using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Planning;

/// <summary>A method of an emitted validator (and of the acceptor beside it).</summary>
/// <param name="Namespace">The namespace of the root type whose validator it is in.</param>
/// <param name="Root">The name of that root type.</param>
/// <param name="Method">The name of the method.</param>
internal sealed record CheckRef(string Namespace, string Root, string Method);

/// <summary>
/// What a value must be, for one subschema. A reference that is null always holds. Everything is as the schema says it; the
/// emitters decide how to check it.
/// </summary>
internal sealed record CheckPlan
{
    /// <summary>The method that it becomes.</summary>
    public required CheckRef Method { get; init; }

    public string Name => Method.Method;

    /// <summary>JSON Pointer of the subschema in its file.</summary>
    public required string Pointer { get; init; }

    public bool IsFalse { get; init; }

    /// <summary>The types allowed; null where all are.</summary>
    public JsonTypes? Types { get; init; }

    public EnumCheck? Enum { get; init; }

    public EnumCheck? Const { get; init; }

    public NumberCheck? Number { get; init; }

    public StringCheck? String { get; init; }

    public ArrayCheck? Array { get; init; }

    public ObjectCheck? Object { get; init; }

    public CheckRef? Reference { get; init; }

    public DynamicCheck? DynamicReference { get; init; }

    /// <summary>The field with the dynamic anchors of the resource that is entered here; null where none is.</summary>
    public string? EntersScope { get; init; }

    public UnevaluatedCheck? UnevaluatedItems { get; init; }

    public UnevaluatedCheck? UnevaluatedProperties { get; init; }

    public EquatableArray<CheckRef> AllOf { get; init; } = EquatableArray<CheckRef>.Empty;

    public AlternativesCheck? AnyOf { get; init; }

    public AlternativesCheck? OneOf { get; init; }

    /// <summary>The schema that must not hold.</summary>
    public NotCheck? Not { get; init; }

    public ConditionCheck? If { get; init; }

    /// <summary>Violations are warnings.</summary>
    public bool IsWarning { get; init; }

    /// <summary>What a person is told about a violation.</summary>
    public string? Message { get; init; }
}

/// <param name="Keyword">Where the schema says it: <c>enum</c>, <c>const</c>, or the <c>oneOf</c> of an annotated enum.</param>
/// <param name="Values">The values allowed, as JSON texts.</param>
/// <param name="Strings">The same as strings, where all are strings; else null.</param>
/// <param name="Aliases">Other spellings of the values, which deserve a hint.</param>
internal sealed record EnumCheck(
    string Keyword, EquatableArray<string> Values, EquatableArray<string>? Strings, EquatableArray<AliasHint> Aliases);

internal sealed record AliasHint(string Spelling, string Value);

/// <summary>Numbers as the schema writes them.</summary>
internal sealed record NumberCheck(string? Minimum, string? Maximum, string? ExclusiveMinimum, string? ExclusiveMaximum, string? MultipleOf);

/// <summary>Lengths in code points.</summary>
/// <param name="MinLength">At least that long.</param>
/// <param name="MaxLength">At most that long.</param>
/// <param name="Pattern">Must match somewhere.</param>
/// <param name="Format">A member of the runtime's StringFormat.</param>
internal sealed record StringCheck(int? MinLength, int? MaxLength, PatternCheck? Pattern, string? Format);

internal sealed record PatternCheck(string Source, string? DotNet, bool IsLinear);

internal sealed record ArrayCheck
{
    /// <summary>One for each place; a null reference (always valid) still takes a place.</summary>
    public required EquatableArray<OptionalCheck> PrefixItems { get; init; }

    public required OptionalCheck Items { get; init; }

    public required OptionalCheck? Contains { get; init; }

    public required int? MinContains { get; init; }

    public required int? MaxContains { get; init; }

    public required int? MinItems { get; init; }

    public required int? MaxItems { get; init; }

    public required bool UniqueItems { get; init; }
}

/// <summary>A reference that may be absent, so that lists of them can be compared.</summary>
internal sealed record OptionalCheck(CheckRef? Check)
{
    public static OptionalCheck None { get; } = new((CheckRef?)null);
}

internal sealed record ObjectCheck
{
    /// <summary>Every name that some keyword asks about: first those of <c>properties</c>, then the others.</summary>
    public required EquatableArray<PropertyCheck> Properties { get; init; }

    public required EquatableArray<PatternPropertyCheck> PatternProperties { get; init; }

    /// <summary>Null where the keyword is absent or true.</summary>
    public required CheckRef? AdditionalProperties { get; init; }

    /// <summary>Whether <see cref="AdditionalProperties"/> is the schema <c>false</c>.</summary>
    public required bool IsClosed { get; init; }

    public required CheckRef? PropertyNames { get; init; }

    public required int? MinProperties { get; init; }

    public required int? MaxProperties { get; init; }

    public required EquatableArray<DependentRequiredCheck> DependentRequired { get; init; }

    public required EquatableArray<DependentSchemaCheck> DependentSchemas { get; init; }
}

/// <param name="Name">The name in JSON.</param>
/// <param name="IsDeclared">Whether <c>properties</c> has it; else it counts as additional.</param>
/// <param name="IsRequired">Whether <c>required</c> has it.</param>
/// <param name="Check">The check of its value.</param>
internal sealed record PropertyCheck(string Name, bool IsDeclared, bool IsRequired, CheckRef? Check);

internal sealed record PatternPropertyCheck(PatternCheck Pattern, CheckRef? Check);

internal sealed record DependentRequiredCheck(string Name, EquatableArray<string> Required);

internal sealed record DependentSchemaCheck(string Name, CheckRef Check);

/// <param name="Branches">The schemas.</param>
/// <param name="AreDisjoint">Whether no value can satisfy two of them, which is told by JSON types or a constant property.</param>
/// <param name="Discriminator">What says which one is meant, for the message where none holds.</param>
internal sealed record AlternativesCheck(EquatableArray<OptionalCheck> Branches, bool AreDisjoint, DiscriminatorCheck? Discriminator);

/// <param name="Property">The property whose value says which alternative is meant.</param>
/// <param name="Values">For each alternative, the values that mean it.</param>
internal sealed record DiscriminatorCheck(string Property, EquatableArray<TellingValues> Values);

/// <param name="Values">As JSON texts; null where the alternative says nothing about the property.</param>
internal sealed record TellingValues(EquatableArray<string>? Values);

internal sealed record NotCheck(CheckRef? Check);

internal sealed record ConditionCheck(CheckRef? If, CheckRef? Then, CheckRef? Else);
