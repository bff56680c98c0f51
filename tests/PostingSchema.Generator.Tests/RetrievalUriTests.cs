using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>Schema files that were fetched from somewhere: the item says from where, since nothing is fetched during a build.</summary>
public sealed class RetrievalUriTests
{
    private static readonly Schema Own = new(
        "own.schema.json",
        """{ "title": "Own", "type": "object", "properties": { "place": { "$ref": "https://example.com/s/geo.json" } } }""");

    private static readonly Schema Geo = new(
        "vendor/geo.json",
        """{ "title": "Geo", "type": "object", "properties": { "point": { "$ref": "parts/point.json" } } }""",
        Uri: "https://example.com/s/geo.json");

    private static readonly Schema Point = new(
        "vendor/point.json",
        """{ "$id": "urn:example:point", "title": "Point", "type": "object", "properties": { "x": { "type": "number" } } }""",
        Uri: "https://example.com/s/parts/point.json");

    [Fact]
    public void References_ByTheAddressOfAFile_AndRelativeToIt_AreFound()
    {
        var run = GeneratorRun.Of(Own, Geo, Point);

        Consumer.AssertCompiles(run.Output);
        Assert.Empty(run.Messages);
        Assert.Contains("global::Consumer.Geo? Place { get;", run.Files["Consumer.Own.Record.g.cs"], StringComparison.Ordinal);
        Assert.Contains("global::Consumer.Point? Point { get;", run.Files["Consumer.Geo.Record.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void References_WithoutTheAddress_AreErrors() => Assert.Contains(
        GeneratorRun.Of(Own, Geo with { Uri = "" }, Point).Messages,
        message => message.StartsWith("own.schema.json(1,72): error PS0006: $ref \"https://example.com/s/geo.json\" leads nowhere", StringComparison.Ordinal));

    [Fact]
    public void Uri_ThatIsNone_IsAnErrorOfTheFile() => Assert.Contains(
        "vendor/point.json(1,1): error PS0004: The Uri of this file, \"parts/point.json\", is not an absolute URI.",
        GeneratorRun.Of(Point with { Uri = "parts/point.json" }).Messages);

    [Fact]
    public void Uri_OfTwoFiles_IsAnErrorOfTheSecond() => Assert.Contains(
        "vendor/point.json(1,1): error PS0015: Another schema has the URI of this file, \"https://example.com/s/geo.json\"; identifiers must be unique in a project.",
        GeneratorRun.Of(Geo with { Text = """{ "title": "Geo", "type": "string" }""" }, Point with { Uri = Geo.Uri }).Messages);
}
