using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>
/// Rules across the properties of one object, such as <c>if</c>/<c>then</c> in its <c>allOf</c>. The object has been walked already, and the
/// places of its properties are known; a rule looks only at those that it names, instead of walking the object once more. Its verdict is
/// true, false, or null where nothing is proven, which are combined by the operators of <c>bool?</c>.
/// </summary>
internal sealed class AcceptorRules
{
    /// <summary>The name of the places in emitted code: for each property of the object the position of its value; 0 where it is absent.</summary>
    public const string Places = "places";

    /// <summary>Of objects with more properties no places are noted: they are on the stack.</summary>
    public const int MostPlaces = 256;

    private const string Parameters = CSharp.Generated + "JsonScanner json, global::System.ReadOnlySpan<nint> " + Places + ", int depth";

    private const string Arguments = "json, " + Places + ", depth";

    private readonly Dictionary<CheckRef, CheckPlan> _checks;

    // All schemas that are part of a rule: such a schema is none to have rules of its own, even where it describes an object.
    private readonly HashSet<CheckRef> _parts = [];

    /// <param name="checks">All checks of a file.</param>
    public AcceptorRules(Dictionary<CheckRef, CheckPlan> checks)
    {
        _checks = checks;
        foreach (var rule in checks.Values.SelectMany(Candidates))
        {
            AddParts(rule);
        }
    }

    /// <summary>Whether a schema is part of a rule, so that its object is never walked for it alone.</summary>
    public bool IsPart(CheckPlan check) => _parts.Contains(check.Method);

    /// <summary>The schemas of an object's <c>allOf</c> that are rules.</summary>
    public IReadOnlyList<CheckPlan> Of(CheckPlan owner) => IsPart(owner) ? [] : Candidates(owner);

    /// <summary>The call of all rules of an object, from its acceptor.</summary>
    public static string CallAll(CheckPlan owner) => $"{owner.Name}_Rules({Arguments})";

    /// <summary>The call of all rules of an object, from another class.</summary>
    public static string CallAllFromOutside(CheckPlan owner) => $"{CSharp.Acceptor(owner.Method)}_Rules({Arguments})";

    /// <summary>The methods of an object's rules.</summary>
    public void Emit(SourceWriter writer, CheckPlan owner)
    {
        var rules = Of(owner);
        if (rules.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line($"// #{Literal.Comment(owner.Pointer)}, the rules across its properties");
        writer.Line($"internal static bool? {owner.Name}_Rules({Parameters}) =>");
        writer.Indent();
        writer.Line(string.Join("\n    & ", rules.Select(rule => Call(rule.Method, rule.Method))) + ";");
        writer.Outdent();
        foreach (var rule in rules)
        {
            Emit(writer, rule, owner.Object!);
        }
    }

    /// <summary>None where the properties of the object cannot be noted on the way.</summary>
    private IReadOnlyList<CheckPlan> Candidates(CheckPlan owner) =>
        owner is { Types: JsonTypes.Object, Enum: null, Const: null, Object: { Properties.Count: > 0 and <= MostPlaces } shape }
            && AcceptorObjects.HasMethodForAnyOrder(owner)
            ? [.. owner.AllOf.Where(member => IsRule(member, shape)).Select(member => _checks[member])]
            : [];

    private void AddParts(CheckPlan rule)
    {
        if (_parts.Add(rule.Method))
        {
            foreach (var part in Parts(rule).Where(part => part is not null))
            {
                AddParts(_checks[part!]);
            }
        }
    }

    private bool IsRule(CheckRef? reference, ObjectCheck owner) =>
        reference is null || (_checks.TryGetValue(reference, out var rule) && AsksOnlyForProperties(rule, owner) && Parts(rule).All(part => IsRule(part, owner)));

    private static bool AsksOnlyForProperties(CheckPlan rule, ObjectCheck owner) =>
        rule is
        {
            IsFalse: false, Enum: null, Const: null, Number: null, String: null, Array: null,
            Reference: null, DynamicReference: null, UnevaluatedItems: null, UnevaluatedProperties: null, OneOf: null,
        }
        && ((rule.Types ?? JsonTypes.Any) & JsonTypes.Object) != 0
        && rule.Object is null or
        {
            PatternProperties.Count: 0, AdditionalProperties: null, IsClosed: false, PropertyNames: null,
            MinProperties: null, MaxProperties: null, DependentRequired.Count: 0, DependentSchemas.Count: 0,
        }
        && (rule.Object is null || rule.Object.Properties.All(property => Index(owner, property.Name) >= 0));

    private static IEnumerable<CheckRef?> Parts(CheckPlan rule) =>
        [
            .. rule.AllOf,
            .. rule.AnyOf is { } alternatives ? alternatives.Branches.Select(branch => branch.Check) : [],
            .. rule.If is { } condition ? [condition.If, condition.Then, condition.Else] : Array.Empty<CheckRef?>(),
            rule.Not?.Check,
        ];

    private static int Index(ObjectCheck owner, string name)
    {
        for (var i = 0; i < owner.Properties.Count; i++)
        {
            if (owner.Properties[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private void Emit(SourceWriter writer, CheckPlan rule, ObjectCheck owner)
    {
        writer.Line();
        writer.Line($"// #{Literal.Comment(rule.Pointer)}, of an object whose properties are known");
        writer.Open($"private static bool? {rule.Name}_Rule({Parameters})");
        Properties(writer, rule, owner);
        foreach (var (step, index) in Steps(rule).Select((step, index) => (step, index)))
        {
            var holds = "holds" + Literal.Int32(index);
            writer.Line($"bool? {holds} = {step};");
            AcceptorEmitter.LeaveWith(writer, holds + " != true", rule.IsWarning ? "null" : holds);
        }

        writer.Line("return true;");
        writer.Close();
        foreach (var part in Parts(rule).Where(part => part is not null))
        {
            Emit(writer, _checks[part!], owner);
        }
    }

    private static void Properties(SourceWriter writer, CheckPlan rule, ObjectCheck owner)
    {
        var properties = rule.Object?.Properties.AsEnumerable() ?? [];
        var missing = properties.Where(property => property.IsRequired).Select(property => $"{Place(owner, property)} == 0").ToArray();
        if (missing.Length > 0)
        {
            AcceptorEmitter.LeaveWith(writer, string.Join(" || ", missing), rule.IsWarning ? "null" : "false");
        }

        foreach (var property in properties.Where(property => property.Check is not null))
        {
            // One that is absent lies at 0, which is a position: nothing is asked of it.
            var place = Place(owner, property);
            var end = "end" + Literal.Int32(Index(owner, property.Name));
            var call = AcceptorEmitter.Inner(property.Check, rule, place);
            writer.Line($"var {end} = {(property.IsRequired ? call : $"{place} == 0 ? 0 : {call}")};");
            AcceptorEmitter.LeaveWith(
                writer, AcceptorEmitter.IsNone(end), rule.IsWarning ? "null" : $"{end} == {AcceptorEmitter.Refused} ? false : null");
        }
    }

    /// <summary>What must hold besides the properties.</summary>
    private static IEnumerable<string> Steps(CheckPlan rule)
    {
        foreach (var member in rule.AllOf)
        {
            yield return Call(member, rule.Method);
        }

        if (rule.AnyOf is { } alternatives)
        {
            yield return string.Join("\n    | ", alternatives.Branches.Select(branch => Call(branch.Check, rule.Method)));
        }

        if (rule.If is { } condition)
        {
            var (given, then, otherwise) = (Call(condition.If, rule.Method), Call(condition.Then, rule.Method), Call(condition.Else, rule.Method));
            yield return condition.Else is null ? $"!{given}\n    | {then}" : $"(!{given} | {then})\n    & ({given} | {otherwise})";
        }

        if (rule.Not is { } not)
        {
            yield return "!" + Call(not.Check, rule.Method);
        }
    }

    private static string Call(CheckRef? rule, CheckRef caller) =>
        rule is null ? "true" : $"{CSharp.Acceptor(rule, caller)}_Rule({Arguments})";

    private static string Place(ObjectCheck owner, PropertyCheck property) => $"{Places}[{Literal.Int32(Index(owner, property.Name))}]";
}
