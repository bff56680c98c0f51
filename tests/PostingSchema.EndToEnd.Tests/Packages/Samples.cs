namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary>What strangers write in these tests.</summary>
internal static class Samples
{
    public const string OpeningSchema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Opening",
          "type": "object",
          "required": ["employer", "degree"],
          "properties": {
            "employer": { "type": "string", "minLength": 1 },
            "degree": { "type": "string", "enum": ["bachelor", "master", "phd"], "x-ordered": true },
            "startYear": { "type": "integer", "minimum": 2000, "maximum": 2100 },
            "posted": { "type": "string", "format": "date" }
          },
          "additionalProperties": false
        }
        """;

    /// <summary>Its title is its type; its one property is a whole number.</summary>
    public static string Small(string title, string property) =>
        $$"""{ "title": "{{title}}", "type": "object", "properties": { "{{property}}": { "type": "integer", "minimum": 0, "maximum": 1000 } } }""";
}
