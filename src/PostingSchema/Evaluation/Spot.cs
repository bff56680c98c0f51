namespace PostingSchema.Evaluation;

/// <summary>The ways to a schema and to a value.</summary>
/// <param name="Keyword">Through the schema, with the references that were followed.</param>
/// <param name="Instance">Through the instance.</param>
/// <param name="Chain">The schema resources on the way.</param>
internal readonly record struct Spot(PointerPath Keyword, PointerPath Instance, ResourceChain Chain)
{
    public Spot Into(string keyword) => this with { Keyword = Keyword.Add(keyword) };

    public Spot Into(string keyword, string step) => this with { Keyword = Keyword.Add(keyword).Add(step) };
}
