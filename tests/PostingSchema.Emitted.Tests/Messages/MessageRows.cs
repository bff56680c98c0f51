namespace PostingSchema.Emitted.Tests.Messages;

/// <summary>A failing instance for each keyword of 2020-12 that can refuse a value; several where there is more than one thing to say.</summary>
internal static class MessageRows
{
    public static readonly MessageRow[] All =
    [
        // Core
        new("$ref", """{"$ref": "#/$defs/Year", "$defs": {"Year": {"type": "integer", "minimum": 2000}}}""", "1926"),
        new("$dynamicRef", """{"$dynamicAnchor": "node", "type": "object", "properties": {"next": {"$dynamicRef": "#node"}}}""", """{"next": {"next": 1}}"""),

        // Any value
        new("type", """{"type": "integer"}""", "\"12\""),
        new("type", """{"type": "integer"}""", "1.5"),
        new("type", """{"type": ["string", "boolean", "null"]}""", "[1, 2]"),
        new("enum", """{"enum": ["full-time", "part-time", "contract"]}""", "\"seasonal\""),
        new("enum", """{"enum": ["full-time", "part-time", "contract"]}""", "\"fulltime\""),
        new("enum", """{"enum": [1, null]}""", "2"),
        new("const", """{"const": "EUR"}""", "\"USD\""),
        new("false", "false", "{}"),

        // Numbers
        new("multipleOf", """{"multipleOf": 0.01}""", "19.999"),
        new("minimum", """{"minimum": 0}""", "-1"),
        new("maximum", """{"maximum": 100}""", "1e3"),
        new("exclusiveMinimum", """{"exclusiveMinimum": 0}""", "0"),
        new("exclusiveMaximum", """{"exclusiveMaximum": 1}""", "1.0"),

        // Strings
        new("minLength", """{"minLength": 2}""", "\"a\""),
        new("minLength", """{"minLength": 1}""", "\"\""),
        new("maxLength", """{"maxLength": 3}""", "\"Delft\""),
        new("pattern", """{"pattern": "^[A-Z]{3}$"}""", "\"euro\""),
        new("format", """{"format": "date"}""", "\"31 March\""),

        // Arrays
        new("items", """{"items": {"type": "string"}}""", "[\"a\", 1]"),
        new("prefixItems", """{"prefixItems": [{"type": "string"}, {"type": "integer"}], "items": false}""", "[\"a\", \"b\"]"),
        new("items", """{"prefixItems": [{"type": "string"}], "items": false}""", "[\"a\", \"b\"]"),
        new("minItems", """{"minItems": 1}""", "[]"),
        new("maxItems", """{"maxItems": 2}""", "[1, 2, 3]"),
        new("uniqueItems", """{"uniqueItems": true}""", "[\"Delft\", \"Ghent\", \"Delft\"]"),
        new("contains", """{"contains": {"const": "en"}}""", "[\"nl\"]"),
        new("minContains", """{"contains": {"const": "en"}, "minContains": 2}""", "[\"en\", \"nl\"]"),
        new("maxContains", """{"contains": {"const": "en"}, "maxContains": 1}""", "[\"en\", \"en\"]"),
        new("unevaluatedItems", """{"prefixItems": [true], "unevaluatedItems": false}""", "[1, 2]"),

        // Objects
        new("properties", """{"properties": {"city": {"type": "string"}}}""", """{"city": 5}"""),
        new("properties", """{"properties": {"fax": false}}""", """{"fax": "none"}"""),
        new("patternProperties", """{"patternProperties": {"^is": {"type": "boolean"}}}""", """{"isRemote": "yes"}"""),
        new("additionalProperties", """{"properties": {"startYear": true}, "additionalProperties": false}""", """{"strartYear": 2026}"""),
        new("additionalProperties", """{"additionalProperties": {"type": "integer"}}""", """{"min": "1"}"""),
        new("propertyNames", """{"propertyNames": {"maxLength": 3}}""", """{"salary": 1}"""),
        new("required", """{"required": ["title"]}""", "{}"),
        new("required", """{"required": ["title"]}""", """{"titel": "Baker"}"""),
        new("minProperties", """{"minProperties": 1}""", "{}"),
        new("maxProperties", """{"maxProperties": 1}""", """{"a": 1, "b": 2}"""),
        new("dependentRequired", """{"dependentRequired": {"salary": ["currency"]}}""", """{"salary": 1}"""),
        new("dependentSchemas", """{"dependentSchemas": {"salary": {"properties": {"currency": {"const": "EUR"}}}}}""", """{"salary": 1, "currency": "USD"}"""),
        new("unevaluatedProperties", """{"properties": {"a": true}, "unevaluatedProperties": false}""", """{"b": 1}"""),

        // Schemas together
        new("allOf", """{"allOf": [{"minLength": 5}, {"pattern": "^a"}]}""", "\"ba\""),
        new("anyOf", """{"anyOf": [{"type": "integer", "minimum": 3}, {"type": "string"}]}""", "1"),
        new("anyOf", """{"anyOf": [{"type": "integer"}, {"type": "string"}, {"const": false}]}""", "null"),
        new("anyOf", """{"anyOf": [{"required": ["email"]}, {"required": ["phone"]}]}""", "{}"),
        new("oneOf", """{"oneOf": [{"properties": {"per": {"const": "hour"}, "rate": {"type": "number"}}}, {"properties": {"per": {"const": "year"}, "pay": {"type": "number"}}}]}""", """{"per": "year", "pay": "1", "rate": "1"}"""),
        new("oneOf", """{"oneOf": [{"properties": {"per": {"const": "hour"}}}, {"properties": {"per": {"const": "year"}}}]}""", """{"per": "month"}"""),
        new("oneOf", """{"oneOf": [{"multipleOf": 2}, {"multipleOf": 3}]}""", "6"),
        new("not", """{"not": {"type": "null"}}""", "null"),
        new("if, then, else", """{"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"type": "integer"}}""", "\"a\""),
        new("if, then, else", """{"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"type": "integer"}}""", "true"),
    ];
}
