using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Planning;

/// <summary>Plans the checks of every subschema that is reached from a root or from a case of a union.</summary>
internal sealed class CheckPlanner
{
    private readonly MethodNames _methods;
    private readonly DynamicAnchors _anchors;
    private readonly MarkPlanner _marks;
    private readonly HashSet<BoundSchema> _planned = [];
    private readonly Dictionary<BoundSchema, bool> _trivial = [];
    private readonly Dictionary<SchemaDocument, List<(BoundSchema Schema, CheckPlan Plan)>> _plans = [];
    private readonly Queue<BoundSchema> _work = new();

    public CheckPlanner(Func<SchemaDocument, NamedRef> rootOf, IReadOnlyList<SchemaDocument> documents)
    {
        _methods = new MethodNames(rootOf);
        _anchors = new DynamicAnchors(documents);
        _marks = new MarkPlanner(_methods, _anchors, Optional);
    }

    /// <summary>The check of a schema; null where every value is valid.</summary>
    public CheckRef? Plan(BoundSchema schema)
    {
        var check = Ref(schema);
        while (_work.Count > 0)
        {
            var next = _work.Dequeue();
            PlansOf(next.Document).Add((next, Build(next)));
        }

        return check;
    }

    /// <summary>The checks that stand in a file, in its order.</summary>
    public EquatableArray<CheckPlan> ChecksOf(SchemaDocument document) =>
        PlansOf(document).OrderBy(plan => plan.Schema.Node.Start).Select(plan => plan.Plan).ToEquatable();

    /// <summary>What marks the parts that schemas of a file look at.</summary>
    public EquatableArray<MarkPlan> MarksOf(SchemaDocument document) => _marks.MarksOf(document);

    /// <summary>The dynamic anchors of the resources of a file.</summary>
    public EquatableArray<DynamicScopePlan> ScopesOf(SchemaDocument document) =>
        _anchors.Of(document)
            .Select(resource => new DynamicScopePlan(
                ScopeOf(resource.Resource),
                resource.Anchors.Select(anchor => new DynamicAnchor(anchor.Name, Plan(anchor.Schema), _marks.Known(anchor.Schema))).ToEquatable()))
            .ToEquatable();

    private string ScopeOf(BoundSchema resource) => _methods.Of(resource).Method + "_Scope";

    private List<(BoundSchema Schema, CheckPlan Plan)> PlansOf(SchemaDocument document)
    {
        if (!_plans.TryGetValue(document, out var plans))
        {
            _plans.Add(document, plans = []);
        }

        return plans;
    }

    private CheckRef? Ref(BoundSchema? schema)
    {
        if (schema is null || IsTrivial(schema))
        {
            return null;
        }

        while (schema.Reference is not null && IsOnlyReference(schema))
        {
            schema = schema.Reference;
        }

        if (_planned.Add(schema))
        {
            _work.Enqueue(schema);
        }

        return _methods.Of(schema);
    }

    private OptionalCheck Optional(BoundSchema? schema) => new(Ref(schema));

    private EquatableArray<OptionalCheck> Optionals(IReadOnlyList<BoundSchema> schemas) => schemas.Select(Optional).ToEquatable();

    private CheckPlan Build(BoundSchema schema)
    {
        var asEnum = AnnotatedEnum(schema);
        return new CheckPlan
        {
            Method = _methods.Of(schema),
            Pointer = schema.Pointer,
            IsFalse = schema.IsFalse,
            Types = schema.HasType ? schema.Types : null,
            Enum = asEnum ?? (schema.Enum is { } values ? Values("enum", values, []) : null),
            Const = schema.Const is { } constant ? Values("const", [constant], schema.Aliases.Select(alias => new AliasHint(alias, constant.Text))) : null,
            Number = Number(schema),
            String = String(schema),
            Array = Array(schema),
            Object = Object(schema),
            Reference = Ref(schema.Reference),
            DynamicReference = Dynamic(schema),
            EntersScope = _anchors.IsEntry(schema) ? ScopeOf(schema.Resource) : null,
            UnevaluatedItems = Unevaluated(schema, schema.UnevaluatedItems),
            UnevaluatedProperties = Unevaluated(schema, schema.UnevaluatedProperties),
            AllOf = schema.AllOf.Concat(schema.DynamicReference is { } plain && schema.DynamicName is null ? [plain] : []).Select(Ref).Where(check => check is not null).Select(check => check!).ToEquatable(),
            AnyOf = asEnum?.Keyword == "anyOf" ? null : Alternatives(schema.AnyOf),
            OneOf = asEnum?.Keyword == "oneOf" ? null : Alternatives(schema.OneOf),
            Not = schema.Not is { } not ? new NotCheck(Ref(not)) : null,
            If = Condition(schema),
            IsWarning = schema.IsWarning,
            Message = schema.Message,
        };
    }

    private UnevaluatedCheck? Unevaluated(BoundSchema schema, BoundSchema? rest) =>
        rest is null || IsTrivial(rest) ? null : new UnevaluatedCheck(_marks.Own(schema), rest.IsFalse ? null : Ref(rest), rest.IsFalse);

    private DynamicCheck? Dynamic(BoundSchema schema)
    {
        if (schema.DynamicName is not { } name)
        {
            return null;
        }

        foreach (var candidate in _anchors.Named(name))
        {
            Ref(candidate);
        }

        return new DynamicCheck(name, Optional(schema.DynamicReference));
    }

    private AlternativesCheck? Alternatives(IReadOnlyList<BoundSchema> branches) =>
        branches.Count == 0 ? null : new AlternativesCheck(Optionals(branches), SchemaFacts.AreDisjoint(branches), Discriminators.Of(branches));

    private ConditionCheck? Condition(BoundSchema schema)
    {
        if (schema.If is null)
        {
            return null;
        }

        var then = Ref(schema.Then);
        var otherwise = Ref(schema.Else);
        return then is null && otherwise is null ? null : new ConditionCheck(Ref(schema.If), then, otherwise);
    }

    private static NumberCheck? Number(BoundSchema schema)
    {
        var check = new NumberCheck(schema.Minimum, schema.Maximum, schema.ExclusiveMinimum, schema.ExclusiveMaximum, schema.MultipleOf);
        return check == new NumberCheck(null, null, null, null, null) ? null : check;
    }

    private static StringCheck? String(BoundSchema schema)
    {
        var format = schema.Format is { } name && StringFormatNames.Asserted.TryGetValue(name, out var member) ? member : null;
        var check = new StringCheck(schema.MinLength is 0 ? null : schema.MinLength, schema.MaxLength, Pattern(schema.Pattern), format);
        return check == new StringCheck(null, null, null, null) ? null : check;
    }

    public static PatternCheck? Pattern(BoundPattern? pattern) =>
        pattern is null ? null : new PatternCheck(pattern.Source, pattern.DotNet, pattern.IsLinear);

    private ArrayCheck? Array(BoundSchema schema)
    {
        var check = new ArrayCheck
        {
            PrefixItems = Optionals(schema.PrefixItems),
            Items = Optional(schema.Items),
            Contains = schema.Contains is null || schema.MinContains is 0 && schema.MaxContains is null ? null : Optional(schema.Contains),
            MinContains = schema.MinContains,
            MaxContains = schema.MaxContains,
            MinItems = schema.MinItems is 0 ? null : schema.MinItems,
            MaxItems = schema.MaxItems,
            UniqueItems = schema.UniqueItems,
        };
        var isEmpty = check.PrefixItems.All(item => item.Check is null) && check.Items.Check is null && check.Contains is null
            && check.MinItems is null && check.MaxItems is null && !check.UniqueItems;
        return isEmpty ? null : check;
    }

    private ObjectCheck? Object(BoundSchema schema)
    {
        var declared = schema.Properties
            .Select(property => new PropertyCheck(property.Name, true, schema.Required.Contains(property.Name), Ref(property.Schema)))
            .ToList();
        var asked = schema.Required
            .Concat(schema.DependentRequired.SelectMany(dependency => dependency.Required.Concat([dependency.Name])))
            .Concat(schema.DependentSchemas.Select(dependency => dependency.Name));
        foreach (var name in asked.Distinct().Where(name => declared.All(property => property.Name != name)).ToArray())
        {
            declared.Add(new(name, false, schema.Required.Contains(name), null));
        }

        var check = new ObjectCheck
        {
            Properties = declared.ToEquatable(),
            PatternProperties = schema.PatternProperties.Select(p => new PatternPropertyCheck(Pattern(p.Pattern)!, Ref(p.Schema))).ToEquatable(),
            AdditionalProperties = schema.AdditionalProperties is { IsFalse: false } additional ? Ref(additional) : null,
            IsClosed = schema.AdditionalProperties is { IsFalse: true },
            PropertyNames = Ref(schema.PropertyNames),
            MinProperties = schema.MinProperties is 0 ? null : schema.MinProperties,
            MaxProperties = schema.MaxProperties,
            DependentRequired = schema.DependentRequired.Where(d => d.Required.Count > 0).Select(d => new DependentRequiredCheck(d.Name, d.Required.ToEquatable())).ToEquatable(),
            DependentSchemas = schema.DependentSchemas
                .Select(dependency => (dependency.Name, Check: Ref(dependency.Schema)))
                .Where(dependency => dependency.Check is not null)
                .Select(dependency => new DependentSchemaCheck(dependency.Name, dependency.Check!)).ToEquatable(),
        };
        var isEmpty = check.Properties.All(property => property.Check is null && !property.IsRequired)
            && check.PatternProperties.All(property => property.Check is null)
            && check.AdditionalProperties is null && !check.IsClosed && check.PropertyNames is null
            && check.MinProperties is null && check.MaxProperties is null
            && check.DependentRequired.Count == 0 && check.DependentSchemas.Count == 0;
        return isEmpty ? null : check;
    }

    /// <summary>An enum written as <c>oneOf</c> of constants is checked as the enum that it is: one finding, and hints.</summary>
    private static EnumCheck? AnnotatedEnum(BoundSchema schema)
    {
        if (schema.Enum is not null)
        {
            return null;
        }

        var keyword = schema.OneOf.Count > 0 ? "oneOf" : "anyOf";
        var branches = keyword == "oneOf" ? schema.OneOf : schema.AnyOf;
        if (branches.Count == 0 || !branches.All(IsOnlyConstant))
        {
            return null;
        }

        var values = branches.Select(branch => branch.Const!).ToArray();
        return values.Select(NodeText.Of).Distinct().Count() == values.Length && values.All(value => value.Kind is NodeKind.String or NodeKind.Null)
            ? Values(keyword, values, branches.SelectMany(branch => branch.Aliases.Select(alias => new AliasHint(alias, branch.Const!.Text))))
            : null;
    }

    private static bool IsOnlyConstant(BoundSchema schema) =>
        schema.Const is not null
        && !schema.IsWarning && schema.Message is null
        && schema.Node.Members.All(member => member.Name is "const" or "title" or "description" or "deprecated" or "$comment"
            || member.Name.StartsWith("x-", StringComparison.Ordinal)
            || (member.Name == "type" && schema.Const.Kind == NodeKind.String && schema.Types == JsonTypes.String));

    private static EnumCheck Values(string keyword, IReadOnlyList<Node> values, IEnumerable<AliasHint> aliases) => new(
        keyword,
        values.Select(NodeText.Of).ToEquatable(),
        values.All(value => value.Kind == NodeKind.String) ? values.Select(value => value.Text).ToEquatable() : null,
        aliases.ToEquatable());

    private bool IsTrivial(BoundSchema schema)
    {
        if (schema.IsTrue)
        {
            return true;
        }

        if (_trivial.TryGetValue(schema, out var known))
        {
            return known;
        }

        // While it is being asked, a recursive schema counts as one that checks something.
        _trivial[schema] = false;
        var trivial = !schema.IsFalse && schema.DynamicName is null
            && !schema.HasType && schema.Enum is null && schema.Const is null
            && Number(schema) is null && String(schema) is null
            && schema.Required.Count == 0 && schema.MinProperties is null && schema.MaxProperties is null
            && schema.MinItems is null && schema.MaxItems is null && !schema.UniqueItems && schema.Contains is null
            && schema.DependentRequired.Count == 0 && schema.Not is null && schema.OneOf.Count < 2
            && schema.Inner().Concat(schema.InPlace()).All(IsTrivial);
        _trivial[schema] = trivial;
        return trivial;
    }

    private bool IsOnlyReference(BoundSchema schema) =>
        schema.DynamicReference is null && !_anchors.IsEntry(schema)
        && !schema.IsWarning && schema.Message is null
        && !schema.HasType && schema.Enum is null && schema.Const is null
        && Number(schema) is null && String(schema) is null
        && schema.Required.Count == 0 && schema.MinProperties is null && schema.MaxProperties is null
        && schema.MinItems is null && schema.MaxItems is null && !schema.UniqueItems && schema.Contains is null
        && schema.DependentRequired.Count == 0 && schema.Not is null && schema.OneOf.Count == 0
        && schema.Inner().All(IsTrivial)
        && schema.InPlace().All(inner => ReferenceEquals(inner, schema.Reference) || IsTrivial(inner));
}
