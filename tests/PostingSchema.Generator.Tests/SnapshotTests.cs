using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>
/// What emitted code looks like, for people: a small schema and one file of what becomes of it. POSTINGSCHEMA_UPDATE_SNAPSHOTS=1 writes
/// the files anew; the diff is then reviewed like any other code.
/// </summary>
public sealed class SnapshotTests
{
    private const string Record = """
        {
          "title": "Job",
          "description": "A job.",
          "type": "object",
          "required": ["title", "kind"],
          "properties": {
            "title": { "type": "string", "description": "What the job is called." },
            "kind": { "const": "job" },
            "posted": { "type": "string", "format": "date" },
            "salary": { "type": ["integer", "null"], "minimum": 0, "maximum": 1000000, "description": "A year, in whole units; null: not stated." },
            "url": { "type": "string", "format": "uri", "deprecated": true }
          }
        }
        """;

    private const string Enum = """
        {
          "title": "Person",
          "type": "object",
          "properties": {
            "degree": {
              "description": "A degree.",
              "x-ordered": true,
              "oneOf": [
                { "const": "bachelor", "description": "A first degree.", "x-aliases": ["BS", "B.Sc."] },
                { "const": "master", "x-aliases": ["MSc"] },
                { "const": "phd", "title": "Doctorate", "x-csharp": { "name": "Doctorate" } }
              ]
            }
          }
        }
        """;

    private const string Hierarchy = """
        {
          "title": "Drawing",
          "type": "object",
          "required": ["shape"],
          "properties": {
            "shape": { "description": "One of two shapes.", "oneOf": [{ "$ref": "#/$defs/Circle" }, { "$ref": "#/$defs/Square" }] }
          },
          "$defs": {
            "Circle": { "type": "object", "required": ["type"], "properties": { "type": { "const": "circle" }, "radius": { "type": "number" } } },
            "Square": { "type": "object", "required": ["type"], "properties": { "type": { "const": "square" }, "side": { "type": "number" } } }
          }
        }
        """;

    private const string Union = """
        {
          "title": "Pay",
          "type": "object",
          "properties": {
            "amount": { "description": "Text, a number, or a range.", "anyOf": [{ "type": "string" }, { "type": "number" }, { "$ref": "#/$defs/Range" }] }
          },
          "$defs": {
            "Range": { "type": "object", "properties": { "from": { "type": "number" }, "to": { "type": "number" } }, "additionalProperties": false }
          }
        }
        """;

    private const string Collections = """
        {
          "title": "Collections",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "tags": { "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] },
            "scores": { "type": "object", "additionalProperties": { "type": "integer" } },
            "rows": { "type": "array", "items": { "type": "array", "items": { "type": ["number", "null"] } } }
          }
        }
        """;

    private const string Parts = """
        {
          "title": "Team",
          "type": "object",
          "required": ["name"],
          "additionalProperties": false,
          "properties": {
            "name": { "type": ["string", "null"] },
            "lead": { "anyOf": [{ "$ref": "#/$defs/Person" }, { "type": "null" }] },
            "members": { "type": ["array", "null"], "items": { "$ref": "#/$defs/Person" }, "minItems": 1 },
            "skills": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            "level": { "enum": ["junior", "senior"] },
            "rank": { "enum": ["low", "high", null] },
            "named": { "$ref": "#/$defs/Person", "minProperties": 2 },
            "parts": { "type": "object", "additionalProperties": { "$ref": "#" }, "maxProperties": 9 }
          },
          "$defs": { "Person": { "type": "object", "properties": { "name": { "type": "string" } } } }
        }
        """;

    private const string Checks = """
        {
          "$id": "https://example.org/checks.schema.json",
          "title": "Checks",
          "type": "object",
          "required": ["name"],
          "minProperties": 2,
          "additionalProperties": false,
          "properties": {
            "name": { "type": "string", "minLength": 1, "pattern": "^[A-Z]", "x-message": "A name starts with a capital." },
            "count": { "type": "integer", "minimum": 0, "multipleOf": 5 },
            "kind": { "enum": ["full", "part"] },
            "tags": { "type": "array", "items": { "$ref": "#/$defs/Tag" }, "maxItems": 9, "uniqueItems": true },
            "either": { "anyOf": [{ "type": "boolean" }, { "$ref": "#/$defs/Tag" }] }
          },
          "dependentRequired": { "kind": ["count"] },
          "allOf": [{ "if": { "required": ["tags"] }, "then": { "required": ["kind"] }, "x-severity": "warning" }],
          "$defs": { "Tag": { "type": "string", "maxLength": 20, "not": { "const": "none" } } }
        }
        """;

    [Theory]
    [InlineData("record", Record, "Consumer.Job.Record.g.cs")]
    [InlineData("enum", Enum, "Consumer.Degree.Enum.g.cs")]
    [InlineData("hierarchy", Hierarchy, "Consumer.Shape.Union.g.cs")]
    [InlineData("union", Union, "Consumer.Amount.Union.g.cs")]
    [InlineData("one-or-many-and-map", Collections, "Consumer.Collections.Record.g.cs")]
    [InlineData("posting", Record, "Consumer.Job.Posting.g.cs")]
    [InlineData("validator", Checks, "Consumer.Checks.Validator.g.cs")]
    [InlineData("acceptor", Checks, "Consumer.Checks.Acceptor.g.cs")]
    [InlineData("reader", Record, "Consumer.Job.Reader.g.cs")]
    [InlineData("reader-of-union", Union, "Consumer.Amount.Reader.g.cs")]
    [InlineData("reader-of-collections", Collections, "Consumer.Collections.Reader.g.cs")]
    [InlineData("reader-of-parts", Parts, "Consumer.Team.Reader.g.cs")]
    [InlineData("validator-of-properties", Collections, "Consumer.Collections.Validator.g.cs")]
    [InlineData("writer", Collections, "Consumer.Collections.Writer.g.cs")]
    [InlineData("json-context", Enum, "Consumer.PersonJsonContext.Context.g.cs")]
    public void EmittedCode_OfASmallSchema_IsAsReviewed(string name, string schema, string hintName)
    {
        var run = GeneratorRun.Of(new Schema("small.schema.json", schema));
        run.AssertNoErrors();
        Consumer.AssertCompiles(run.Output);
        var actual = $"{schema}\n\n---- {hintName}\n\n{run.Files[hintName]}";
        var file = Repository.TestFile("Snapshots", name + ".txt");
        if (Environment.GetEnvironmentVariable("POSTINGSCHEMA_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{file} is missing: POSTINGSCHEMA_UPDATE_SNAPSHOTS=1 dotnet test writes it.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
