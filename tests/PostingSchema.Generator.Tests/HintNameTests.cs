using PostingSchema.Compiler;
using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>Mistake 8: names of emitted files that are not unique (they are compared without case), or that cannot be file names.</summary>
public sealed class HintNameTests
{
    [Fact]
    public void Titles_ThatDifferInCaseOnly_AreAnErrorOfTheSecondFile()
    {
        var run = GeneratorRun.Of(
            new Schema("a.schema.json", """{ "title": "Job", "type": "object" }"""),
            new("b.schema.json", """{ "type": "object", "title": "job", "x-csharp": { "name": "job" } }"""));

        Assert.Contains("Consumer.Job.Record.g.cs", run.Files.Keys);
        var message = Assert.Single(run.Messages);
        Assert.StartsWith("b.schema.json(1,21): error PS0011: Another schema file has a type Consumer.job too;", message, StringComparison.Ordinal);
        Consumer.AssertCompiles(run.Output);
    }

    [Fact]
    public void Definitions_ThatDifferInCaseOnly_AreAnError()
    {
        var run = GeneratorRun.Of(new Schema("a.schema.json", """
            {
              "title": "A", "type": "object",
              "properties": { "x": { "$ref": "#/$defs/Part" }, "y": { "$ref": "#/$defs/PART" } },
              "$defs": {
                "Part": { "type": "object", "properties": { "a": { "type": "string" } } },
                "PART": { "type": "object", "properties": { "a": { "type": "string" } } }
              }
            }
            """));

        Assert.StartsWith("a.schema.json(6,13): error PS0011: There is a type Consumer.PART already;", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_ThatDifferInCaseOnly_GetTwoNames()
    {
        var run = GeneratorRun.Of(
            new Schema("a.schema.json", """{ "title": "A", "type": "object", "properties": { "url": { "type": "string" }, "Url": { "type": "string" } } }"""),
            new("b.schema.json", """{ "title": "B", "type": "object", "properties": { "url": { "type": "string" }, "URL": { "type": "string" } } }"""));

        Assert.Equal(
            ["a.schema.json(1,80): warning PS0012: The properties \"url\" and \"Url\" both become Url in C#, so this one is called Url2. Give it \"x-csharp\": {\"name\": ...} to choose."],
            run.Messages);
        Consumer.AssertCompiles(run.Output);
    }

    [Theory]
    [InlineData("#")]
    [InlineData("a b  c")]
    [InlineData("a/b~c")]
    [InlineData("../../etc/passwd")]
    [InlineData(@"C:\con\nul")]
    [InlineData("it's \"quoted\"")]
    [InlineData("🙂")]
    [InlineData("e\u0301te\u0301")]
    [InlineData("")]
    [InlineData("<T>")]
    [InlineData("con")]
    [InlineData("class")]
    [InlineData("1st")]
    [InlineData("日本語")]
    public void Definition_WithAnyKey_GetsAUsableName(string key)
    {
        var json = System.Text.Json.JsonSerializer.Serialize(key);
        var pointer = System.Text.Json.JsonSerializer.Serialize("#/$defs/" + Uri.EscapeDataString(key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
        var run = GeneratorRun.Of(new Schema("a.schema.json", $$"""
            {
              "title": "A", "type": "object", "properties": { "x": { "$ref": {{pointer}} } },
              "$defs": { {{json}}: { "type": "object", "properties": { {{json}}: { "enum": [{{json}}] } } } }
            }
            """));

        run.AssertNoErrors();
        Assert.Equal(run.Files.Count, run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(run.Files.Keys, name => Assert.All(name, c => Assert.True(char.IsLetterOrDigit(c) || c is '.' or '_', name)));
        Consumer.AssertCompiles(run.Output);
    }

    [Theory]
    [InlineData("/a b/c#d/e?f/100%/g.schema.json")]
    [InlineData(@"C:\Users\me\a.schema.json")]
    [InlineData(@"\\server\share\a.schema.json")]
    [InlineData("a:b/c.schema.json")]
    [InlineData("/a:b/c.schema.json")]
    [InlineData("c.schema.json")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("日本/🙂.schema.json")]
    [InlineData("/x/[a].schema.json")]
    public void Path_OfAnyKind_IsTaken(string path)
    {
        var run = GeneratorRun.Of(new Schema(path, """{ "title": "A", "type": "object", "properties": { "self": { "$ref": "#" } } }"""));

        Assert.Empty(run.Messages);
        Consumer.AssertCompiles(run.Output);
    }

    [Fact]
    public void HintNames_OfEverything_AreNamespaceTypeAndProduct()
    {
        var run = GeneratorRun.Of(Repository.TestSchema("small.schema.json"));

        Assert.Equal(
            [
                "Circle.Reader", "Circle.Record", "Circle.Writer", "Either.Reader", "Either.Union", "Either.Writer", "Kind.Enum", "Kind.Reader", "Kind.Writer",
                "Shape.Reader", "Shape.Union", "Shape.Writer", "Small.Acceptor", "Small.Outline", "Small.Posting", "Small.Reader", "Small.Record", "Small.Validator",
                "Small.Writer", "SmallJsonContext.Context", "Square.Reader", "Square.Record", "Square.Writer",
            ],
            run.Files.Keys.Order(StringComparer.Ordinal).Select(name => name["Consumer.".Length..^".g.cs".Length]));
    }

    [Fact]
    public void CompiledAlone_Files_AreThoseOfTheGenerator()
    {
        var schema = Repository.TestSchema("torture.schema.json");

        var files = SchemaCompiler.Compile([schema.ToFile()]).Files;

        Assert.Equal(GeneratorRun.Of(schema).Files, files.ToDictionary(file => file.HintName, file => file.Text));
    }
}
