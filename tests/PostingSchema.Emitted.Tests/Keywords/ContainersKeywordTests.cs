namespace PostingSchema.Emitted.Tests;

/// <summary>Keywords for arrays and objects: rule, paths, position, message and hint of one finding each.</summary>
public class ContainersKeywordTests
{
    /// <summary>Instance with a mark, rule, instance path, schema path below /properties, message, hint.</summary>
    public static TheoryData<string, string, string, string, string, string?> Invalid => new()
    {
        { """{"minItems": «[1]}""", "minItems", "/minItems", "/minItems/minItems", "Found 1 item, expected at least 2.", null },
        { """{"maxItems": «[1, 2]}""", "maxItems", "/maxItems", "/maxItems/maxItems", "Found 2 items, expected at most 1.", null },
        { """{"uniqueItems": [1, "a", «1.0, 2]}""", "uniqueItems", "/uniqueItems/2", "/uniqueItems/uniqueItems", "Found 1.0 again, expected items that are all different; it is there already, at index 0.", null },
        { """{"uniqueItems": [{"a": 1, "b": 2}, «{"b": 2, "a": 1.0}]}""", "uniqueItems", "/uniqueItems/1", "/uniqueItems/uniqueItems", "Found an object again, expected items that are all different; it is there already, at index 0.", null },
        { """{"uniqueItems": [1, [1], «1.0]}""", "uniqueItems", "/uniqueItems/2", "/uniqueItems/uniqueItems", "Found 1.0 again, expected items that are all different; it is there already, at index 0.", null },
        { """{"items": ["a", «1]}""", "type", "/items/1", "/items/items/type", "Found 1, expected a string.", null },
        { """{"prefixItems": ["a", «"b"]}""", "type", "/prefixItems/1", "/prefixItems/prefixItems/1/type", "Found \"b\", expected an integer.", null },
        { """{"prefixItems": ["a", 1, «2]}""", "false", "/prefixItems/2", "/prefixItems/items", "Found 2, where the schema allows no value.", null },
        { """{"contains": «["b"]}""", "contains", "/contains", "/contains/contains", "Found 0 items of the wanted kind, expected at least 1.", null },
        { """{"minContains": «["a", "b"]}""", "contains", "/minContains", "/minContains/minContains", "Found 1 item of the wanted kind, expected at least 2.", null },
        { """{"maxContains": «["a", "a"]}""", "maxContains", "/maxContains", "/maxContains/maxContains", "Found 2 items of the wanted kind, expected at most 1.", null },
        { """{"required": «{"titel": "a", "undeclared": 1}}""", "required", "/required", "/required/required", "The property \"title\" is missing.", "there is a property \"titel\"; did it mean \"title\"?" },
        { """{"required": «{"title": "a"}}""", "required", "/required", "/required/required", "The property \"undeclared\" is missing.", null },
        { """{"closed": {"startYear": 2026, «"strartYear": 2026}}""", "additionalProperties", "/closed/strartYear", "/closed/additionalProperties", "The property \"strartYear\" is not allowed here.", "did you mean \"startYear\"?" },
        { """{"closed": {«"zzz": 1}}""", "additionalProperties", "/closed/zzz", "/closed/additionalProperties", "The property \"zzz\" is not allowed here.", null },
        { """{"additional": {"a": "x", "b": «"x"}}""", "type", "/additional/b", "/additional/additionalProperties/type", "Found \"x\", expected an integer.", null },
        { """{"patternProperties": {"n-a": 1, "n-b": «"x"}}""", "type", "/patternProperties/n-b", "/patternProperties/patternProperties/^n-/type", "Found \"x\", expected an integer.", null },
        { """{"patternProperties": {"n-a": 1, «"m-b": 1}}""", "additionalProperties", "/patternProperties/m-b", "/patternProperties/additionalProperties", "The property \"m-b\" is not allowed here.", null },
        { """{"propertyNames": {"abc": 1, «"abcd": 2}}""", "maxLength", "/propertyNames/abcd", "/propertyNames/propertyNames/maxLength", "Property name: Found 4 characters, expected at most 3: \"abcd\".", null },
        { """{"propertyNames": {"a\"b": 1, «"\u0041": 2}}""", "pattern", "/propertyNames/A", "/propertyNames/propertyNames/pattern", "Property name: Found \"\\u0041\", expected text that matches ^[a-z\"]*$.", null },
        { """{"minProperties": «{}}""", "minProperties", "/minProperties", "/minProperties/minProperties", "Found 0 properties, expected at least 1.", null },
        { """{"maxProperties": «{"a": 1, "b": 2}}""", "maxProperties", "/maxProperties", "/maxProperties/maxProperties", "Found 2 properties, expected at most 1.", null },
        { """{"dependentRequired": «{"min": 1, "curency": "EUR"}}""", "dependentRequired", "/dependentRequired", "/dependentRequired/dependentRequired", "The property \"currency\" is missing; it is required where \"min\" is there.", "there is a property \"curency\"; did it mean \"currency\"?" },
        { """{"dependentSchemas": «{"min": 1}}""", "required", "/dependentSchemas", "/dependentSchemas/dependentSchemas/min/required", "The property \"period\" is missing.", null },
    };

    public static TheoryData<string> Valid => new()
    {
        """{"minItems": [1, 1]}""",
        """{"maxItems": []}""",
        """{"uniqueItems": [1, "1", true, null, [1], {"a": 1}, [2], {"a": 2}]}""",
        """{"uniqueItems": [1, {"a": 1}, "1"]}""",
        """{"items": ["a", ""]}""",
        """{"prefixItems": []}""",
        """{"prefixItems": ["a", 1]}""",
        """{"contains": [1, "a"]}""",
        """{"minContains": ["a", 1, "a"]}""",
        """{"maxContains": ["b", "a"]}""",
        """{"required": {"title": "a", "undeclared": null}}""",
        """{"closed": {}}""",
        """{"additional": {"a": "x", "b": 1}}""",
        """{"patternProperties": {"n-a": 1}}""",
        """{"propertyNames": {"abc": 1, "": 2}}""",
        """{"minProperties": {"a": 1}}""",
        """{"maxProperties": {"a": 1}}""",
        """{"dependentRequired": {"currency": 1}}""",
        """{"dependentRequired": {"min": 1, "currency": 1}}""",
        """{"dependentSchemas": {"min": 1, "period": 1}}""",
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Keyword_Violated_IsOneFinding(string json, string rule, string instance, string schema, string message, string? hint) =>
        KeywordAssert.IsOneFinding(json, rule, instance, schema, message, hint);

    [Theory]
    [MemberData(nameof(Valid))]
    public void Keyword_Satisfied_IsNoFinding(string json) => KeywordAssert.IsNoFinding(json);
}
