using System.Text.Json;
using System.Text.Json.Nodes;

namespace PostingSchema.Cli.Tests.Export;

/// <summary>The exported schema is in the dialect, and says what the schema says.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Schema = """
        {
          "$id": "https://example.org/opening.schema.json",
          "title": "Opening",
          "description": "A job that is open.",
          "type": "object",
          "required": ["employer", "note"],
          "properties": {
            "employer": { "$ref": "#/$defs/Line", "maxLength": 200, "description": "Who hires." },
            "degree": { "x-ordered": true, "oneOf": [{ "const": "bachelor", "description": "A first degree.", "x-aliases": ["BSc"] }, { "const": "phd" }] },
            "note": { "type": ["string", "null"] },
            "posted": { "type": "string", "format": "date" },
            "place": { "$ref": "#/$defs/Place", "description": "Where." },
            "tags": { "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" }, "minItems": 1 }] },
            "counts": { "type": "object", "additionalProperties": { "type": "integer" } },
            "kind": { "const": "opening" }
          },
          "dependentRequired": { "posted": ["place"] },
          "patternProperties": { "^x-": true },
          "additionalProperties": false,
          "$defs": {
            "Line": { "type": "string", "minLength": 1 },
            "Place": { "type": "object", "required": ["city"], "properties": { "city": { "$ref": "#/$defs/Line" }, "within": { "$ref": "#/$defs/Place" } } }
          }
        }
        """;

    private static readonly string[] Dialect =
        ["type", "enum", "properties", "required", "additionalProperties", "items", "anyOf", "description", "$ref", "$defs"];

    private readonly Tool _tool = new();

    [Fact]
    public void Export_OfASmallSchema_IsAsReviewed()
    {
        var outcome = _tool.Run("export", "--schema", _tool.Write("opening.schema.json", Schema), "--for", "structured-output");

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""
                {
                  "description": "A job that is open.",
                  "type": "object",
                  "properties": {
                    "employer": { "description": "Who hires.\nConstraints: minLength 1, maxLength 200.", "type": "string" },
                    "degree": { "description": "\"bachelor\": A first degree.", "type": ["string", "null"], "enum": ["bachelor", "phd", null] },
                    "note": { "type": ["string", "null"] },
                    "posted": { "description": "Constraints: format \"date\".", "type": ["string", "null"] },
                    "place": { "description": "Where.", "anyOf": [{ "$ref": "#/$defs/Place" }, { "type": "null" }] },
                    "tags": { "anyOf": [{ "type": "string" }, { "description": "Constraints: minItems 1.", "type": "array", "items": { "type": "string" } }, { "type": "null" }] },
                    "kind": { "type": ["string", "null"], "enum": ["opening", null] }
                  },
                  "required": ["employer", "degree", "note", "posted", "place", "tags", "kind"],
                  "additionalProperties": false,
                  "$defs": {
                    "Place": {
                      "type": "object",
                      "properties": {
                        "city": { "description": "Constraints: minLength 1.", "type": "string" },
                        "within": { "anyOf": [{ "$ref": "#/$defs/Place" }, { "type": "null" }] }
                      },
                      "required": ["city", "within"],
                      "additionalProperties": false
                    }
                  }
                }
                """),
                JsonNode.Parse(outcome.Output)),
            outcome.Output);
        Assert.Equal(
            """
            postingschema: note: /counts is left out: the dialect cannot say what it may be (a map, or any JSON)
            postingschema: note: the dialect has no word for dependentRequired, patternProperties: checked when the answer is read

            """,
            outcome.Error);
    }

    [Theory]
    [InlineData("job-posting")]
    [InlineData("simplify-listing")]
    [InlineData("greenhouse-job")]
    [InlineData("schema-org-job-posting")]
    public void Export_OfABuiltInSchema_IsInTheDialect(string name)
    {
        var outcome = _tool.Run("export", "--schema", name, "--for", "structured-output");

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        AssertDialect(outcome.Json, outcome.Json);
        Assert.True(outcome.Json.GetProperty("properties").EnumerateObject().Count() >= 10, outcome.Output);
    }

    [Fact]
    public void Export_OfASchemaInTwoFiles_IsOneFile()
    {
        _tool.Write("place.schema.json", """{ "title": "Place", "type": "object", "properties": { "city": { "type": "string" } } }""");
        var schema = _tool.Write("opening.schema.json", """{ "title": "Opening", "type": "object", "required": ["place"], "properties": { "place": { "$ref": "place.schema.json" } } }""");

        var outcome = _tool.Run("export", "--schema", schema, "--for", "structured-output");

        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        AssertDialect(outcome.Json, outcome.Json);
        Assert.True(outcome.Json.GetProperty("$defs").EnumerateObject().Single().Value.GetProperty("properties").TryGetProperty("city", out _));
    }

    [Theory]
    [InlineData("""{ "title": "T", "type": "array", "items": { "type": "string" } }""", "the root of a structured output is an object")]
    [InlineData("""{ "title": "T", "type": "object", "required": ["a"], "properties": { "a": {} } }""", "/a is required, and the dialect cannot say what it may be")]
    [InlineData("""{ "title": "T", "type": "objekt" }""", "has errors; nothing was checked.")]
    public void Export_OfWhatTheDialectCannotSay_IsRefused(string schema, string expected)
    {
        var outcome = _tool.Run("export", "--schema", _tool.Write("t.schema.json", schema), "--for", "structured-output");

        Assert.Equal(ExitCode.BadSchema, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void Export_ForAnotherPurpose_IsBadUsage()
    {
        Assert.Equal(ExitCode.BadUsage, _tool.Run("export", "--schema", "job-posting", "--for", "openapi").ExitCode);
    }

    public void Dispose() => _tool.Dispose();

    private static void AssertDialect(JsonElement schema, JsonElement root)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            Assert.Contains(keyword.Name, Dialect);
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
            Assert.Equal(properties.EnumerateObject().Select(property => property.Name), schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
            Assert.All(properties.EnumerateObject(), property => AssertDialect(property.Value, root));
        }

        foreach (var inner in Inner(schema, "anyOf").Concat(Inner(schema, "items")).Concat(schema.TryGetProperty("$defs", out var defined) ? defined.EnumerateObject().Select(one => one.Value) : []))
        {
            AssertDialect(inner, root);
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            Assert.Single(schema.EnumerateObject());
            Assert.True(reference.GetString() == "#" || root.GetProperty("$defs").TryGetProperty(reference.GetString()!["#/$defs/".Length..], out _), reference.GetString());
        }
        else
        {
            Assert.True(schema.TryGetProperty("type", out _) || schema.TryGetProperty("anyOf", out _), schema.GetRawText());
        }
    }

    private static IEnumerable<JsonElement> Inner(JsonElement schema, string keyword) =>
        !schema.TryGetProperty(keyword, out var value) ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
}
