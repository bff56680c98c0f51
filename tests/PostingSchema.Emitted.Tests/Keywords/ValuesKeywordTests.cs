namespace PostingSchema.Emitted.Tests;

/// <summary>Keywords for any value, for numbers and for strings: rule, paths, position, message and hint of one finding each.</summary>
public class ValuesKeywordTests
{
    /// <summary>Instance with a mark, rule, instance path, schema path below /properties, message, hint.</summary>
    public static TheoryData<string, string, string, string, string, string?> Invalid => new()
    {
        { """{"type": «"1"}""", "type", "/type", "/type/type", "Found \"1\", expected an integer.", null },
        { """{"type": «1.5}""", "type", "/type", "/type/type", "Found 1.5, expected an integer.", null },
        { """{"type": «null}""", "type", "/type", "/type/type", "Found null, expected an integer.", null },
        { """{"types": «[1]}""", "type", "/types", "/types/type", "Found an array of 1 item, expected a string, true or false or null.", null },
        { """{"const": «"fixd"}""", "const", "/const", "/const/const", "Found \"fixd\", expected \"fixed\".", "did you mean \"fixed\"?" },
        { """{"constNumber": «1.51}""", "const", "/constNumber", "/constNumber/const", "Found 1.51, expected 1.5.", null },
        { """{"enum": «"full time"}""", "enum", "/enum", "/enum/enum", "Found \"full time\", expected one of \"full-time\", \"part-time\", \"contract\".", "did you mean \"full-time\"?" },
        { """{"enum": «"seasonal"}""", "enum", "/enum", "/enum/enum", "Found \"seasonal\", expected one of \"full-time\", \"part-time\", \"contract\".", null },
        { """{"enumMixed": «2}""", "enum", "/enumMixed", "/enumMixed/enum", "Found 2, expected one of 1, \"one\", null, [1].", null },
        { """{"enumMixed": «[2]}""", "enum", "/enumMixed", "/enumMixed/enum", "Found an array of 1 item, expected one of 1, \"one\", null, [1].", null },
        { """{"minimum": «4.99}""", "minimum", "/minimum", "/minimum/minimum", "Found 4.99, expected at least 5.", null },
        { """{"maximum": «5.01}""", "maximum", "/maximum", "/maximum/maximum", "Found 5.01, expected at most 5.", null },
        { """{"exclusiveMinimum": «5.0}""", "exclusiveMinimum", "/exclusiveMinimum", "/exclusiveMinimum/exclusiveMinimum", "Found 5.0, expected more than 5.", null },
        { """{"exclusiveMaximum": «5e0}""", "exclusiveMaximum", "/exclusiveMaximum", "/exclusiveMaximum/exclusiveMaximum", "Found 5e0, expected less than 5.", null },
        { """{"multipleOf": «0.35}""", "multipleOf", "/multipleOf", "/multipleOf/multipleOf", "Found 0.35, expected a multiple of 0.1.", null },
        { """{"minLength": «"😀"}""", "minLength", "/minLength", "/minLength/minLength", "Found 1 character, expected at least 2: \"😀\".", null },
        { """{"maxLength": «"\u0061bc"}""", "maxLength", "/maxLength", "/maxLength/maxLength", "Found 3 characters, expected at most 2: \"\\u0061bc\".", null },
        { """{"pattern": «"A"}""", "pattern", "/pattern", "/pattern/pattern", "Found \"A\", expected text that matches ^[a-z]+$.", null },
        { """{"date": «"2026-02-30"}""", "format:date", "/date", "/date/format", "Found \"2026-02-30\", expected a date such as 2026-03-31.", null },
        { """{"dateTime": «"2026-02-03 10:00"}""", "format:date-time", "/dateTime", "/dateTime/format", "Found \"2026-02-03 10:00\", expected a date and time with offset such as 2026-03-31T09:30:00Z.", null },
        { """{"time": «"10:00"}""", "format:time", "/time", "/time/format", "Found \"10:00\", expected a time with offset such as 09:30:00Z.", null },
        { """{"duration": «"1 day"}""", "format:duration", "/duration", "/duration/format", "Found \"1 day\", expected a duration such as P3M or PT1H30M.", null },
        { """{"email": «"me"}""", "format:email", "/email", "/email/format", "Found \"me\", expected an e-mail address.", null },
        { """{"hostname": «"-a"}""", "format:hostname", "/hostname", "/hostname/format", "Found \"-a\", expected a host name.", null },
        { """{"ipv4": «"1.2.3"}""", "format:ipv4", "/ipv4", "/ipv4/format", "Found \"1.2.3\", expected an IPv4 address.", null },
        { """{"ipv6": «"::g"}""", "format:ipv6", "/ipv6", "/ipv6/format", "Found \"::g\", expected an IPv6 address.", null },
        { """{"uri": «"/x"}""", "format:uri", "/uri", "/uri/format", "Found \"/x\", expected a URI with a scheme such as https://jobs.example/42.", null },
        { """{"uriReference": «"a b"}""", "format:uri-reference", "/uriReference", "/uriReference/format", "Found \"a b\", expected a URI or a relative reference.", null },
        { """{"uuid": «"1"}""", "format:uuid", "/uuid", "/uuid/format", "Found \"1\", expected a UUID such as 123e4567-e89b-12d3-a456-426614174000.", null },
        { """{"regex": «"("}""", "format:regex", "/regex", "/regex/format", "Found \"(\", expected a regular expression of ECMA-262.", null },
        { """{"jsonPointer": «"a"}""", "format:json-pointer", "/jsonPointer", "/jsonPointer/format", "Found \"a\", expected a JSON Pointer such as /locations/0.", null },
    };

    public static TheoryData<string> Valid => new()
    {
        """{"type": 1.0}""",
        """{"type": -12e3}""",
        """{"types": null}""",
        """{"types": true}""",
        """{"const": "fixed"}""",
        """{"const": "fi\u0078ed"}""",
        """{"constNumber": 15e-1}""",
        """{"enum": "contract"}""",
        """{"enumMixed": [1.0]}""",
        """{"enumMixed": null}""",
        """{"minimum": 5.0}""",
        """{"maximum": 5}""",
        """{"exclusiveMinimum": 5.0000000000000000000000001}""",
        """{"exclusiveMaximum": -1e300}""",
        """{"multipleOf": 0.3}""",
        """{"multipleOf": 1e22}""",
        """{"minLength": "😀😀"}""",
        """{"maxLength": "\ud83d\ude00\u00e9"}""",
        """{"pattern": "a"}""",
        """{"date": "2024-02-29"}""",
        """{"dateTime": "2026-02-03t10:00:00.5z"}""",
        """{"time": "10:00:00-03:30"}""",
        """{"duration": "P1Y2M3DT4H5M6S"}""",
        """{"email": "joe.bloggs@jobs.example"}""",
        """{"hostname": "jobs.example"}""",
        """{"ipv4": "192.0.2.1"}""",
        """{"ipv6": "2001:db8::1"}""",
        """{"uri": "https://jobs.example/?q=%C3%A9#top"}""",
        """{"uriReference": "../a?b#c"}""",
        """{"uuid": "123E4567-e89b-12d3-a456-426614174000"}""",
        """{"regex": "^(?<a>b)\\k<a>$"}""",
        """{"jsonPointer": "/a~0b/~1"}""",
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Keyword_Violated_IsOneFinding(string json, string rule, string instance, string schema, string message, string? hint) =>
        KeywordAssert.IsOneFinding(json, rule, instance, schema, message, hint);

    [Theory]
    [MemberData(nameof(Valid))]
    public void Keyword_Satisfied_IsNoFinding(string json) => KeywordAssert.IsNoFinding(json);
}
