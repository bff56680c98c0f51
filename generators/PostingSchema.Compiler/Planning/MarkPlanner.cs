using PostingSchema.Compiler.Binding;

namespace PostingSchema.Compiler.Planning;

/// <summary>Plans what marks the parts of a value that schemas have looked at, for those schemas that are inside one with <c>unevaluated...</c>.</summary>
internal sealed class MarkPlanner(MethodNames names, DynamicAnchors anchors, Func<BoundSchema?, OptionalCheck> check)
{
    private readonly Dictionary<BoundSchema, MarkPlan?> _plans = [];

    /// <summary>The mark method of a schema without its own <c>unevaluated...</c> keywords; null where it looks at no part.</summary>
    public CheckRef? Own(BoundSchema schema) => Plan(schema)?.Method;

    /// <summary>What the schema marks for a schema around it.</summary>
    public MarkRef? For(BoundSchema? schema)
    {
        if (schema is null)
        {
            return null;
        }

        var allProperties = schema.UnevaluatedProperties is not null;
        var allItems = schema.UnevaluatedItems is not null;
        return Plan(schema) is { } plan ? new MarkRef(plan.Method, allProperties, allItems) : null;
    }

    public EquatableArray<MarkPlan> MarksOf(SchemaDocument document) =>
        _plans.Where(pair => pair.Key.Document == document && pair.Value is not null)
            .OrderBy(pair => pair.Key.Node.Start).Select(pair => pair.Value!).ToEquatable();

    /// <summary>The mark of a schema with an anchor, where a reference that needs marks may lead to it.</summary>
    public MarkRef? Known(BoundSchema schema) => _plans.TryGetValue(schema, out var plan) && plan is not null ? For(schema) : null;

    private MarkPlan? Plan(BoundSchema schema)
    {
        if (_plans.TryGetValue(schema, out var known))
        {
            return known;
        }

        // A schema that leads back to itself in place is an error that has been reported; here it marks nothing.
        _plans[schema] = null;
        var plan = new MarkPlan
        {
            Method = names.Of(schema),
            Pointer = schema.Pointer,
            Properties = schema.Properties.Select(property => property.Name).ToEquatable(),
            PatternProperties = schema.PatternProperties.Select(property => CheckPlanner.Pattern(property.Pattern)!).ToEquatable(),
            AllProperties = schema.AdditionalProperties is not null,
            PrefixItems = schema.PrefixItems.Count,
            AllItems = schema.Items is not null,
            Contains = schema.Contains is null ? null : check(schema.Contains),
            Always = new[] { schema.Reference, schema.DynamicName is null ? schema.DynamicReference : null }.Concat(schema.AllOf)
                .Select(For).Where(mark => mark is not null).Select(mark => mark!).ToEquatable(),
            Branches = schema.AnyOf.Concat(schema.OneOf)
                .Select(branch => (Branch: branch, Mark: For(branch))).Where(pair => pair.Mark is not null)
                .Select(pair => new MarkBranch(check(pair.Branch), pair.Mark!)).ToEquatable(),
            If = Condition(schema),
            DependentSchemas = schema.DependentSchemas
                .Select(dependency => (dependency.Name, Mark: For(dependency.Schema))).Where(pair => pair.Mark is not null)
                .Select(pair => new MarkDependency(pair.Name, pair.Mark!)).ToEquatable(),
            Dynamic = Dynamic(schema),
        };
        var marksNothing = plan.Properties.Count == 0 && plan.PatternProperties.Count == 0 && !plan.AllProperties
            && plan.PrefixItems == 0 && !plan.AllItems && plan.Contains is null
            && plan.Always.Count == 0 && plan.Branches.Count == 0 && plan.If is null && plan.DependentSchemas.Count == 0 && plan.Dynamic is null
            && schema.UnevaluatedItems is null && schema.UnevaluatedProperties is null;
        return _plans[schema] = marksNothing ? null : plan;
    }

    private MarkCondition? Condition(BoundSchema schema)
    {
        if (schema.If is null)
        {
            return null;
        }

        var condition = new MarkCondition(check(schema.If), For(schema.If), For(schema.Then), For(schema.Else));
        return condition is { IfMark: null, Then: null, Else: null } ? null : condition;
    }

    private MarkDynamic? Dynamic(BoundSchema schema)
    {
        if (schema.DynamicName is not { } name)
        {
            return null;
        }

        var fallback = For(schema.DynamicReference);
        var marksAny = fallback is not null;
        foreach (var candidate in anchors.Named(name))
        {
            marksAny |= For(candidate) is not null;
        }

        return marksAny ? new MarkDynamic(name, fallback) : null;
    }
}
