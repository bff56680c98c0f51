using System.Text.Json.Nodes;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>Makes a disagreement as small as it gets while it stays one: what is left is what is wrong.</summary>
internal sealed class Shrinker(Func<IReadOnlyList<Trial>, IReadOnlyList<Disagreement>> judge)
{
    private const int MostRounds = 40;

    /// <summary>Many candidates go through one compilation: that is what takes time.</summary>
    private const int Candidates = 60;

    public Disagreement Shrink(Disagreement found)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (Try(found, Instances(found)) is { } smallerInstance)
            {
                found = smallerInstance;
            }
            else if (Try(found, Schemas(found)) is { } smallerSchema)
            {
                found = smallerSchema;
            }
            else
            {
                break;
            }
        }

        return found;
    }

    private static IEnumerable<Trial> Instances(Disagreement found) => found.Instance is null
        ? []
        : [new(found.Schema, Smaller.Of(JsonNode.Parse(found.Instance)).Select(node => node?.ToJsonString() ?? "null").Distinct().ToArray())];

    private static IEnumerable<Trial> Schemas(Disagreement found) =>
        Smaller.Of(found.Schema).OfType<JsonObject>().Select(schema => new Trial(schema, found.Instance is null ? [] : [found.Instance]));

    private Disagreement? Try(Disagreement found, IEnumerable<Trial> candidates)
    {
        foreach (var some in candidates.Chunk(Candidates))
        {
            var smaller = judge(some).Where(other => other.Kind == found.Kind).MinBy(Size);
            if (smaller is not null && Size(smaller) < Size(found))
            {
                return smaller;
            }
        }

        return null;
    }

    private static int Size(Disagreement one) => one.Schema.ToJsonString().Length + (one.Instance?.Length ?? 0);
}
