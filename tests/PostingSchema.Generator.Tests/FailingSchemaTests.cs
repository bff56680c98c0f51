using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>One schema with an error does not stop the others; who needs it is told.</summary>
public sealed class FailingSchemaTests
{
    private static readonly Schema Good = new("good.schema.json", """{ "title": "Good", "type": "object", "properties": { "a": { "type": "string" } } }""");

    [Theory]
    [InlineData("{")]
    [InlineData("""{ "type": "objekt" }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "x-csharp": { "name": "X" } }, "b": { "x-csharp": { "name": "X" } } } }""")]
    [InlineData("""{ "$ref": "#" }""")]
    public void OtherSchemas_BesideAFailingOne_AreEmitted(string bad)
    {
        var run = GeneratorRun.Of(new Schema("bad.schema.json", bad), Good);

        Assert.Contains("Consumer.Good.Record.g.cs", run.Files.Keys);
        Assert.DoesNotContain(run.Files.Keys, name => name.Contains("Bad", StringComparison.Ordinal));
        Assert.All(run.Messages, message => Assert.StartsWith("bad.schema.json(1,", message, StringComparison.Ordinal));
        Consumer.AssertCompiles(run.Output);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{ "type": "objekt" }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "x-csharp": { "name": "X" } }, "b": { "x-csharp": { "name": "X" } } } }""")]
    public void Schema_ThatRefersToAFailingOne_SaysSo(string bad)
    {
        var run = GeneratorRun.Of(
            new Schema("folder/user.schema.json", "{ \"title\": \"User\", \"type\": \"object\",\n  \"properties\": { \"a\": { \"$ref\": \"bad.schema.json\" } } }"),
            new Schema("folder/user-of-user.schema.json", "{ \"type\": \"object\",\n\n  \"properties\": { \"a\": { \"$ref\": \"user.schema.json\" } } }"),
            Good,
            new Schema("folder/bad.schema.json", bad));

        Assert.Equal(["Consumer.Good.Acceptor.g.cs"], run.Files.Keys.Where(name => name.EndsWith("Acceptor.g.cs", StringComparison.Ordinal)));
        Assert.Contains("folder/user-of-user.schema.json(3,26): error PS0006: $ref leads to user.schema.json, which has errors.", run.Messages);
        Assert.Contains(run.Messages, message =>
            message.StartsWith("folder/user.schema.json(2,", StringComparison.Ordinal)
            && (message.EndsWith("error PS0006: $ref leads to bad.schema.json, which has errors.", StringComparison.Ordinal)
                || message.EndsWith("error PS0006: $ref \"bad.schema.json\" leads nowhere: that file has errors.", StringComparison.Ordinal)));
        Consumer.AssertCompiles(run.Output);
    }

    [Fact]
    public void Identifier_OfTwoFiles_IsAnErrorOfTheSecond()
    {
        const string text = """{ "$id": "https://example.org/a", "title": "A", "type": "object" }""";

        var run = GeneratorRun.Of(new Schema("a.schema.json", text), new Schema("b.schema.json", text.Replace("\"A\"", "\"B\"", StringComparison.Ordinal)));

        Assert.StartsWith("b.schema.json(1,10): error PS0015: Another schema has the $id", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.Contains("Consumer.A.Record.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Files_OfOtherPeople_AreNoneOfOurBusiness()
    {
        var run = GeneratorRun.Of(Good with { IsOurs = false }, new Schema("package.json", "{", IsOurs: false));

        Assert.Empty(run.Files);
        Assert.Empty(run.Messages);
    }
}
