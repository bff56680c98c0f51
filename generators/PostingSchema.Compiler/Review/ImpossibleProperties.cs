using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Review;

/// <summary>Finds properties that are required and can never be there.</summary>
internal static class ImpossibleProperties
{
    public static void Report(BoundSchema schema)
    {
        if (schema.MaxProperties < schema.Required.Count)
        {
            Reports.Contradiction(schema, "maxProperties", "object", $"{schema.Required.Count} properties are required, but maxProperties is {schema.MaxProperties}");
        }

        // The first of a name, as everywhere; a second one is an error that has been reported.
        var declared = schema.Properties.GroupBy(property => property.Name).ToDictionary(group => group.Key, group => group.First().Schema, StringComparer.Ordinal);
        foreach (var name in schema.Required)
        {
            if (Obstacle(schema, name, declared.TryGetValue(name, out var own) ? own : null) is { } obstacle)
            {
                Reports.Contradiction(schema, "required", "object", $"the property {Quote.Json(name)} is required, but {obstacle}");
            }
        }

        Together(schema);
    }

    /// <summary>What of the schema itself keeps a property out; null where nothing does.</summary>
    private static string? Obstacle(BoundSchema schema, string name, BoundSchema? declared)
    {
        if (declared is { IsFalse: true })
        {
            return "its schema is false";
        }

        if (schema.DependentSchemas.Any(dependency => dependency.Name == name && dependency.Schema.IsFalse))
        {
            return "dependentSchemas allows no object that has it";
        }

        if (schema.Not is { } not && not.Node.Members.Count == 1 && not.Required.Count == 1 && not.Required[0] == name)
        {
            return "not excludes objects that have it";
        }

        return declared is not null ? NameObstacle(schema, name)
            : IsClosedTo(schema, name) ? "additionalProperties is false and properties does not have it"
            : IsUnevaluated(schema) ? "unevaluatedProperties is false and no schema describes it"
            : NameObstacle(schema, name);
    }

    private static string? NameObstacle(BoundSchema schema, string name)
    {
        if (schema.PropertyNames is not { } names || names.IsWarning)
        {
            return null;
        }

        return names.IsFalse
            || (names.HasType && (names.Types & JsonTypes.String) == 0)
            || Fit.LengthProblem(names, name) is not null
            || (names.Enum is { } members && members.All(member => member.Text != name))
            || (names.Const is { } constant && constant.Text != name)
                ? "propertyNames does not allow that name"
                : null;
    }

    /// <summary>Whether <c>additionalProperties: false</c> keeps a property out. Patterns are not run here, so that one may let it in.</summary>
    private static bool IsClosedTo(BoundSchema schema, string name) =>
        schema.AdditionalProperties is { IsFalse: true }
        && schema.PatternProperties.Count == 0
        && schema.Properties.All(property => property.Name != name);

    /// <summary>Whether <c>unevaluatedProperties: false</c> keeps out what is not declared here: nothing else looks at properties.</summary>
    private static bool IsUnevaluated(BoundSchema schema) =>
        schema.UnevaluatedProperties is { IsFalse: true }
        && schema.AdditionalProperties is null
        && schema.PatternProperties.Count == 0
        && !schema.InPlace().Any();

    /// <summary>
    /// What one of the schemas that must hold together requires, another may not let in: <c>additionalProperties: false</c> sees only the
    /// properties beside it.
    /// </summary>
    private static void Together(BoundSchema schema)
    {
        var groups = SchemaFacts.Bases(schema).Select(Group).ToArray();
        if (groups.Length == 0 || schema.IsWarning)
        {
            return;
        }

        HashSet<BoundSchema>[] parts = [[schema], .. groups];
        foreach (var closed in parts.SelectMany(part => part).Where(part => part.AdditionalProperties is { IsFalse: true }).Distinct())
        {
            foreach (var requiring in parts.SelectMany(part => part).Where(part => part.Required.Count > 0).Distinct())
            {
                if (parts.Any(part => part.Contains(closed) && part.Contains(requiring)))
                {
                    continue;
                }

                foreach (var name in requiring.Required.Where(name => IsClosedTo(closed, name)))
                {
                    var keyword = requiring == schema ? "required" : closed == schema ? "additionalProperties" : schema.AllOf.Count > 0 ? "allOf" : "$ref";
                    Reports.Contradiction(
                        schema,
                        keyword,
                        "object",
                        $"the property {Quote.Json(name)} is required by {Place(requiring)}, but {Place(closed)} has additionalProperties false, which sees only the properties beside it");
                }
            }
        }
    }

    private static HashSet<BoundSchema> Group(BoundSchema schema)
    {
        var group = new HashSet<BoundSchema>();
        var work = new Queue<BoundSchema>([schema]);
        while (work.Count > 0)
        {
            var next = work.Dequeue();
            if (!next.IsWarning && group.Add(next))
            {
                foreach (var inner in SchemaFacts.Bases(next))
                {
                    work.Enqueue(inner);
                }
            }
        }

        return group;
    }

    private static string Place(BoundSchema schema) => Quote.Json("#" + schema.Pointer);
}
