using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Parsing;
using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Review;

/// <summary>Finds alternatives that can never hold, that others make pointless, or that cannot be told apart.</summary>
internal static class Branches
{
    /// <summary>All pairs are compared; of more alternatives than this, only which are written alike.</summary>
    private const int MostCompared = 64;

    public static void Report(BoundSchema schema, bool annotates)
    {
        Unreachable(schema, "anyOf", schema.AnyOf);
        Unreachable(schema, "oneOf", schema.OneOf);
        Repeated(schema);
        if (schema.IsWarning)
        {
            return;
        }

        // What a branch marks as looked at may be what it is there for.
        foreach (var (wide, narrow) in annotates ? [] : Included(schema.AnyOf).Where(pair => pair.Wide < pair.Narrow).GroupBy(pair => pair.Narrow).Select(group => group.First()))
        {
            Say(
                DiagnosticRules.WithoutEffect,
                schema.AnyOf[narrow],
                $"Alternative {narrow + 1} of anyOf is never needed: all that it allows, alternative {wide + 1} allows too.");
        }

        var indistinct = Included(schema.OneOf).ToArray();
        foreach (var (wide, narrow) in indistinct)
        {
            var areAlike = indistinct.Contains((narrow, wide));
            if (!areAlike || wide < narrow)
            {
                Say(
                    DiagnosticRules.IndistinctAlternatives,
                    schema.OneOf[narrow],
                    areAlike
                        ? $"Alternatives {wide + 1} and {narrow + 1} of oneOf allow the same values, and exactly one must hold, so that none of these values is valid."
                        : $"All that alternative {narrow + 1} of oneOf allows, alternative {wide + 1} allows too, and exactly one must hold, so that none of these values is valid.");
            }
        }
    }

    private static void Unreachable(BoundSchema schema, string keyword, IReadOnlyList<BoundSchema> branches)
    {
        for (var i = 0; i < branches.Count; i++)
        {
            var types = SchemaFacts.EffectiveTypes(branches[i]);
            if (branches[i].IsFalse)
            {
                Say(DiagnosticRules.WithoutEffect, branches[i], $"Alternative {i + 1} of {keyword} can never hold: it is false.");
            }
            else if (schema is { HasType: true, IsWarning: false } && types != JsonTypes.None && SchemaFacts.Intersect(schema.Types, types) == JsonTypes.None)
            {
                Say(DiagnosticRules.WithoutEffect, branches[i], $"Alternative {i + 1} of {keyword} can never hold: the type beside {keyword} excludes all that it allows.");
            }
        }
    }

    private static void Repeated(BoundSchema schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in schema.Enum ?? [])
        {
            if (!seen.Add(NodeText.Of(member)))
            {
                SchemaBinder.Report(schema, DiagnosticRules.WithoutEffect, member, "The enum has this member already; remove one of the two.");
            }
        }
    }

    /// <summary>Pairs of different alternatives of which the first allows all that the second allows.</summary>
    private static IEnumerable<(int Wide, int Narrow)> Included(IReadOnlyList<BoundSchema> branches)
    {
        if (branches.Count > MostCompared)
        {
            return Alike(branches);
        }

        var places = Enumerable.Range(0, branches.Count).Where(index => branches[index] is { IsFalse: false, IsWarning: false }).ToArray();
        return places.SelectMany(_ => places, (wide, narrow) => (wide, narrow))
            .Where(pair => pair.wide != pair.narrow && Inclusion.Holds(branches[pair.wide], branches[pair.narrow]));
    }

    private static IEnumerable<(int Wide, int Narrow)> Alike(IReadOnlyList<BoundSchema> branches) => branches
        .Select((branch, index) => (Text: NodeText.Of(branch.Node), Index: index, branch.IsWarning))
        .Where(branch => !branch.IsWarning)
        .GroupBy(branch => branch.Text)
        .SelectMany(group => group.Skip(1), (group, other) => (group.First().Index, other.Index))
        .SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) });

    private static void Say(DiagnosticRule rule, BoundSchema branch, string message) =>
        branch.Document.Diagnostics.Report(rule, branch.Location, message);
}
