namespace PostingSchema.Emitted.Tests;

public class UnionTests
{
    [Fact]
    public void Hierarchy_DiscriminatorAnywhere_GivesItsCase()
    {
        var posting = RoundTrip.Of<Fields>("""
            {
              "main": {"kind": "yes_no", "value": null},
              "fields": [
                {"value": "kind", "raw": {"kind": "yes_no"}, "kind": "long_text"},
                {"extra": {"kind": "short_text"}, "value": true, "kind": "yes_no"},
                {"members": [{"members": [], "kind": "group"}], "kind": "group"}
              ],
              "byName": {"a": {"\u006bind": "short_text", "value": ""}}
            }
            """);

        Assert.Equal(new YesNo { Value = null }, posting.Main);
        var names = posting.FieldsValue!.Value.Select(field => field.Match(yesNo => "yesNo", text => "text " + text.Kind, group => "group " + group.Members.Count));
        Assert.Equal(["text LongText", "yesNo", "group 1"], names);
    }

    [Theory]
    [InlineData("""{"main": {"kind": "other", "value": true}}""")]
    [InlineData("""{"main": {"value": true}}""")]
    [InlineData("""{"main": {"kind": 1, "value": true}}""")]
    [InlineData("""{"main": [{"kind": "group"}]}""")]
    public void Hierarchy_NoSuchCase_IsRefusedByBothReaders(string json)
    {
        Assert.False(Fields.TryParse(Json.Bytes(json), out _, out _));
        Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize(json, Fields.JsonTypeInfo));
    }

    [Theory]
    [InlineData("\"a\"", "Text a")]
    [InlineData("12", "Integer 12")]
    [InlineData("3.0", "Integer 3", "3")]
    [InlineData("false", "Boolean False")]
    public void Union_OfScalars_GivesTheCaseOfTheJsonType(string value, string expected, string? written = null)
    {
        var posting = RoundTrip.Of<Unions>($$"""{"scalar": {{value}}}""", $$"""{"scalar": {{written ?? value}}}""");

        Assert.Equal(expected, posting.Scalar!.Match(boolean => $"Boolean {boolean}", integer => $"Integer {integer}", text => $"Text {text}"));
    }

    [Theory]
    [InlineData("\"2026-03-31\"", true)]
    [InlineData("\"31 March\"", false)]
    public void Union_OfOneJsonType_GivesTheFirstCaseThatMatches(string value, bool isDate)
    {
        var posting = RoundTrip.Of<Unions>($$"""{"dateOrText": {{value}}}""");

        Assert.Equal(isDate, posting.DateOrText is DateOrText.DateCase);
    }

    [Theory]
    [InlineData("""{"x": 1, "more": true}""", "Point")]
    [InlineData("""{"name": "a"}""", "Named")]
    [InlineData("\"here\"", "Text")]
    [InlineData("[1, 2]", "List")]
    public void Union_OfObjectsTextAndList_GivesItsCase(string value, string expected)
    {
        var posting = RoundTrip.Of<Unions>($$"""{"place": {{value}}}""");

        Assert.Equal(expected, posting.Place!.Match(point => "Point", named => "Named", text => "Text", list => "List"));
    }

    [Theory]
    [InlineData("""{"maybe": null}""")]
    [InlineData("""{"maybe": 1}""")]
    [InlineData("""{"maybe": "1"}""")]
    [InlineData("""{"number": 1}""")]
    [InlineData("""{"number": "1"}""")]
    [InlineData("""{"integerOrReal": 1}""")]
    [InlineData("""{"integerOrReal": 1.5}""")]
    [InlineData("""{"untold": "abc"}""")]
    [InlineData("""{"untold": [1]}""")]
    [InlineData("""{"listOrMap": ["a"]}""")]
    [InlineData("""{"listOrMap": {"a": 1}}""")]
    public void Union_Other_RoundTrips(string json) => RoundTrip.Of<Unions>(json);

    [Fact]
    public void Union_FromCode_ConvertsFromItsValues()
    {
        Scalar text = "a";
        Scalar integer = 12L;

        Assert.Equal(new Scalar.TextCase("a"), text);
        Assert.NotEqual(text, integer);
    }
}
