using PostingSchema.Emitted.Tests.AlternativeTypes;

namespace PostingSchema.Emitted.Tests;

/// <summary>Where no branch of <c>anyOf</c> or <c>oneOf</c> holds, the one that was meant is reported, and no other.</summary>
public class BestAlternativeTests
{
    [Theory]

    // A constant property says which one is meant, however much else is wrong.
    [InlineData("""{"pay": {"per": "hour", "rate": 0, "hours": "x"}}""", """error exclusiveMinimum at /pay/rate: Found 0, expected more than 0.""", """error type at /pay/hours: Found "x", expected an integer.""")]
    [InlineData("""{"pay": {"per": "month", "rate": 0, "hours": 1}}""", """error required at /pay: The property "min" is missing.""", """error additionalProperties at /pay/rate: The property "rate" is not allowed here.""", """error additionalProperties at /pay/hours: The property "hours" is not allowed here.""")]
    [InlineData("""{"list": [{"per": "never"}, {"per": "year"}]}""", """error required at /list/1: The property "min" is missing.""")]
    [InlineData("""{"flagged": {"remote": false, "zone": "CET"}}""", """error required at /flagged: The property "city" is missing.""")]
    [InlineData("""{"perhaps": {"kind": "c", "s": 1}}""", """error type at /perhaps/s: Found 1, expected a string.""")]

    // None has that constant: all constants are named, at the property.
    [InlineData("""{"pay": {"per": "day", "rate": 0}}""", """error enum at /pay/per: Found "day", expected one of "hour", "year", "month", "never".""")]
    [InlineData("""{"pay": {"per": "yer", "min": 0}}""", """error enum at /pay/per: Found "yer", expected one of "hour", "year", "month", "never". (did you mean "year"?)""")]
    [InlineData("""{"pay": {"per": null}}""", """error enum at /pay/per: Found null, expected one of "hour", "year", "month", "never".""")]
    [InlineData("""{"pay": {}}""", """error required at /pay: The property "per" is missing.""")]

    // One branch has no constant, so that another value may mean it.
    [InlineData("""{"perhaps": {"kind": "x", "n": 1}}""", """error required at /perhaps: The property "s" is missing.""")]

    // By type
    [InlineData("""{"byType": 1}""", """error minimum at /byType: Found 1, expected at least 3.""")]
    [InlineData("""{"byType": "abc"}""", """error maxLength at /byType: Found 3 characters, expected at most 2: "abc".""")]
    [InlineData("""{"byType": [1, "2", null]}""", """error type at /byType/1: Found "2", expected an integer.""", """error type at /byType/2: Found null, expected an integer.""")]
    [InlineData("""{"byType": {}}""", """error anyOf at /byType: Found an object, expected an integer, a string or an array.""")]
    [InlineData("""{"pay": 12}""", """error oneOf at /pay: Found 12, expected an object.""")]

    // By the number of failures
    [InlineData("""{"fewest": {"a": 1, "b": 1, "c": 2}}""", """error type at /fewest/c: Found 2, expected a string.""")]
    [InlineData("""{"fewest": {"a": "x", "b": "y", "c": 2}}""", """error type at /fewest/c: Found 2, expected a string.""")]

    // Ties: the deeper one; the one of the right type; the first
    [InlineData("""{"deepest": {"place": {"city": 5}}}""", """error type at /deepest/place/city: Found 5, expected a string.""")]
    [InlineData("""{"sameType": {"a": "x"}}""", """error minLength at /sameType/a: Found 1 character, expected at least 3: "x".""")]
    [InlineData("""{"fewest": {"a": "x", "b": 1, "c": ""}}""", """error type at /fewest/b: Found 1, expected a string.""")]
    [InlineData("""{"sameType": {"a": null}}""", """error type at /sameType/a: Found null, expected an integer.""")]

    // Each only wants properties that are not there
    [InlineData("""{"contact": {}}""", """error anyOf at /contact: A property is missing: "email" or "phone".""")]
    [InlineData("""{"contact": {"emial": "a@b.example"}}""", """error required at /contact: The property "email" is missing. (there is a property "emial"; did it mean "email"?)""")]
    [InlineData("""{"address": {}}""", """error oneOf at /address: Properties are missing: "street" and "city" or "box" and "city".""")]
    [InlineData("""{"address": {"city": "Delft"}}""", """error oneOf at /address: A property is missing: "street" or "box".""")]

    // Constants, and what can never be
    [InlineData("""{"constants": 5}""", """error anyOf at /constants: Found 5, expected 1, "one", "two" or an object.""")]
    [InlineData("""{"constants": "twoo"}""", """error enum at /constants: Found "twoo", expected one of "one", "two". (did you mean "two"?)""")]
    [InlineData("""{"impossible": "abc"}""", """error maxLength at /impossible: Found 3 characters, expected at most 2: "abc".""")]
    [InlineData("""{"impossible": 1}""", """error anyOf at /impossible: Found 1, expected a string.""")]
    [InlineData("""{"never": 1}""", """error not at /never: Found 1, which the schema excludes.""")]
    [InlineData("""{"single": "1"}""", """error type at /single: Found "1", expected an integer.""")]

    // Alternatives inside alternatives
    [InlineData("""{"nested": 1}""", """error minimum at /nested: Found 1, expected at least 3.""")]
    [InlineData("""{"nested": "a"}""", """error oneOf at /nested: Found "a", expected an integer, true or false or an object.""")]
    [InlineData("""{"nested": {"pay": {"per": "year", "min": "1"}}}""", """error type at /nested/pay/min: Found "1", expected a number.""")]

    // Warnings do not count, and words of the schema do not change which one fits
    [InlineData("""{"warned": {"a": 9}}""", """error maximum at /warned/a: Found 9, expected at most 5.""", """warning type at /warned/a: Found 9, expected a string.""")]
    [InlineData("""{"said": true}""", """error anyOf at /said: Found true, expected a string or an integer.""")]
    public void Alternatives_NoneHolds_OnlyTheBestIsReported(string json, params string[] expected)
    {
        var report = Alternatives.Validate(Json.Bytes(json), new ValidationLimits());

        var said = report.Findings.Select(finding => finding.ToString()).Select(text => text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        Assert.Equal(expected, said);
        Assert.Null(PostingCheck.Of<Alternatives>().Contradiction(Json.Bytes(json)));
    }
}
