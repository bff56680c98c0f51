namespace PostingSchema.Compiler.Planning;

/// <summary>
/// A method that marks the parts of a valid value that a subschema has looked at, for <c>unevaluatedProperties</c> and
/// <c>unevaluatedItems</c> of a schema around it.
/// </summary>
internal sealed record MarkPlan
{
    /// <summary>The validator's method of the same subschema, or what it would be called.</summary>
    public required CheckRef Method { get; init; }

    public required string Pointer { get; init; }

    /// <summary>The names of <c>properties</c>.</summary>
    public required EquatableArray<string> Properties { get; init; }

    public required EquatableArray<PatternCheck> PatternProperties { get; init; }

    /// <summary>Whether <c>additionalProperties</c> looks at all that is left.</summary>
    public required bool AllProperties { get; init; }

    /// <summary>How many items <c>prefixItems</c> looks at.</summary>
    public required int PrefixItems { get; init; }

    /// <summary>Whether <c>items</c> looks at all that is left.</summary>
    public required bool AllItems { get; init; }

    /// <summary>The items that satisfy <c>contains</c>.</summary>
    public required OptionalCheck? Contains { get; init; }

    /// <summary>What holds in any case: <c>$ref</c>, <c>allOf</c>.</summary>
    public required EquatableArray<MarkRef> Always { get; init; }

    /// <summary>What marks only if it holds: <c>anyOf</c>, <c>oneOf</c>.</summary>
    public required EquatableArray<MarkBranch> Branches { get; init; }

    public required MarkCondition? If { get; init; }

    public required EquatableArray<MarkDependency> DependentSchemas { get; init; }

    /// <summary>The anchor of a <c>$dynamicRef</c>, and where it leads by itself.</summary>
    public required MarkDynamic? Dynamic { get; init; }
}

/// <param name="Method">The mark method; null where the subschema only marks all.</param>
/// <param name="AllProperties">The subschema has <c>unevaluatedProperties</c> itself, so nothing is left.</param>
/// <param name="AllItems">The subschema has <c>unevaluatedItems</c> itself.</param>
internal sealed record MarkRef(CheckRef Method, bool AllProperties, bool AllItems);

internal sealed record MarkBranch(OptionalCheck Check, MarkRef Mark);

internal sealed record MarkCondition(OptionalCheck If, MarkRef? IfMark, MarkRef? Then, MarkRef? Else);

internal sealed record MarkDependency(string Name, MarkRef Mark);

internal sealed record MarkDynamic(string Name, MarkRef? Fallback);

/// <summary>The dynamic anchors of a schema resource: what an outer resource offers to a <c>$dynamicRef</c> inside.</summary>
/// <param name="Name">The field that holds them.</param>
/// <param name="Anchors">The anchors.</param>
internal sealed record DynamicScopePlan(string Name, EquatableArray<DynamicAnchor> Anchors);

/// <param name="Name">The anchor.</param>
/// <param name="Check">The check of the schema that it names; null accepts all.</param>
/// <param name="Mark">The mark of that schema, where some schema needs it.</param>
internal sealed record DynamicAnchor(string Name, CheckRef? Check, MarkRef? Mark);

/// <summary>A reference that outer schemas may turn elsewhere.</summary>
internal sealed record DynamicCheck(string Name, OptionalCheck Fallback);

/// <summary>What is to be checked of the parts that nothing has looked at.</summary>
/// <param name="Mark">What the schema itself looks at; null where it looks at nothing.</param>
/// <param name="Check">The check of the rest.</param>
/// <param name="IsFalse">Whether there must be no rest.</param>
internal sealed record UnevaluatedCheck(CheckRef? Mark, CheckRef? Check, bool IsFalse);
