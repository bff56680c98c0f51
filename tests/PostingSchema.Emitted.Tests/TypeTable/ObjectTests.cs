using System.Text.Json;

namespace PostingSchema.Emitted.Tests;

public class ObjectTests
{
    [Fact]
    public void OpenObject_UnknownProperties_AreKeptInOrder()
    {
        var posting = RoundTrip.Of<Open>("""
            {"zeta": 1, "name": "a", "alpha": {"b": [null, 1.10, "\u00e9"]}, "": false, "nested": {"c": 1}, "free": {"any": "thing"}}
            """);

        Assert.Equal(["zeta", "alpha", ""], posting.AdditionalProperties!.Keys);
        Assert.Equal(1, posting.Nested!.AdditionalProperties!["c"].GetInt32());
    }

    [Fact]
    public void OpenObject_NoUnknownProperties_AllocatesNoMap() =>
        Assert.Null(RoundTrip.Of<Open>("""{"name": "a"}""").AdditionalProperties);

    [Fact]
    public void TypedAdditionalProperties_Values_HaveTheirType()
    {
        var posting = RoundTrip.Of<Open>("""{"typed": {"total": 3, "a": 1, "b": 2}}""");

        ValueMap<int> rest = posting.Typed!.AdditionalProperties!;
        Assert.Equal([new("a", 1), new("b", 2)], rest);
    }

    [Fact]
    public void ClosedObject_HasNoPlaceForUnknownProperties()
    {
        RoundTrip.Of<Open>("""{"closed": {"a": "b"}}""");

        Assert.Null(typeof(Closed).GetProperty("AdditionalProperties"));
        Assert.False(Open.IsValid("""{"closed": {"b": 1}}"""u8));
    }

    [Fact]
    public void PatternProperties_BesideProperties_AreKept()
    {
        var posting = RoundTrip.Of<Open>("""{"prefixed": {"x-b": [1], "a": "b", "x-": null}}""");

        Assert.Equal(["x-b", "x-"], posting.Prefixed!.AdditionalProperties!.Keys);
    }

    [Fact]
    public void UnknownProperties_Replaced_AreWritten()
    {
        var posting = new Open { Name = "a", AdditionalProperties = [new("b", Json.Element("2"))] };

        Assert.Equal("""{"name":"a","b":2}""", JsonSerializer.Serialize(posting, Open.JsonTypeInfo));
    }

    [Fact]
    public void Map_OfEveryKind_RoundTrips()
    {
        var posting = RoundTrip.Of<Maps>("""
            {
              "counts": {"b": 2, "a": 1}, "texts": {"": "empty", "\ud83d\ude00": "smile"},
              "nested": {"x": {"y": ["z"], "w": []}, "empty": {}},
              "records": {"r": {"value": "v", "more": 1}}, "anything": {"a": 1, "b": "text", "c": null}, "patterned": {"yes": true}
            }
            """);

        ValueMap<long> counts = posting.Counts!;
        Assert.Equal(["b", "a"], counts.Keys);
        ValueMap<ValueMap<ValueList<string>>> nested = posting.Nested!;
        Assert.Equal(["z"], nested["x"]["y"]);
        Assert.Equal("v", posting.Records!["r"].Value);
        Assert.True(posting.Patterned!["yes"]);
    }

    [Fact]
    public void Map_Empty_StaysAnEmptyObject() => Assert.Empty(RoundTrip.Of<Maps>("""{"counts": {}}""").Counts!);

    [Fact]
    public void OddNames_RoundTrip()
    {
        var posting = RoundTrip.Of<OddNames>("""
            {
              "class": "1", "OddNames": "2", "additionalProperties": "3", "equals": "4", "with space": "5", "with\"quote": "6",
              "back\\slash": "7", "\u00fcn\u00ef": "8", "a/b~c": "9", "\ud83d\ude00": "10", "": "11", "value": null, "other": {},
              "seen0": 1, "reader": 2, "hash": 3, "__proto__": 4, "$ref": 5
            }
            """);

        Assert.Equal(("8", "10", "11"), (posting.Ünï, posting.Smile, posting.Nameless));
        Assert.Equal(["__proto__", "$ref"], posting.AdditionalProperties!.Keys);
    }

    [Fact]
    public void UnevaluatedProperties_ThatABranchLooksAt_AreKept()
    {
        RoundTrip.Of<Unevaluated>("""{"branches": {"a": 1, "b": 2}, "named": {"a": 1, "b": 2}}""");

        Assert.Null(typeof(NamedOnly).GetProperty("AdditionalProperties"));
        Assert.False(Unevaluated.IsValid("""{"branches": {"c": 1}}"""u8));
    }
}
