using PostingSchema.Emitted.Tests.OutputTypes;

namespace PostingSchema.Emitted.Tests;

/// <summary>What the official suite does not ask of output: the way through references, both lists, the tree, limits.</summary>
public class EvaluateTests
{
    private const string Id = "https://schemas.example/outputs#";

    [Fact]
    public void Flag_OfAnyValue_IsTheAnswerAlone()
    {
        Assert.Equal("""{"valid":true}""", Outputs.Evaluate("{}"u8).ToText(OutputFormat.Flag));
        Assert.Equal("""{"valid":false}""", Outputs.Evaluate("[]"u8).ToText(OutputFormat.Flag));
    }

    [Fact]
    public void Basic_ErrorBehindAReference_HasTheWayToItAndWhereItStands()
    {
        var error = Assert.Single(Errors("""{"places": [{"city": "Basel"}, {}]}"""));

        Assert.Equal(("/properties/places/items/$ref/required", Id + "/$defs/place/required", "/places/1"), Locations(error));
        Assert.Equal("The property \"city\" is missing.", error.Error);
    }

    [Fact]
    public void Detailed_ErrorsAtSeveralPlaces_AreATreeWithoutNodesThatSayNothing()
    {
        var text = Outputs.Evaluate("""{"place": {}, "either": 1}"""u8).ToText(OutputFormat.Detailed);

        Assert.Equal(
            """
            {"valid":false,"keywordLocation":"","absoluteKeywordLocation":"https://schemas.example/outputs#","instanceLocation":"","errors":[
            {"valid":false,"keywordLocation":"/properties","absoluteKeywordLocation":"https://schemas.example/outputs#/properties","instanceLocation":"","errors":[
            {"valid":false,"keywordLocation":"/properties/place/$ref/required","absoluteKeywordLocation":"https://schemas.example/outputs#/$defs/place/required","instanceLocation":"/place","error":"The property \u0022city\u0022 is missing."},
            {"valid":false,"keywordLocation":"/properties/either/anyOf","absoluteKeywordLocation":"https://schemas.example/outputs#/properties/either/anyOf","instanceLocation":"/either","error":"Found 1, which matches none of the alternatives.","errors":[
            {"valid":false,"keywordLocation":"/properties/either/anyOf/0/type","absoluteKeywordLocation":"https://schemas.example/outputs#/properties/either/anyOf/0/type","instanceLocation":"/either","error":"Found 1, expected a string."},
            {"valid":false,"keywordLocation":"/properties/either/anyOf/1/type","absoluteKeywordLocation":"https://schemas.example/outputs#/properties/either/anyOf/1/type","instanceLocation":"/either","error":"Found 1, expected an object."}]}]}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            text);
    }

    [Fact]
    public void Annotations_OfAValidValue_AreThoseOfTheBranchesThatHold()
    {
        var annotations = Annotations("""{"either": {"a": 1}, "place": {"city": "Bern"}}""");

        Assert.Equal("true", annotations["/properties/place/$ref/properties/city/readOnly at /place/city"]);
        Assert.Equal("\"Basel\"", annotations["/properties/place/$ref/properties/city/default at /place/city"]);
        Assert.Equal("""["a"]""", annotations["/properties/either/anyOf/1/properties at /either"]);
        Assert.Equal("\"An a\"", annotations["/properties/either/anyOf/1/properties/a/title at /either/a"]);
        Assert.Equal("""["either","place"]""", annotations["/properties at "]);
        Assert.DoesNotContain(annotations.Keys, key => key.Contains("anyOf/0", StringComparison.Ordinal));
    }

    /// <summary>Content is not looked into: what it should be is reported, and everything is valid.</summary>
    [Fact]
    public void Content_OfAnyText_IsAnAnnotation()
    {
        var annotations = Annotations("""{"attachment": "no base64, no JSON"}""");

        Assert.Equal("\"base64\"", annotations["/properties/attachment/contentEncoding at /attachment"]);
        Assert.Equal("\"application/json\"", annotations["/properties/attachment/contentMediaType at /attachment"]);
        Assert.Equal("""{"type":"array"}""", annotations["/properties/attachment/contentSchema at /attachment"].Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Warning_IsNoErrorOfTheStandard()
    {
        var unit = Outputs.Evaluate("""{"warned": "long"}"""u8);

        Assert.True(unit.IsValid);
        Assert.Single(Outputs.Validate("""{"warned": "long"}"""u8).Findings);
    }

    [Fact]
    public void Message_OfTheSchema_IsTheErrorAndTheLocationIsAUri()
    {
        var error = Assert.Single(Errors("""{"odd {name}": 2}"""));

        Assert.Equal(("/properties/odd {name}/const", Id + "/properties/odd%20%7Bname%7D/const", "/odd {name}"), Locations(error));
        Assert.Equal("One, please. (Found 2, expected 1.)", error.Error);
    }

    [Fact]
    public void Unevaluated_Property_IsAnErrorAtTheProperty()
    {
        var error = Assert.Single(Errors("""{"closed": {"a": 1, "b": 2}}"""));

        Assert.Equal(("/properties/closed/unevaluatedProperties", Id + "/properties/closed/unevaluatedProperties", "/closed/b"), Locations(error));
    }

    [Fact]
    public void DynamicReference_FromAnOuterResource_LeadsBackToIt()
    {
        var error = Assert.Single(Errors("""{"tree": {"name": 1, "children": [{}]}}"""));

        Assert.Equal(
            ("/properties/tree/$ref/$ref/properties/children/items/$dynamicRef/required", "https://schemas.example/extended-tree#/required", "/tree/children/0"),
            Locations(error));
    }

    [Fact]
    public void BrokenJson_HasAnErrorAndNoSchemaLocation()
    {
        var error = Assert.Single(Errors("""{"place": }"""));

        Assert.Equal(("", null, "/place"), (error.KeywordLocation, error.AbsoluteKeywordLocation, error.InstanceLocation));
    }

    [Fact]
    public void Errors_MoreThanTheLimit_AreCutAndThatIsSaid()
    {
        var json = Json.Bytes($$"""{"places": [{{string.Join(',', Enumerable.Repeat("{}", 5000))}}]}""");

        var unit = Outputs.Evaluate(json);
        var few = Outputs.Evaluate(json, new ValidationLimits { MaxFindings = 3 });

        Assert.Equal((true, 1000), (unit.IsTruncated, Speaking(unit).Count()));
        Assert.Equal((true, 3), (few.IsTruncated, Speaking(few).Count()));
        Assert.Contains("\"truncated\":true", few.ToText(OutputFormat.Basic), StringComparison.Ordinal);
    }

    [Fact]
    public void Format_AsAnnotation_AcceptsAnyTextAndIsReported()
    {
        var json = """{"day": "tomorrow", "link": "no link"}"""u8;

        Assert.True(AnnotatedFormats.IsValid(json));
        Assert.Equal("tomorrow", AnnotatedFormats.Parse(json).Day);
        Assert.Equal("\"date\"", Speaking(AnnotatedFormats.Evaluate(json)).Single(unit => unit.KeywordLocation == "/properties/day/format").Annotation!.Value.GetRawText());
    }

    private static OutputUnit[] Errors(string json) => [.. Speaking(Outputs.Evaluate(Json.Bytes(json))).Where(unit => !unit.IsValid)];

    private static Dictionary<string, string> Annotations(string json) => Speaking(Outputs.Evaluate(Json.Bytes(json)))
        .ToDictionary(unit => $"{unit.KeywordLocation} at {unit.InstanceLocation}", unit => unit.Annotation!.Value.GetRawText());

    private static (string Keyword, string? Absolute, string Instance) Locations(OutputUnit unit) =>
        (unit.KeywordLocation, unit.AbsoluteKeywordLocation, unit.InstanceLocation);

    private static IEnumerable<OutputUnit> Speaking(OutputUnit unit) =>
        unit.Units.SelectMany(Speaking).Prepend(unit).Where(one => one.Error is not null || one.Annotation is not null);
}
