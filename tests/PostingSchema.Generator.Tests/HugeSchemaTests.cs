using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json.Nodes;
using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>Mistake 13: methods that the JIT gives up on (above 60,000 bytes of IL or 2,000 locals), and recursion that ends the compiler.</summary>
public sealed class HugeSchemaTests
{
    private const int MaxIl = 60_000;
    private const int MaxLocals = 2_000;

    /// <summary>Compiled once: that takes a while.</summary>
    private static readonly Lazy<byte[]> WorstImage = new(() => Compile(Worst()));

    private delegate bool IsValid(ReadOnlySpan<byte> utf8Json);

    [Fact]
    public void Methods_OfTheWorstSchema_StayWithinWhatTheJitOptimizes()
    {
        using var portable = new PEReader([.. WorstImage.Value]);
        var metadata = portable.GetMetadataReader();
        var methods = metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0).ToArray();
        var huge = methods
            .Select(method => (Method: method, Body: portable.GetMethodBody(method.RelativeVirtualAddress)))
            .Select(pair => (Name: NameOf(metadata, pair.Method), Il: pair.Body.GetILReader().Length, Locals: Locals(metadata, pair.Body)))
            .Where(method => method.Il >= MaxIl || method.Locals >= MaxLocals)
            .Select(method => $"{method.Name}: {method.Il} bytes of IL, {method.Locals} locals")
            .ToArray();

        Assert.True(methods.Length > 1000, $"{methods.Length} methods");
        Assert.True(huge.Length == 0, string.Join("\n", huge));
    }

    [Fact]
    public void Validation_OfTheWorstSchema_Runs()
    {
        var isValid = Assembly.Load(WorstImage.Value).GetType("Consumer.Worst")!.GetMethod("IsValid")!.CreateDelegate<IsValid>();

        Assert.True(isValid(Encoding.UTF8.GetBytes(Sample(member: "m1999", nesting: 60).ToJsonString())));
        Assert.False(isValid(Encoding.UTF8.GetBytes(Sample(member: "m2000", nesting: 60).ToJsonString())));
        Assert.False(isValid(Encoding.UTF8.GetBytes(Sample(member: "m0", nesting: 59).ToJsonString())));
    }

    [Theory]
    [InlineData("""{"items":""", "}")]
    [InlineData("""{"type":"object","properties":{"a":""", "}}")]
    [InlineData("""{"allOf":[""", "]}")]
    [InlineData("""{"anyOf":[{"type":"string"},""", "]}")]
    [InlineData("[", "]")]
    public void Schema_NestedWithoutEnd_IsADiagnostic(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 5000)) + "true" + string.Concat(Enumerable.Repeat(close, 5000));

        var run = GeneratorRun.Of(new Schema("deep.schema.json", text));

        Assert.Contains("PS0001: The schema nests deeper than 200 levels; move inner schemas to $defs", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_NestedAsDeepAsAllowed_IsCompiled()
    {
        const string open = """{"type":"object","properties":{"a":""";
        var text = string.Concat(Enumerable.Repeat(open, 99)) + "true" + string.Concat(Enumerable.Repeat("}}", 99));

        var run = GeneratorRun.Of(new Schema("deep.schema.json", text));

        run.AssertNoErrors();
        Consumer.AssertCompiles(run.Output);
    }

    [Fact]
    public void References_InALongChain_AreCompiled()
    {
        var definitions = Enumerable.Range(0, 400).Select(i => $$"""
            "D{{i}}": { "type": "object", "properties": { "next": { "$ref": "#/$defs/D{{i + 1}}" }, "other": { "anyOf": [{ "$ref": "#/$defs/D{{i + 1}}" }, { "type": "null" }] } } }
            """);
        var text = $$"""{ "$ref": "#/$defs/D0", "$defs": { {{string.Join(",", definitions)}}, "D400": { "type": "object", "properties": { "end": {} } } } }""";

        var run = GeneratorRun.Of(new Schema("chain.schema.json", text));

        run.AssertNoErrors();
        Consumer.AssertCompiles(run.Output);
    }

    /// <summary>What is followed from both branches at every level is followed millions of times, unless results are kept.</summary>
    [Theory]
    [InlineData("anyOf", "string")]
    [InlineData("oneOf", "string")]
    [InlineData("allOf", "array")]
    [InlineData("allOf", "object")]
    public void Alternatives_ThatMultiply_AreCompiledInTime(string keyword, string type)
    {
        var definitions = Enumerable.Range(0, 24).Select(i => $$"""
            "D{{i}}": { "{{keyword}}": [{ "$ref": "#/$defs/D{{i + 1}}" }, { "$ref": "#/$defs/D{{i + 1}}", "minLength": {{i + 1}} }] }
            """);
        var text = $$"""{ "type": "object", "properties": { "a": { "$ref": "#/$defs/D0" } }, "$defs": { {{string.Join(",", definitions)}}, "D24": { "type": "{{type}}" } } }""";

        var run = GeneratorRun.Of(new Schema("multiply.schema.json", text));

        run.AssertNoErrors();
    }

    private static byte[] Compile(Schema schema)
    {
        var run = GeneratorRun.Of(schema);
        run.AssertNoErrors();
        using var image = new MemoryStream();
        var result = run.Output.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(10)));
        return image.ToArray();
    }

    private static string NameOf(MetadataReader metadata, MethodDefinition method) =>
        $"{metadata.GetString(metadata.GetTypeDefinition(method.GetDeclaringType()).Name)}.{metadata.GetString(method.Name)}";

    private static int Locals(MetadataReader metadata, MethodBodyBlock body)
    {
        if (body.LocalSignature.IsNil)
        {
            return 0;
        }

        var signature = metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger();
    }

    /// <summary>300 properties of every kind, an enum of 2,000 members, objects 60 levels deep, unions with 40 branches.</summary>
    private static Schema Worst()
    {
        var properties = new JsonObject
        {
            ["member"] = new JsonObject { ["enum"] = new JsonArray([.. Enumerable.Range(0, 2000).Select(i => JsonValue.Create($"m{i}"))]) },
            ["nested"] = Nested(60),
            ["shape"] = Union(required: "kind"),
            ["either"] = Union(required: null),
        };
        string[] kinds =
        [
            """{ "type": "string", "minLength": 1, "pattern": "^[a-z]" }""", """{ "type": "integer", "minimum": 0, "maximum": 9 }""",
            """{ "type": ["string", "null"], "format": "date" }""", """{ "type": "array", "items": { "type": "number" }, "uniqueItems": true }""",
            """{ "type": "object", "additionalProperties": { "type": "boolean" } }""", """{ "enum": ["a", "b", "c"] }""",
        ];
        for (var i = 0; properties.Count < 300; i++)
        {
            properties[$"property{i}"] = JsonNode.Parse(kinds[i % kinds.Length]);
        }

        var schema = new JsonObject
        {
            ["title"] = "Worst",
            ["type"] = "object",
            ["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key)).Where(name => !name!.GetValue<string>().StartsWith("property", StringComparison.Ordinal))]),
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        return new("worst.schema.json", schema.ToJsonString(new() { MaxDepth = 500 }));
    }

    private static JsonObject Nested(int levels) => levels == 0
        ? new JsonObject { ["type"] = "string" }
        : new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("inner"),
            ["properties"] = new JsonObject { ["inner"] = Nested(levels - 1) },
        };

    private static JsonObject Union(string? required)
    {
        var branches = Enumerable.Range(0, 40).Select(i => new JsonObject
        {
            ["type"] = "object",
            ["title"] = $"{(required is null ? "Either" : "Shape")}{i}",
            ["required"] = new JsonArray(required ?? $"p{i}"),
            ["properties"] = new JsonObject
            {
                [required ?? "other"] = new JsonObject { ["const"] = $"case{i}" },
                [$"p{i}"] = new JsonObject { ["type"] = "integer" },
            },
        });
        return new JsonObject { [required is null ? "anyOf" : "oneOf"] = new JsonArray([.. branches]) };
    }

    private static JsonObject Sample(string member, int nesting)
    {
        JsonNode nested = "end";
        for (var i = 0; i < nesting; i++)
        {
            nested = new JsonObject { ["inner"] = nested };
        }

        return new JsonObject
        {
            ["property0"] = "abc",
            ["member"] = member,
            ["nested"] = nested,
            ["shape"] = new JsonObject { ["kind"] = "case39", ["p39"] = 1 },
            ["either"] = new JsonObject { ["p39"] = 1 },
            ["property295"] = 5,
        };
    }
}
