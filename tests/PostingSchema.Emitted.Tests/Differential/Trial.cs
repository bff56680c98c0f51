using System.Text.Json.Nodes;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>A schema, and JSON texts to ask about.</summary>
internal sealed record Trial(JsonObject Schema, IReadOnlyList<string> Instances)
{
    /// <summary>The same seed makes the same trials.</summary>
    public static Trial[] Make(int seed, int schemas, int instances)
    {
        var dice = new Dice(seed);
        var maker = new SchemaMaker(dice);
        return Enumerable.Range(0, schemas).Select(_ =>
        {
            var schema = maker.Next();
            var values = new InstanceMaker(dice, schema);
            return new Trial(schema, Enumerable.Range(0, instances).Select(_ => values.Next()).ToArray());
        }).ToArray();
    }
}

/// <summary>What was said that should not have been.</summary>
/// <param name="Kind">What kind of mistake: while a trial is made smaller, it stays the same one.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Instance">The instance; null where the schema itself is refused.</param>
/// <param name="Reason">Who said what.</param>
internal sealed record Disagreement(string Kind, JsonObject Schema, string? Instance, string Reason)
{
    public override string ToString() => $"{Kind}: {Reason}\n  schema:   {Schema.ToJsonString()}\n  instance: {Instance}";
}
