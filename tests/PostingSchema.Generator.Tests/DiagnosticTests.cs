using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>A mistake in a schema is named with file, line, column and what to do.</summary>
public sealed class DiagnosticTests
{
    [Theory]

    // PS0001: not JSON
    [InlineData("{\n  \"title\": \"A\"\n  \"type\": \"object\"\n}", "(3,3): error PS0001: Found '\"' where ',' or '}' was expected.")]
    [InlineData("{\n  \"a\": tru }", "(2,8): error PS0001: Found 't' where a value was expected.")]
    [InlineData("{ \"a\": \"b", "(1,8): error PS0001: The string is not closed.")]
    [InlineData("{ // no\n}", "(1,3): error PS0001: Found '/': JSON has no comments; use \"$comment\".")]
    [InlineData("{} {}", "(1,4): error PS0001: Found '{' after the end of the schema; a schema file is one JSON value.")]
    [InlineData("", "(1,1): error PS0001: The file ends where a value was expected.")]
    [InlineData("{ \"a\": 01 }", "(1,9): error PS0001: Found '1' where ',' or '}' was expected.")]
    [InlineData("{ \"a\": \"\\x\" }", "(1,9): error PS0001: This is not an escape of JSON; a backslash itself is written \\\\.")]
    [InlineData("{ \"\\uD800\": 1 }", "(1,3): error PS0001: The string has half of a surrogate pair, which is no character.")]
    [InlineData("{ \"a\": \"\u0007\" }", "(1,9): error PS0001: Found U+0007 in a string; it must be written as an escape.")]

    // PS0002: duplicate property
    [InlineData("{\n  \"type\": \"string\",\n  \"type\": \"object\"\n}", "(3,3): error PS0002: The property \"type\" is there already; remove one of the two.")]

    // PS0003: unknown keyword
    [InlineData("{ \"type\": \"object\", \"requird\": [] }", "(1,21): warning PS0003: \"requird\" is no keyword of JSON Schema 2020-12 and is ignored; did you mean \"required\"? Annotations of your own start with x-.")]
    [InlineData("{ \"properties\": { \"a\": { \"colour\": 1 } }, \"type\": \"object\" }", "(1,26): warning PS0003: \"colour\" is no keyword of JSON Schema 2020-12 and is ignored. Annotations of your own start with x-.")]
    [InlineData("{ \"x-mesage\": \"a\" }", "(1,3): warning PS0003: \"x-mesage\" is none of our annotations and is ignored; did you mean \"x-message\"?")]

    // PS0005: not honoured yet
    [InlineData("{ \"x-rules\": [] }", "(1,3): error PS0005: \"x-rules\" is not honoured yet, and ignoring it would promise a check that nobody makes; remove it for now.")]
    [InlineData("{ \"properties\": { \"a\": { \"x-expect\": {} } }, \"type\": \"object\" }", "(1,26): error PS0005: \"x-expect\" is not honoured yet, and ignoring it would promise a check that nobody makes; remove it for now.")]

    // PS0004: invalid value
    [InlineData("{ \"type\": \"strin\" }", "(1,11): error PS0004: \"type\" must be one or several of null, boolean, object, array, number, string, integer; this is \"strin\"; did you mean \"string\"?")]
    [InlineData("{ \"type\": [] }", "(1,11): error PS0004: \"type\" must be one type or an array of at least one; this is an array.")]
    [InlineData("{ \"minLength\": \"3\" }", "(1,16): error PS0004: \"minLength\" must be a whole number that is not negative; this is a string.")]
    [InlineData("{ \"minLength\": -1 }", "(1,16): error PS0004: \"minLength\" must be a whole number that is not negative; this is the number -1.")]
    [InlineData("{ \"minItems\": 1.5 }", "(1,15): error PS0004: \"minItems\" must be a whole number that is not negative; this is the number 1.5.")]
    [InlineData("{ \"minimum\": true }", "(1,14): error PS0004: \"minimum\" must be a number; this is true.")]
    [InlineData("{ \"multipleOf\": 0 }", "(1,17): error PS0004: \"multipleOf\" must be a number above 0; this is the number 0.")]
    [InlineData("{ \"required\": \"a\" }", "(1,15): error PS0004: \"required\" must be an array of strings; this is a string.")]
    [InlineData("{ \"required\": [\"a\", \"a\"] }", "(1,21): error PS0004: \"a\" is there twice; remove one.")]
    [InlineData("{ \"properties\": [] }", "(1,17): error PS0004: \"properties\" must be an object whose properties are schemas; this is an array.")]
    [InlineData("{ \"properties\": { \"a\": 1 } }", "(1,24): error PS0004: A schema is an object, true or false; this is the number 1.")]
    [InlineData("{ \"oneOf\": [] }", "(1,12): error PS0004: \"oneOf\" must be an array of at least one schema; this is an array.")]
    [InlineData("{ \"enum\": \"a\" }", "(1,11): error PS0004: \"enum\" must be an array; this is a string.")]
    [InlineData("{ \"uniqueItems\": 1 }", "(1,18): error PS0004: \"uniqueItems\" must be true or false; this is the number 1.")]
    [InlineData("{ \"title\": null }", "(1,12): error PS0004: \"title\" must be a string; this is null.")]
    [InlineData("[]", "(1,1): error PS0004: A schema is an object, true or false; this is an array.")]
    [InlineData("{ \"$id\": \"https://example.org/a#b\" }", "(1,10): error PS0004: $id must not have a fragment; name a place inside a schema with $anchor.")]
    [InlineData("{ \"x-csharp\": \"Name\" }", "(1,15): error PS0004: \"x-csharp\" must be an object with name, namespace, access or type; this is a string.")]
    [InlineData("{ \"x-csharp\": { \"name\": \"my name\" } }", "(1,25): error PS0004: \"my name\" is not a C# identifier.")]
    [InlineData("{ \"x-csharp\": { \"nam\": \"A\" } }", "(1,24): error PS0004: x-csharp has no \"nam\"; there are name, namespace, access and type; did you mean \"name\"?")]
    [InlineData("{ \"x-csharp\": { \"access\": \"private\" } }", "(1,27): error PS0004: \"access\" must be \"public\" or \"internal\"; this is \"private\".")]
    [InlineData("{ \"x-csharp\": { \"type\": \"float\" } }", "(1,25): error PS0004: \"type\" must be one of bool, int,")]
    [InlineData("{ \"x-severity\": \"info\" }", "(1,17): error PS0004: x-severity must be \"warning\" or \"error\"; this is \"info\".")]

    // PS0006: reference to nowhere
    [InlineData("{\n  \"$ref\": \"#/$defs/Plase\",\n  \"$defs\": { \"Place\": {} }\n}", "(2,11): error PS0006: $ref \"#/$defs/Plase\" leads nowhere: there is no \"Plase\" on the way; did you mean \"Place\"?")]
    [InlineData("{ \"$ref\": \"other.schema.json\" }", "(1,11): error PS0006: $ref \"other.schema.json\" leads nowhere: no schema file of this project has that $id or path, and nothing is fetched.")]
    [InlineData("{ \"$ref\": \"#name\" }", "(1,11): error PS0006: $ref \"#name\" leads nowhere: there is no $anchor \"name\" in that schema.")]

    // PS0007: reference without end
    [InlineData("{ \"$ref\": \"#\" }", "(1,3): error PS0007: This schema refers to itself for the same value")]
    [InlineData("{\n  \"allOf\": [{ \"$ref\": \"#/$defs/A\" }],\n  \"$defs\": { \"A\": { \"$ref\": \"#\" } }\n}", "PS0007: This schema refers to itself for the same value")]

    // PS0008: contradiction
    [InlineData("{ \"minimum\": 5, \"maximum\": 4.5 }", "(1,3): warning PS0008: No number can be valid here: minimum is 5, but maximum is 4.5.")]
    [InlineData("{ \"exclusiveMinimum\": 5, \"maximum\": 5 }", "(1,3): warning PS0008: No number can be valid here: exclusiveMinimum is 5, but maximum is 5.")]
    [InlineData("{ \"maxLength\": 1, \"minLength\": 2 }", "(1,19): warning PS0008: No string can be valid here: minLength is 2, but maxLength is 1.")]
    [InlineData("{ \"minItems\": 2, \"maxItems\": 1 }", "(1,3): warning PS0008: No array can be valid here: minItems is 2, but maxItems is 1.")]
    [InlineData("{ \"required\": [\"a\", \"b\"], \"maxProperties\": 1 }", "(1,27): warning PS0008: No object can be valid here: 2 properties are required, but maxProperties is 1.")]
    [InlineData("{ \"type\": \"object\", \"required\": [\"a\"], \"properties\": { \"a\": false } }", "(1,21): warning PS0008: No object can be valid here: the property \"a\" is required, but its schema is false.")]
    [InlineData("{ \"enum\": [] }", "(1,11): warning PS0008: No value can be valid here: the enum has no members.")]

    // PS0009, PS0010: regular expressions
    [InlineData("{ \"pattern\": \"a(b\" }", "(1,14): error PS0009: \"a(b\" is not a regular expression of ECMA-262: ")]
    [InlineData("{ \"type\": \"object\", \"patternProperties\": { \"[\": {} } }", "(1,44): error PS0009: \"[\" is not a regular expression of ECMA-262: ")]
    [InlineData("{ \"pattern\": \"(?=x)y\" }", "(1,14): warning PS0010: This regular expression has lookaround or backreferences, or is very large, so it cannot run in linear time; it runs with a time limit.")]

    // PS0011: two names become one
    [InlineData("{ \"oneOf\": [{ \"const\": \"a\", \"x-csharp\": { \"name\": \"X\" } }, { \"const\": \"b\", \"x-csharp\": { \"name\": \"X\" } }] }", "(1,60): error PS0011: The values \"a\" and \"b\" are both called X; \"x-csharp\" must give them different names.")]

    // PS0012: name without an equivalent
    [InlineData("{ \"type\": \"object\", \"properties\": { \"%\": {} } }", "(1,37): warning PS0012: \"%\" has no equivalent in C#; it is called Property there. Give it \"x-csharp\": {\"name\": ...} to choose.")]
    [InlineData("{ \"enum\": [\"one\", \"!\"] }", "(1,19): warning PS0012: \"!\" has no equivalent in C#; it is called Member2 there.")]
    [InlineData("{\n  \"type\": \"object\",\n  \"properties\": {\n    \"date_posted\": {},\n    \"datePosted\": {}\n  }\n}", "(5,5): warning PS0012: The properties \"date_posted\" and \"datePosted\" both become DatePosted in C#, so this one is called DatePosted2. Give it \"x-csharp\": {\"name\": ...} to choose.")]
    [InlineData("{ \"enum\": [\"a b\", \"a-b\"] }", "(1,19): warning PS0012: The values \"a b\" and \"a-b\" both become AB in C#, so this one is called AB2.")]
    [InlineData("{ \"enum\": [\"C\", \"C++\"] }", "(1,17): warning PS0012: The values \"C\" and \"C++\" both become C in C#, so this one is called CPlusPlus.")]
    [InlineData("{ \"enum\": [\"a b\", \"a\\rb\"] }", "(1,19): warning PS0012: The values \"a b\" and \"a\\u000db\" both become AB in C#, so this one is called ACarriageReturnB.")]

    // PS0013: unknown format
    [InlineData("{ \"format\": \"datetime\" }", "(1,13): warning PS0013: The format \"datetime\" is not checked; did you mean \"date-time\"?")]

    // PS0014: another dialect
    [InlineData("{\n\"$schema\": \"http://json-schema.org/draft-07/schema#\" }", "(2,12): error PS0014: \"http://json-schema.org/draft-07/schema#\" is another dialect; schemas here are \"https://json-schema.org/draft/2020-12/schema\"")]

    // PS0015: duplicate identifier
    [InlineData("{ \"$defs\": { \"a\": { \"$anchor\": \"x\" }, \"b\": { \"$anchor\": \"x\" } } }", "(1,57): error PS0015: The anchor \"x\" is there already.")]
    [InlineData("{ \"$defs\": { \"a\": { \"$id\": \"x\" }, \"b\": { \"$id\": \"x\" } } }", "(1,49): error PS0015: Another schema has the $id \"x\"; identifiers must be unique in a project.")]

    // PS0016: misplaced annotation
    [InlineData("{ \"type\": \"string\", \"x-ordered\": true }", "(1,21): warning PS0016: x-ordered has a meaning only on an enum of strings.")]
    [InlineData("{ \"type\": \"string\", \"x-aliases\": [\"a\"] }", "(1,21): warning PS0016: x-aliases belongs to an enum member: ")]
    [InlineData("{ \"oneOf\": [{ \"const\": \"a\", \"x-aliases\": [\"x\"] }, { \"const\": \"b\", \"x-aliases\": [\"x\"] }] }", "(1,51): warning PS0016: The spelling \"x\" means both \"a\" and \"b\"; a spelling can mean one member only.")]

    // PS0019: extraction
    [InlineData("{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\", \"x-extract\": { \"pik\": \"first\" } } } }", "PS0019: ")]
    [InlineData("{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\", \"x-extract\": 1 } } }", "PS0019: ")]

    // PS0017: no type of its own
    [InlineData("{ \"type\": \"object\", \"properties\": { \"a\": { \"properties\": { \"b\": {} } } } }", "(1,42): info PS0017: Without \"type\": \"object\" this schema also allows strings, numbers and so on, so it becomes a JsonElement; add the type to get a record.")]
    public void Mistake_InASchema_IsNamedWithItsPlace(string text, string expected)
    {
        var run = GeneratorRun.Of(new Schema("folder/a.schema.json", text));

        var message = Assert.Single(run.Messages);
        Assert.StartsWith("folder/a.schema.json(", message, StringComparison.Ordinal);
        Assert.True(message.Contains(expected, StringComparison.Ordinal), message);
        Assert.Equal(message.Contains(": error ", StringComparison.Ordinal), run.Files.Count == 0);
        Consumer.AssertCompiles(run.Output);
    }

    [Fact]
    public void Mistakes_InASchema_AreNamedAllAtOnce()
    {
        var run = GeneratorRun.Of(new Schema("a.schema.json", """
            {
              "type": "objekt",
              "properties": {
                "a": { "pattern": "(", "minLenght": 1 },
                "b": { "$ref": "#/$defs/no" }
              }
            }
            """));

        Assert.Equal(
            ["(2,11): error PS0004", "(4,23): error PS0009", "(4,28): warning PS0003", "(5,20): error PS0006"],
            run.Messages.Select(message => message["a.schema.json".Length..message.IndexOf(": ", message.IndexOf("PS", StringComparison.Ordinal), StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Columns_BehindCharactersOutsideTheBasicPlane_CountUtf16Units()
    {
        var run = GeneratorRun.Of(new Schema("a.schema.json", "{ \"title\": \"🙂\", \"typ\": 1 }"));

        Assert.StartsWith("a.schema.json(1,18): warning PS0003", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfEveryKindOfEnding_AreCounted()
    {
        var run = GeneratorRun.Of(new Schema("a.schema.json", "{\r\n\"title\":\r\"A\",\n\"typ\": 1 }"));

        Assert.StartsWith("a.schema.json(4,1): warning PS0003", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Location_OfADiagnostic_SpansWhatItIsAbout()
    {
        const string text = "{\n  \"type\": \"strin\" }";
        var diagnostic = Assert.Single(GeneratorRun.Of(new Schema("a.schema.json", text)).Result.Diagnostics);

        Assert.Equal("\"strin\"", text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }
}
