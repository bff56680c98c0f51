using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Planning;

/// <summary>
/// Finds the property whose value says which alternative is meant, so that a validator can say what is wrong with that one. Unlike the
/// discriminator of a C# hierarchy, it need not be required, and not every alternative must have it.
/// </summary>
internal static class Discriminators
{
    /// <summary>The property that most alternatives hold to values of their own; null where fewer than two do.</summary>
    public static DiscriminatorCheck? Of(IReadOnlyList<BoundSchema> branches)
    {
        var constants = branches.Select(Constants).ToArray();
        var best = constants
            .SelectMany(one => one.Keys)
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1 && AreApart(constants, group.Key))
            .OrderByDescending(group => group.Count())
            .FirstOrDefault();
        return best is null
            ? null
            : new DiscriminatorCheck(best.Key, constants.Select(one => new TellingValues(one.TryGetValue(best.Key, out var values) ? values.ToEquatable() : null)).ToEquatable());
    }

    private static bool AreApart(IReadOnlyList<Dictionary<string, IReadOnlyList<string>>> constants, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return constants.All(one => !one.TryGetValue(name, out var values) || values.All(seen.Add));
    }

    /// <summary>The properties that an object may have with a few values only, as JSON texts.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Constants(BoundSchema branch)
    {
        var constants = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        Collect(branch, []);
        return constants;

        void Collect(BoundSchema schema, HashSet<BoundSchema> seen)
        {
            if (!seen.Add(schema) || schema.IsWarning)
            {
                return;
            }

            foreach (var property in schema.Properties)
            {
                if (Values(SchemaFacts.Peel(property.Schema)) is { } values && !constants.ContainsKey(property.Name))
                {
                    constants.Add(property.Name, values.Select(NodeText.Of).Distinct().ToArray());
                }
            }

            foreach (var inner in SchemaFacts.Bases(schema))
            {
                Collect(inner, seen);
            }
        }
    }

    private static IReadOnlyList<Node>? Values(BoundSchema schema) =>
        schema.IsWarning ? null : schema.Const is { } constant ? [constant] : schema.Enum;
}
