using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The checks and types of one file, looked up by the emitters of what checks and of what reads; of other files only names are known.</summary>
internal sealed class KnownChecks
{
    private readonly Dictionary<CheckRef, CheckPlan> _checks;
    private readonly Dictionary<NamedRef, TypePlan> _types;

    public KnownChecks(DocumentPlan plan)
    {
        _checks = plan.Checks.ToDictionary(check => check.Method);
        _types = plan.Types.ToDictionary(type => type.Type);
        Root = (plan.Root, plan.RootCheck);
        Rules = new AcceptorRules(_checks);
    }

    /// <summary>The root type, and the check of the whole.</summary>
    public (NamedRef Type, CheckRef? Check) Root { get; }

    public AcceptorRules Rules { get; }

    /// <summary>The type, if it is one of this file.</summary>
    public TypePlan? TypeOf(NamedRef type) => _types.TryGetValue(type, out var plan) ? plan : null;

    /// <summary>
    /// The check, if it is one of this file that asks for one type of JSON, perhaps besides null, and for nothing but its own keywords and
    /// rules that look at places.
    /// </summary>
    public CheckPlan? Simple(CheckRef? check, JsonTypes type) =>
        check is not null && _checks.TryGetValue(check, out var plan) && plan.Types is { } types && (types & ~JsonTypes.Null) == type && StandsAlone(plan)
            ? plan
            : null;

    /// <summary>The strings that a value must be one of, if a check of this file asks for nothing else.</summary>
    public EquatableArray<string>? StringsOf(CheckRef? check) =>
        check is not null && _checks.TryGetValue(check, out var plan)
            && plan is { Types: null or JsonTypes.String, Const: null, Number: null, String: null, Array: null, Object: null } && StandsAlone(plan)
            ? plan.Enum?.Strings
            : null;

    /// <summary>The bounds on the length of a string, if a check of this file asks for a string and nothing else.</summary>
    public (int Min, int? Max)? LengthOf(CheckRef? check) =>
        Simple(check, JsonTypes.String) is { Types: JsonTypes.String, Enum: null, Const: null } plan && plan.String is null or { Pattern: null, Format: null }
            ? (plan.String?.MinLength ?? 0, plan.String?.MaxLength)
            : null;

    /// <summary>What is asked of a value that is not null, if null is allowed; null where that is not known.</summary>
    public CheckRef? WithoutNull(CheckRef? check)
    {
        if (check is null || !_checks.TryGetValue(check, out var plan))
        {
            return null;
        }

        // Where null is among the types, another keyword may still have something against it.
        if (plan is { Types: { } types, Enum: null, Const: null } && (types & JsonTypes.Null) != 0 && StandsAlone(plan))
        {
            return check;
        }

        return Pair(check) is { } pair && pair.Branches.FirstOrDefault(branch => IsNull(branch.Check)) is { } empty
            && pair.Branches.First(branch => !ReferenceEquals(branch, empty)).Check is { } other
            && (pair.AreDisjoint || ReferenceEquals(pair, plan.AnyOf))
            ? other
            : null;
    }

    /// <summary>What is asked of one value, and of the array of such values that may stand for it; null where that is not known.</summary>
    public (CheckRef One, ArrayCheck Many)? OneOrMany(CheckRef? check)
    {
        if (Pair(check) is not { } pair)
        {
            return null;
        }

        foreach (var branch in pair.Branches)
        {
            var one = pair.Branches.First(other => !ReferenceEquals(other, branch)).Check;
            if (one is not null && _checks.TryGetValue(one, out var plan)
                && plan is { IsWarning: false, Types: { } types } && (types & (JsonTypes.Array | JsonTypes.Null)) == 0
                && Simple(branch.Check, JsonTypes.Array) is
                {
                    Types: JsonTypes.Array, Enum: null, Const: null, Array: { PrefixItems.Count: 0, Contains: null, UniqueItems: false } many,
                }
                && AreAlike(many.Items.Check, plan))
            {
                return (one, many);
            }
        }

        return null;
    }

    private bool StandsAlone(CheckPlan plan) =>
        !plan.IsWarning && AcceptorEmitter.DecliningKeyword(plan) is null && !Rules.IsPart(plan) && !AcceptorEmitter.InPlace(plan, Rules.Of(plan)).Any();

    /// <summary>Whether a check asks for the same, perhaps at another place of the schema.</summary>
    private bool AreAlike(CheckRef? check, CheckPlan other) =>
        check is not null && _checks.TryGetValue(check, out var plan) && plan with { Method = other.Method, Pointer = other.Pointer } == other;

    /// <summary>Two alternatives, if a check of this file asks for nothing else.</summary>
    private AlternativesCheck? Pair(CheckRef? check) =>
        check is not null && _checks.TryGetValue(check, out var plan)
            && plan is
            {
                IsWarning: false, Types: null, Enum: null, Const: null, Number: null, String: null, Array: null, Object: null,
                Reference: null, AllOf.Count: 0, If: null, Not: null,
            }
            && AcceptorEmitter.DecliningKeyword(plan) is null && !Rules.IsPart(plan) && (plan.AnyOf is null) != (plan.OneOf is null)
            && (plan.AnyOf ?? plan.OneOf) is { Branches.Count: 2 } pair
            ? pair
            : null;

    private bool IsNull(CheckRef? check) => check is not null && _checks.TryGetValue(check, out var plan) && plan is
    {
        IsFalse: false, IsWarning: false, Types: JsonTypes.Null, Enum: null, Const: null, Reference: null, DynamicReference: null,
        AllOf.Count: 0, AnyOf: null, OneOf: null, If: null, Not: null,
    };
}
