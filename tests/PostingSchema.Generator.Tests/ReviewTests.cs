using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>What is legal and probably not meant: said at its place, and not said of what looks alike and is right.</summary>
public sealed class ReviewTests
{
    [Theory]

    // Bounds
    [InlineData("""{ "type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 2 }""", "(1,22): warning PS0008: No number can be valid here: between the bounds there is no integer.")]
    [InlineData("""{ "type": ["integer", "null"], "minimum": 1.2, "maximum": 1.8 }""", "(1,32): warning PS0008: No number can be valid here: between the bounds there is no integer.")]
    [InlineData("""{ "minimum": 11, "exclusiveMaximum": 20, "multipleOf": 10 }""", "(1,42): warning PS0008: No number can be valid here: between the bounds there is no multiple of 10.")]
    [InlineData("""{ "exclusiveMinimum": 0.1, "maximum": 0.19, "multipleOf": 0.1 }""", "(1,45): warning PS0008: No number can be valid here: between the bounds there is no multiple of 0.1.")]
    [InlineData("""{ "contains": true, "minContains": 3, "maxContains": 2 }""", "(1,21): warning PS0008: No array can be valid here: minContains is 3, but maxContains is 2.")]
    [InlineData("""{ "contains": true, "maxContains": 0 }""", "(1,21): warning PS0008: No array can be valid here: contains asks for 1 item, but maxContains is 0.")]
    [InlineData("""{ "contains": { "type": "string" }, "maxItems": 0 }""", "(1,3): warning PS0008: No array can be valid here: 1 item must be of the kind in contains, but maxItems is 0.")]
    [InlineData("""{ "contains": { "type": "string" }, "minContains": 4, "maxItems": 3 }""", "(1,37): warning PS0008: No array can be valid here: 4 items must be of the kind in contains, but maxItems is 3.")]
    [InlineData("""{ "contains": false }""", "(1,3): warning PS0008: No array can be valid here: 1 item must be of the kind in contains, which is false.")]
    [InlineData("""{ "type": "array", "prefixItems": [{ "type": "string" }], "items": false, "minItems": 2 }""", "(1,75): warning PS0008: No array can be valid here: minItems is 2, but behind the first 1 item none is allowed.")]
    [InlineData("""{ "minProperties": 3, "maxProperties": 2 }""", "(1,3): warning PS0008: No object can be valid here: minProperties is 3, but maxProperties is 2.")]

    // Types of schemas that must hold together
    [InlineData("""{ "type": "string", "allOf": [{ "type": "integer" }] }""", "(1,21): warning PS0008: No value can be valid here: the schemas that must hold together have no type in common.")]
    [InlineData("""{ "$ref": "#/$defs/a", "type": ["object", "null"], "$defs": { "a": { "type": "array" } } }""", "(1,3): warning PS0008: No value can be valid here: the schemas that must hold together have no type in common.")]

    // Properties that can never be there
    [InlineData("""{ "type": "object", "properties": { "a": {} }, "required": ["b"], "additionalProperties": false }""", "(1,48): warning PS0008: No object can be valid here: the property \"b\" is required, but additionalProperties is false and properties does not have it.")]
    [InlineData("""{ "type": "object", "required": ["b"], "unevaluatedProperties": false }""", "(1,21): warning PS0008: No object can be valid here: the property \"b\" is required, but unevaluatedProperties is false and no schema describes it.")]
    [InlineData("""{ "type": "object", "required": ["abc"], "propertyNames": { "maxLength": 2 } }""", "(1,21): warning PS0008: No object can be valid here: the property \"abc\" is required, but propertyNames does not allow that name.")]
    [InlineData("""{ "type": "object", "required": ["abc"], "propertyNames": { "enum": ["a", "b"] } }""", "(1,21): warning PS0008: No object can be valid here: the property \"abc\" is required, but propertyNames does not allow that name.")]
    [InlineData("""{ "type": "object", "required": ["a"], "not": { "required": ["a"] } }""", "(1,21): warning PS0008: No object can be valid here: the property \"a\" is required, but not excludes objects that have it.")]
    [InlineData("""{ "type": "object", "required": ["a"], "dependentSchemas": { "a": false } }""", "(1,21): warning PS0008: No object can be valid here: the property \"a\" is required, but dependentSchemas allows no object that has it.")]
    [InlineData("""{ "type": "object", "allOf": [{ "type": "object", "properties": { "a": {} }, "additionalProperties": false }], "required": ["b"] }""", "(1,112): warning PS0008: No object can be valid here: the property \"b\" is required by \"#\", but \"#/allOf/0\" has additionalProperties false, which sees only the properties beside it.")]
    [InlineData("""{ "type": "object", "$ref": "#/$defs/base", "properties": { "b": {} }, "additionalProperties": false, "$defs": { "base": { "type": "object", "required": ["a"] } } }""", "(1,72): warning PS0008: No object can be valid here: the property \"a\" is required by \"#/$defs/base\", but \"#\" has additionalProperties false, which sees only the properties beside it.")]

    // Parts without effect
    [InlineData("""{ "then": { "minLength": 1 } }""", "(1,3): warning PS0020: \"then\" has no effect: there is no if beside it.")]
    [InlineData("""{ "if": true, "then": { "minLength": 1 }, "else": { "minLength": 2 } }""", "(1,43): warning PS0020: \"else\" is never reached: every value satisfies if.")]
    [InlineData("""{ "if": true, "then": { "properties": { "a": {} } }, "else": { "properties": { "b": {} } }, "unevaluatedProperties": false }""", "(1,54): warning PS0020: \"else\" is never reached: every value satisfies if.")]
    [InlineData("""{ "if": false, "then": { "minLength": 1 }, "else": { "minLength": 2 } }""", "(1,16): warning PS0020: \"then\" is never reached: no value satisfies if.")]
    [InlineData("""{ "if": { "type": "string" } }""", "(1,3): warning PS0020: \"if\" has no effect: there is neither then nor else.")]
    [InlineData("""{ "minContains": 1 }""", "(1,3): warning PS0020: \"minContains\" has no effect: there is no contains beside it.")]
    [InlineData("""{ "additionalProperties": { "type": "string" }, "unevaluatedProperties": false }""", "(1,49): warning PS0020: \"unevaluatedProperties\" has no effect: additionalProperties beside it leaves no property over.")]
    [InlineData("""{ "items": { "type": "string" }, "unevaluatedItems": false }""", "(1,34): warning PS0020: \"unevaluatedItems\" has no effect: items beside it leaves no item over.")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, false] }""", "(1,35): warning PS0020: Alternative 2 of anyOf can never hold: it is false.")]
    [InlineData("""{ "type": "string", "anyOf": [{ "type": "string", "minLength": 3 }, { "type": "null" }] }""", "(1,69): warning PS0020: Alternative 2 of anyOf can never hold: the type beside anyOf excludes all that it allows.")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "string", "maxLength": 3 }] }""", "(1,35): warning PS0020: Alternative 2 of anyOf is never needed: all that it allows, alternative 1 allows too.")]
    [InlineData("""{ "anyOf": [{ "minLength": 2 }, { "minLength": 2, "title": "The same" }] }""", "(1,33): warning PS0020: Alternative 2 of anyOf is never needed: all that it allows, alternative 1 allows too.")]
    [InlineData("""{ "anyOf": [true, { "type": "integer" }] }""", "(1,19): warning PS0020: Alternative 2 of anyOf is never needed: all that it allows, alternative 1 allows too.")]
    [InlineData("""{ "anyOf": [{ "type": "string", "minLength": 1 }, { "enum": ["a", "b"] }] }""", "(1,51): warning PS0020: Alternative 2 of anyOf is never needed: all that it allows, alternative 1 allows too.")]
    [InlineData("""{ "enum": [1, "a", 1] }""", "(1,20): warning PS0020: The enum has this member already; remove one of the two.")]

    // Alternatives of oneOf
    [InlineData("""{ "oneOf": [{ "type": "number" }, { "type": "integer" }] }""", "(1,35): warning PS0021: All that alternative 2 of oneOf allows, alternative 1 allows too, and exactly one must hold, so that none of these values is valid.")]
    [InlineData("""{ "oneOf": [{ "type": "integer" }, { "type": "number" }] }""", "(1,13): warning PS0021: All that alternative 1 of oneOf allows, alternative 2 allows too, and exactly one must hold, so that none of these values is valid.")]
    [InlineData("""{ "oneOf": [{ "minLength": 2 }, { "minLength": 2 }] }""", "(1,33): warning PS0021: Alternatives 1 and 2 of oneOf allow the same values, and exactly one must hold, so that none of these values is valid.")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/$defs/One" }, { "$ref": "#/$defs/Two" }], "$defs": { "One": { "type": "object", "properties": { "n": { "type": "number" } } }, "Two": { "type": "object", "properties": { "n": { "type": "integer" }, "m": {} }, "required": ["n"] } } }""", "(1,40): warning PS0021: All that alternative 2 of oneOf allows, alternative 1 allows too, and exactly one must hold, so that none of these values is valid.")]
    [InlineData("""{ "oneOf": [{ "type": "array", "items": { "type": "string" } }, { "type": "array", "items": { "type": "string", "format": "date" }, "minItems": 1 }] }""", "(1,65): warning PS0021: All that alternative 2 of oneOf allows, alternative 1 allows too")]

    // Values that their own schema refuses
    [InlineData("""{ "type": "string", "enum": ["a", null] }""", "(1,35): warning PS0022: The enum member null can never be valid: the type is string.")]
    [InlineData("""{ "type": "integer", "enum": [1, 1.5, 2.0] }""", "(1,34): warning PS0022: The enum member 1.5 can never be valid: the type is integer.")]
    [InlineData("""{ "type": "string", "maxLength": 3, "enum": ["abc", "abcd"] }""", "(1,53): warning PS0022: The enum member \"abcd\" can never be valid: maxLength is 3.")]
    [InlineData("""{ "type": "integer", "const": "1" }""", "(1,31): warning PS0022: The constant \"1\" can never be valid: the type is integer.")]
    [InlineData("""{ "type": "integer", "maximum": 5, "default": 6 }""", "(1,47): warning PS0022: The default 6 is not valid here: maximum is 5.")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "default": [1, "2"] }""", "(1,63): warning PS0022: The default is not valid here: of item 2, the type is integer.")]
    [InlineData("""{ "$ref": "#/$defs/a", "default": "c", "$defs": { "a": { "type": "string", "enum": ["a", "b"] } } }""", "(1,35): warning PS0022: The default \"c\" is not valid here: it is no member of enum.")]
    [InlineData("""{ "oneOf": [{ "const": "a", "title": "A" }, { "const": "b", "title": "B" }], "default": "c" }""", "(1,89): warning PS0022: The default \"c\" is not valid here: no alternative of oneOf allows it.")]
    [InlineData("""{ "type": "object", "required": ["a"], "examples": [{ "a": 1 }, {}] }""", "(1,65): warning PS0022: The example is not valid here: the property \"a\" is required.")]
    [InlineData("""{ "type": "number", "multipleOf": 0.1, "examples": [0.3, 0.35] }""", "(1,58): warning PS0022: The example 0.35 is not valid here: multipleOf is 0.1.")]
    public void Schema_ThatSaysWhatNobodyMeans_IsAWarning(string text, string expected)
    {
        var run = GeneratorRun.Of(new Schema("a.schema.json", text));

        var message = Assert.Single(run.Messages, IsNoInfo);
        Assert.True(message.Contains(expected, StringComparison.Ordinal), message);
        Consumer.AssertCompiles(run.Output);
    }

    [Theory]

    // Bounds that leave just enough
    [InlineData("""{ "type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 3 }""")]
    [InlineData("""{ "type": "number", "exclusiveMinimum": 1, "exclusiveMaximum": 2 }""")]
    [InlineData("""{ "minimum": 10, "maximum": 10, "multipleOf": 5 }""")]
    [InlineData("""{ "minimum": -5, "exclusiveMaximum": 5, "multipleOf": 5 }""")]
    [InlineData("""{ "exclusiveMinimum": 0.1, "maximum": 0.2, "multipleOf": 0.1 }""")]
    [InlineData("""{ "minimum": 1e400, "maximum": 2e400, "multipleOf": 3 }""")]
    [InlineData("""{ "contains": true, "minContains": 0, "maxContains": 0 }""")]
    [InlineData("""{ "contains": { "type": "string" }, "maxItems": 1 }""")]
    [InlineData("""{ "contains": false, "minContains": 0 }""")]
    [InlineData("""{ "type": "array", "prefixItems": [{ "type": "string" }], "items": false, "minItems": 1 }""")]
    [InlineData("""{ "minLength": 3, "maxLength": 3 }""")]

    // Types with something in common
    [InlineData("""{ "type": "integer", "allOf": [{ "type": "number" }] }""")]
    [InlineData("""{ "type": ["string", "null"], "allOf": [{ "type": ["null", "object"] }] }""")]
    [InlineData("""{ "type": "string", "allOf": [{ "type": "integer", "x-severity": "warning" }] }""")]

    // Properties that may be there after all
    [InlineData("""{ "type": "object", "properties": { "b": {} }, "required": ["b"], "additionalProperties": false }""")]
    [InlineData("""{ "type": "object", "patternProperties": { "^b": {} }, "required": ["b"], "additionalProperties": false }""")]
    [InlineData("""{ "type": "object", "required": ["b"], "additionalProperties": { "type": "string" } }""")]
    [InlineData("""{ "type": "object", "allOf": [{ "type": "object", "properties": { "b": {} } }], "required": ["b"], "unevaluatedProperties": false }""")]
    [InlineData("""{ "type": "object", "required": ["ab"], "propertyNames": { "maxLength": 2, "pattern": "^x" } }""")]
    [InlineData("""{ "type": "object", "required": ["a"], "not": { "required": ["a", "b"] } }""")]
    [InlineData("""{ "type": "object", "allOf": [{ "type": "object", "properties": { "a": {} }, "additionalProperties": false }], "required": ["a"] }""")]

    // Parts with an effect
    [InlineData("""{ "if": { "type": "string" }, "else": { "minimum": 1 } }""")]
    [InlineData("""{ "if": { "properties": { "a": { "const": 1 } } }, "unevaluatedProperties": false }""")]
    [InlineData("""{ "contains": true, "minContains": 2 }""")]
    [InlineData("""{ "properties": { "a": {} }, "unevaluatedProperties": false }""")]
    [InlineData("""{ "anyOf": [{ "enum": ["a", "b"] }, { "type": "string", "minLength": 1 }] }""")]
    [InlineData("""{ "anyOf": [{ "type": "string", "minLength": 2 }, { "type": "string", "maxLength": 5 }] }""")]
    [InlineData("""{ "anyOf": [true, { "properties": { "a": {} } }], "unevaluatedProperties": false }""")]
    [InlineData("""{ "anyOf": [{ "type": "string", "format": "date" }, { "type": "string" }] }""")]
    [InlineData("""{ "type": ["string", "null"], "anyOf": [{ "type": "string", "minLength": 3 }, { "type": "null" }] }""")]
    [InlineData("""{ "type": "integer", "anyOf": [{ "type": "number", "minimum": 3 }, { "multipleOf": 2 }] }""")]
    [InlineData("""{ "enum": [1, "1", true, null, [1], [true]] }""")]

    // Alternatives that can be told apart
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""")]
    [InlineData("""{ "oneOf": [{ "minimum": 3 }, { "multipleOf": 2 }] }""")]
    [InlineData("""{ "oneOf": [{ "required": ["a"] }, { "required": ["b"] }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "object", "properties": { "a": {} }, "additionalProperties": false }, { "type": "object", "properties": { "a": {}, "b": {} }, "required": ["b"], "additionalProperties": false }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "object", "properties": { "k": { "const": "a" } }, "required": ["k"] }, { "type": "object", "properties": { "k": { "const": "b" } }, "required": ["k"] }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "array", "items": { "type": "string" } }, { "type": "array", "items": { "type": "integer" }, "minItems": 1 }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "object", "additionalProperties": { "type": "string" } }, { "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"] }] }""")]

    // Values that are allowed
    [InlineData("""{ "type": ["string", "null"], "enum": ["a", null] }""")]
    [InlineData("""{ "type": "integer", "enum": [1, 2.0, 1e2] }""")]
    [InlineData("""{ "type": "string", "maxLength": 1, "const": "😀" }""")]
    [InlineData("""{ "type": "string", "format": "date", "default": "soon", "pattern": "^x" }""")]
    [InlineData("""{ "oneOf": [{ "const": "a", "title": "A" }, { "const": "b", "title": "B" }], "default": "b" }""")]
    [InlineData("""{ "type": "object", "patternProperties": { "^a": { "type": "string" } }, "additionalProperties": false, "default": { "ab": "x" } }""")]
    [InlineData("""{ "type": "array", "prefixItems": [{ "type": "string" }], "items": { "type": "integer" }, "examples": [["a", 1, 2]] }""")]
    [InlineData("""{ "type": "number", "minimum": 5, "default": 1e500 }""")]
    public void Schema_ThatOnlyLooksAlike_IsNone(string text)
    {
        var run = GeneratorRun.Of(new Schema("a.schema.json", text));

        Assert.DoesNotContain(run.Messages, IsNoInfo);
    }

    /// <summary>Every level refers twice to the next: followed in every way, that would be a million questions and more.</summary>
    [Fact]
    public void Schema_ThatSharesDefinitions_IsReviewedWithinBounds()
    {
        var levels = Enumerable.Range(0, 60).Select(level =>
            $"\"d{level}\": {{ \"anyOf\": [{{ \"$ref\": \"#/$defs/d{level + 1}\" }}, {{ \"allOf\": [{{ \"$ref\": \"#/$defs/d{level + 1}\" }}] }}] }}");
        var text = $"{{ \"$ref\": \"#/$defs/d0\", \"default\": 1, \"$defs\": {{ {string.Join(", ", levels)}, \"d60\": {{ \"type\": \"string\" }} }} }}";

        var run = GeneratorRun.Of(new Schema("a.schema.json", text));

        Assert.DoesNotContain(run.Messages, message => message.Contains("PS0018", StringComparison.Ordinal));
    }

    private static bool IsNoInfo(string message) => !message.Contains(": info ", StringComparison.Ordinal);
}
