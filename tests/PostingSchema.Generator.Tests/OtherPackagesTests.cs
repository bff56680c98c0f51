using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>Schemas that a package brings along, and the package that a schema needs.</summary>
public sealed class OtherPackagesTests
{
    private static readonly Schema Base = new(
        "packages/base.schema.json",
        """{ "$id": "https://example.org/base.schema.json", "title": "Base", "type": "object", "properties": { "level": { "$ref": "level.schema.json" } } }""",
        "Consumer.Shipped",
        OnlyIfReferenced: true);

    private static readonly Schema Level = new(
        "packages/level.schema.json",
        """{ "$id": "https://example.org/level.schema.json", "title": "Level", "type": "object", "properties": { "rank": { "type": "integer", "minimum": 0, "maximum": 9 } } }""",
        "Consumer.Shipped",
        OnlyIfReferenced: true);

    private static readonly Schema Faulty = new("packages/faulty.schema.json", """{ "title": "Faulty", "type": "objekt" }""", "Consumer.Shipped", OnlyIfReferenced: true);

    private static readonly Schema Own = new(
        "own.schema.json",
        """{ "title": "Own", "type": "object", "allOf": [{ "$ref": "https://example.org/base.schema.json" }], "properties": { "mine": { "type": "string" } } }""");

    [Fact]
    public void Schema_ThatExtendsOneOfAPackage_HasThePropertiesOfBoth()
    {
        var run = GeneratorRun.Of(Own, Base, Level, Faulty);

        Consumer.AssertCompiles(run.Output);
        Assert.Empty(run.Messages);
        Assert.Contains(" Mine { get;", run.Files["Consumer.Own.Record.g.cs"], StringComparison.Ordinal);
        Assert.Contains("global::Consumer.Shipped.Level? Level { get;", run.Files["Consumer.Own.Record.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Consumer.Shipped.Base.Record.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Schemas_OfAPackage_ThatNothingRefersTo_AreNotLookedAt()
    {
        var run = GeneratorRun.Of(Own with { Text = """{ "title": "Own", "type": "object", "properties": { "mine": { "$ref": "https://example.org/level.schema.json" } } }""" }, Base, Level, Faulty);

        Assert.Empty(run.Messages);
        Assert.Contains("Consumer.Shipped.Level.Record.g.cs", run.Files.Keys);
        Assert.DoesNotContain(run.Files.Keys, name => name.Contains("Base", StringComparison.Ordinal));
    }

    [Fact]
    public void Extraction_WithoutItsPackage_IsOneErrorAndTheTypesAreThere()
    {
        var schema = new Schema("ad.schema.json", """
            {
              "title": "Ad",
              "type": "object",
              "properties": { "employer": { "type": "string", "x-extract": [{ "label": ["Company"] }] } }
            }
            """);
        var complete = Consumer.Create("class Use { bool Try(byte[] json) => Consumer.Ad.IsValid(json); }");
        var lacking = complete.RemoveReferences(complete.References.Where(reference => reference.Display!.EndsWith("PostingSchema.Extraction.dll", StringComparison.Ordinal)));

        var run = GeneratorRun.Of(lacking, schema);

        Assert.Equal(
            "ad.schema.json(4,51): error PS0019: x-extract needs the package PostingSchema.Extraction, which this project does not reference: dotnet add package PostingSchema.Extraction",
            Assert.Single(run.Messages));
        Consumer.AssertCompiles(run.Output);
        Assert.Empty(GeneratorRun.Of(complete, schema).Messages);
    }
}
