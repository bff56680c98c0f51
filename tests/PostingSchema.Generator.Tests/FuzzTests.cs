using Microsoft.CodeAnalysis;
using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>Mistake 7: exceptions in the generator. Schema files are mutated at random; whatever comes out must compile.</summary>
public sealed class FuzzTests
{
    private static readonly IReadOnlyList<Schema> Small =
    [
        Repository.TestSchema("small.schema.json"), Repository.TestSchema("small.schema.json"), Repository.TestSchema("small.schema.json"),
        Repository.TestSchema("wrapper.schema.json"), Repository.TestSchema("empty-object.schema.json"),
        Repository.TestSchema("applicators.schema.json"), Repository.TestSchema("applicators.schema.json"),
    ];

    [Fact]
    public void Generator_OnRandomCharacters_NeverFails()
    {
        var random = new Random(17);
        for (var i = 0; i < 400; i++)
        {
            var original = i % 4 == 0 ? Pick(random, Repository.ShippedSchemas) : Pick(random, Small);
            var mutant = original with { Text = SchemaMutations.Characters(original.Text, random) };

            AssertNoFailure(GeneratorRun.Of(mutant), mutant);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Generator_OnRandomSchemas_EmitsWhatCompiles(int seed)
    {
        var random = new Random(seed);
        var trees = new List<SyntaxTree>();
        for (var i = 0; i < 250; i++)
        {
            var original = i % 60 == 0 ? Pick(random, Repository.ShippedSchemas) : Pick(random, Small);
            var mutant = original with { Text = SchemaMutations.Json(original.Text, random), Namespace = $"Mutant{i}" };

            var run = GeneratorRun.Of(mutant);

            AssertNoFailure(run, mutant);
            trees.AddRange(run.Result.GeneratedSources.Select(source => source.SyntaxTree));
        }

        // All at once, each in a namespace of its own: compiling them one by one takes minutes.
        Assert.True(trees.Count > 300, $"{trees.Count} files");
        Consumer.AssertCompiles(Consumer.Create().AddSyntaxTrees(trees));
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static void AssertNoFailure(GeneratorRun run, Schema mutant)
    {
        var internalError = run.Messages.FirstOrDefault(message => message.Contains("PS0018", StringComparison.Ordinal));
        Assert.True(internalError is null, $"{internalError}\n{mutant.Text}");
    }
}
