namespace PostingSchema.Emitted.Tests;

/// <summary>Keywords that put schemas together: rule, paths, position, message and hint of one finding each.</summary>
public class ApplicatorsKeywordTests
{
    /// <summary>Instance with a mark, rule, instance path, schema path below /properties, message, hint.</summary>
    public static TheoryData<string, string, string, string, string, string?> Invalid => new()
    {
        { """{"anyOf": «1}""", "minimum", "/anyOf", "/anyOf/anyOf/0/minimum", "Found 1, expected at least 3.", null },
        { """{"anyOf": «"ab"}""", "minLength", "/anyOf", "/anyOf/anyOf/1/minLength", "Found 2 characters, expected at least 3: \"ab\".", null },
        { """{"anyOf": «true}""", "anyOf", "/anyOf", "/anyOf/anyOf", "Found true, expected an integer or a string.", null },
        { """{"oneOf": «"ab"}""", "minLength", "/oneOf", "/oneOf/oneOf/1/minLength", "Found 2 characters, expected at least 3: \"ab\".", null },
        { """{"oneOfBoth": «4}""", "oneOf", "/oneOfBoth", "/oneOfBoth/oneOf", "Found 4, which matches alternatives 1 and 2, expected exactly one.", null },
        { """{"oneOfBoth": «1}""", "minimum", "/oneOfBoth", "/oneOfBoth/oneOf/0/minimum", "Found 1, expected at least 3.", null },
        { """{"kinds": {"kind": "a", "n": «"1"}}""", "type", "/kinds/n", "/kinds/oneOf/0/properties/n/type", "Found \"1\", expected an integer.", null },
        { """{"kinds": {"kind": «"c"}}""", "enum", "/kinds/kind", "/kinds/oneOf", "Found \"c\", expected one of \"a\", \"b\".", null },
        { """{"kinds": «{}}""", "required", "/kinds", "/kinds/oneOf/0/required", "The property \"kind\" is missing.", null },
        { """{"not": «null}""", "not", "/not", "/not/not", "Found null, which the schema excludes.", null },
        { """{"if": «"a"}""", "minLength", "/if", "/if/then/minLength", "Found 1 character, expected at least 2: \"a\".", null },
        { """{"if": «[]}""", "type", "/if", "/if/else/type", "Found an empty array, expected an integer.", null },
        { """{"never": «0}""", "false", "/never", "/never", "Found 0, where the schema allows no value.", null },
        { """{"ref": «"long"}""", "maxLength", "/ref", "https://schemas.example/keywords#/$defs/Short/maxLength", "Found 4 characters, expected at most 3: \"long\".", null },
        { """{"ref": «""}""", "minLength", "/ref", "/ref/minLength", "Found 0 characters, expected at least 1: \"\".", null },
    };

    public static TheoryData<string> Valid => new()
    {
        """{"allOf": "ab"}""",
        """{"allOf": 1}""",
        """{"anyOf": 3}""",
        """{"anyOf": "abc"}""",
        """{"oneOf": 3}""",
        """{"oneOf": "abc"}""",
        """{"oneOfBoth": 3}""",
        """{"oneOfBoth": 2}""",
        """{"kinds": {"kind": "b", "s": "", "n": "x"}}""",
        """{"not": 0}""",
        """{"if": "ab"}""",
        """{"if": 1}""",
        """{"ref": "abc"}""",
        """{}""",
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Keyword_Violated_IsOneFinding(string json, string rule, string instance, string schema, string message, string? hint) =>
        KeywordAssert.IsOneFinding(json, rule, instance, schema, message, hint);

    [Theory]
    [MemberData(nameof(Valid))]
    public void Keyword_Satisfied_IsNoFinding(string json) => KeywordAssert.IsNoFinding(json);
}
