using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>A mistake in <c>x-extract</c> is named at its place, when the schema is compiled.</summary>
public sealed class ExtractionDiagnosticTests
{
    [Theory]

    // Patterns
    [InlineData("", "[{ \"pattern\": \"[a\" }]", "PS0009: \"[a\" is not a regular expression of ECMA-262")]
    [InlineData("", "[{ \"pattern\": \"a(?=b)\" }]", "PS0019: A pattern that reads text must run in linear time")]
    [InlineData("", "[{ \"pattern\": \"(?<valu>a)\" }]", "PS0019: The property cannot take a group \"valu\"; did you mean \"value\"? It takes value.")]
    [InlineData("", "[{ \"read\": \"skill\", \"unless\": \"a(?!b)\" }]", "PS0019: A pattern that reads text must run in linear time")]

    // Names
    [InlineData("", "[{ \"pattern\": \"a\", \"in\": [\"benefit\"] }]", "PS0019: There is no section \"benefit\"; did you mean \"benefits\"?")]
    [InlineData("", "[{ \"pattern\": \"a\", \"notIn\": [\"x\"] }]", "PS0019: There is no section \"x\". The sections are benefits, title, head, cells, other.")]
    [InlineData("", "[{ \"title\": \"tean\" }]", "PS0019: No title pattern has a group \"tean\"; did you mean \"team\"?")]
    [InlineData("", "[{ \"read\": \"skil\" }]", "PS0019: There is no reader \"skil\"; did you mean \"skill\"?")]
    [InlineData("", "[{ \"read\": \"years.mn\" }]", "PS0019: The reader years knows no \"mn\"; did you mean \"min\"? It knows min, max.")]
    [InlineData("", "[{ \"read\": \"years.min\", \"where\": { \"most\": 1 } }]", "PS0019: The reader years knows no \"most\"")]
    [InlineData("", "[{ \"vocabulary\": \"role\" }]", "PS0019: There is no vocabulary \"role\" in x-extract of the root; did you mean \"roles\"?")]
    [InlineData("", "[{ \"pattern\": \"a\", \"contains\": \"x\" }]", "PS0019: There is no vocabulary \"x\"")]

    // Members
    [InlineData("", "[{ \"patern\": \"a\" }]", "PS0019: A rule has no \"patern\"; did you mean \"pattern\"?")]
    [InlineData("", "{ \"rule\": [] }", "PS0019: x-extract of a property has no \"rule\"; did you mean \"rules\"?")]
    [InlineData("", "[]", "PS0019: x-extract must be an array of at least one; this is an array.")]
    [InlineData("", "[1]", "PS0019: A rule is an object; this is the number 1.")]
    [InlineData("", "[{ \"pattern\": 1 }]", "PS0019: \"pattern\" must be a string; this is the number 1.")]
    [InlineData("", "[{ \"label\": \"a\" }]", "PS0019: \"label\" must be an array of at least one; this is a string.")]
    [InlineData("", "{ \"rules\": [{ \"pattern\": \"a\" }], \"pick\": \"least\" }", "PS0019: \"pick\" is one of first, last, lowest, highest; this is \"least\"")]
    [InlineData("", "[{ \"in\": [\"benefits\"] }]", "PS0019: A rule says where its text comes from")]
    [InlineData("", "[{ \"pattern\": \"a\", \"label\": [\"b\"] }]", "PS0019: A rule takes its text from one place")]
    [InlineData("", "[{ \"property\": \"frist\" }]", "PS0019: No property \"frist\" with x-extract stands before this one; did you mean \"first\"?")]
    [InlineData("", "[{ \"property\": \"a\" }]", "PS0019: No property \"a\" with x-extract stands before this one")]
    [InlineData("", "[{ \"property\": \"silent\" }]", "PS0019: No property \"silent\" with x-extract stands before this one")]
    [InlineData("", "{ \"rules\": [{ \"pattern\": \"a\" }], \"except\": \"frist\" }", "PS0019: No property \"frist\" with x-extract stands before this one; did you mean \"first\"?")]

    // What the type can take
    [InlineData("", "[{ \"aliases\": true }]", "PS0019: \"aliases\" needs a property that is an enum.")]
    [InlineData("", "[{ \"pattern\": \"a\", \"value\": 1 }]", "PS0019: \"value\" is not a value that the property can have.")]
    [InlineData("", "[{ \"read\": \"money\" }]", "PS0019: The property cannot take all that money reads; name one fact: money.min")]
    [InlineData("integer", "[{ \"read\": \"money.kind\", \"value\": \"a\" }]", "PS0019: \"value\" is not a value that the property can have.")]
    [InlineData("integer", "[{ \"read\": \"degree.orAbove\" }]", "PS0019: The property cannot take \"degree.orAbove\": its type is another.")]
    [InlineData("integer", "[{ \"pattern\": \"a\", \"where\": { \"b\": 1 } }]", "PS0019: \"where\" asks what a reader knows")]
    public void Mistake_InARule_IsNamed(string type, string rules, string expected)
    {
        var text = $$"""
            {
              "type": "object",
              "x-extract": {
                "sections": { "benefits": ["Benefits"] },
                "titles": [{ "pattern": "^(?<team>.+)$" }],
                "vocabularies": { "roles": ["Engineer"] }
              },
              "properties": { "first": { "type": "string", "x-extract": [{ "pattern": "z" }] }, "silent": true, "a": { "type": "{{(type.Length > 0 ? type : "string")}}", "x-extract": {{rules}} } }
            }
            """;
        var run = GeneratorRun.Of(new Schema("a.schema.json", text));
        Assert.Contains(run.Messages, message => message.Contains(expected, StringComparison.Ordinal) && message.StartsWith("a.schema.json(8,", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_WhereNothingReadsThem_AreAWarning()
    {
        const string Text = """
            { "type": "object", "properties": { "a": { "type": "array", "items": { "type": "string", "x-extract": [{ "pattern": "a" }] } } } }
            """;
        var message = Assert.Single(GeneratorRun.Of(new Schema("a.schema.json", Text)).Messages);
        Assert.Contains("warning PS0016: x-extract has a meaning on the root", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_WithoutRules_HasNoExtractor()
    {
        var run = GeneratorRun.Of(new Schema("a.schema.json", "{ \"title\": \"A\", \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\" } } }"));
        Assert.DoesNotContain(run.Files, file => file.Value.Contains("Extract", StringComparison.Ordinal));
    }
}
