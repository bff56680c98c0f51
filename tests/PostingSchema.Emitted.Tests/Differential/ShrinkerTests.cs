using System.Text.Json.Nodes;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>The test's own tools: what they leave of a disagreement is what it is about.</summary>
public class ShrinkerTests
{
    [Fact]
    public void Shrink_ADisagreementAboutOneKeyword_LeavesThatKeywordAndAnInstanceForIt()
    {
        var schema = JsonNode.Parse("""
            {"type": "object", "properties": {"a": {"type": "array", "items": {"minimum": 1}, "uniqueItems": true}, "b": {"enum": ["x", "y"]}}, "required": ["a"]}
            """)!.AsObject();

        var small = new Shrinker(Wrong).Shrink(Judge(schema, """{"b": "x", "a": [1, 7, 1, {"deep": [2, 2]}]}""")!);

        Assert.Equal("""{"uniqueItems":true}""", small.Schema.ToJsonString());
        Assert.Equal("[7,1]", small.Instance);
    }

    [Fact]
    public void Make_TheSameSeed_MakesTheSameTrials()
    {
        var (one, other, another) = (Texts(seed: 5), Texts(seed: 5), Texts(seed: 6));

        Assert.Equal(one, other);
        Assert.NotEqual(one, another);
    }

    private static string[] Texts(int seed) =>
        Trial.Make(seed, schemas: 40, instances: 5).SelectMany(trial => trial.Instances.Prepend(trial.Schema.ToJsonString())).ToArray();

    private static Disagreement[] Wrong(IReadOnlyList<Trial> trials) =>
        trials.SelectMany(trial => trial.Instances.Select(instance => Judge(trial.Schema, instance))).OfType<Disagreement>().ToArray();

    /// <summary>Somebody who is wrong wherever a schema has uniqueItems and an instance an array with two items.</summary>
    private static Disagreement? Judge(JsonObject schema, string instance) =>
        schema.ToJsonString().Contains("\"uniqueItems\":true", StringComparison.Ordinal) && HasPair(JsonNode.Parse(instance))
            ? new("wrong", schema, instance, "as asked")
            : null;

    private static bool HasPair(JsonNode? node) => node switch
    {
        JsonArray array => array.Count >= 2 || array.Any(HasPair),
        JsonObject shape => shape.Any(member => HasPair(member.Value)),
        _ => false,
    };
}
