using System.Text.Json;

namespace PostingSchema.Emitted.Tests;

public class RootTests
{
    [Fact]
    public void Root_Array_IsARecordAroundAList()
    {
        var posting = RoundTrip.Of<RootList>("""[{"n": 1}, {"m": 2}]""");

        Assert.Equal(1, posting.Value[0].N);
        Assert.Empty(RoundTrip.Of<RootList>("[]").Value);
    }

    [Fact]
    public void Root_Enum_IsARecordAroundAnEnum() => Assert.Equal(RootEnumValue.Two, RoundTrip.Of<RootEnum>("\"two\"").Value);

    [Fact]
    public void Root_Map_IsARecordAroundAMap() => Assert.Equal([new("a", 1)], RoundTrip.Of<RootMap>("""{"a": 1}""").Value);

    [Fact]
    public void Root_Union_IsARecordAroundAUnion()
    {
        Assert.Equal("a", RoundTrip.Of<RootUnion>("\"a\"").Value.Match(text => text, integer => ""));
        Assert.Equal(5, RoundTrip.Of<RootUnion>("5").Value.Match(text => 0, integer => integer));
    }

    [Fact]
    public void Root_NullableText_MayBeNull()
    {
        Assert.Equal("a", RoundTrip.Of<RootText>("\"a\"").Value);
        Assert.Null(RoundTrip.Of<RootText>("null").Value);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("1.50")]
    [InlineData("\"a\"")]
    [InlineData("[1, [2]]")]
    [InlineData("""{"a": {"b": null}}""")]
    public void Root_WithoutConstraint_TakesEveryValue(string json)
    {
        var posting = RoundTrip.Of<RootAnything>(json);

        Assert.True(JsonElement.DeepEquals(Json.Element(json), posting.Value));
    }

    [Fact]
    public void Root_ObjectWithoutProperties_KeepsAll() =>
        Assert.Equal(["a", "b"], RoundTrip.Of<RootEmpty>("""{"a": 1, "b": {"c": 2}}""").AdditionalProperties!.Keys);

    [Fact]
    public void Root_OneOrMany_StaysWhatItWas()
    {
        Assert.False(RoundTrip.Of<RootRepeats>("\"a\"").Value.IsMany);
        Assert.True(RoundTrip.Of<RootRepeats>("[\"a\"]").Value.IsMany);
    }

    [Fact]
    public void Root_InsideAnotherRoot_IsTheSameType()
    {
        var posting = RoundTrip.Of<References>("""
            {
              "byId": {"amount": 12.50, "currency": "EUR", "note": "x"}, "byRelativeId": "USD", "byPath": "short", "whole": {"version": 2, "more": []},
              "prices": [{"amount": 0.01, "currency": "USD"}], "described": 7
            }
            """);

        Common whole = posting.Whole!;
        Assert.Equal((2L, 12.50m, Currency.USD, 7L), (whole.Version!.Value, posting.ById!.Amount, posting.ByRelativeId!.Value, posting.Described!.Value));
        Assert.False(References.IsValid("""{"described": 4}"""u8));
        Assert.False(References.IsValid("""{"described": 11}"""u8));
        Assert.False(References.IsValid("""{"byPath": "longer"}"""u8));
    }

    [Fact]
    public void AllOf_ExtendsItsBases()
    {
        var posting = RoundTrip.Of<Extended>("""{"own": "o", "id": 1, "inline": true, "version": 3, "narrowed": "b", "more": null}""");

        long id = posting.Id;
        string own = posting.Own;
        bool inline = posting.Inline;
        Assert.Equal((1L, "o", true, (long?)3, Narrowed.B), (id, own, inline, posting.Version, posting.Narrowed!.Value));
    }

    [Fact]
    public void Constants_AreThereWithoutBeingSet()
    {
        Assert.Equal("""{"@type":"JobPosting","version":2}""", JsonSerializer.Serialize(new Constants { Version = 2 }, Constants.JsonTypeInfo));
        RoundTrip.Of<Constants>("""
            {"version": 2.0, "@type": "JobPosting", "optional": "fixed", "flag": true, "nothing": null, "shape": {"a": [1, 2.0]}, "choices": [3]}
            """);
        RoundTrip.Of<Constants>("""{"@type": "JobPosting", "version": 2, "choices": "two"}""");
    }

    [Fact]
    public void Overrides_OfNameNamespaceAccessAndType_AreTaken()
    {
        var posting = RoundTrip.Of<Elsewhere.Renamed>("""
            {
              "a-b": "c", "price": 0.1, "rate": 0.5, "count": 3, "date": "2026-03-31", "raw": {"a": "b"}, "maybe": null, "inner": {"n": 1}
            }
            """);

        Assert.False(typeof(Elsewhere.Renamed).IsPublic);
        Assert.Equal(("c", 0.1m, 0.5d, 3, "2026-03-31"), (posting.Chosen, posting.Price!.Value, posting.Rate!.Value, posting.Count!.Value, posting.Date));
        JsonElement raw = posting.Raw!.Value;
        Elsewhere.ChosenInner inner = posting.ChosenInner!;
        Assert.Equal(("b", 1L), (raw.GetProperty("a").GetString(), inner.N!.Value));
        Assert.False(Elsewhere.Renamed.IsValid("""{"date": "tomorrow"}"""u8));
        Assert.False(Elsewhere.Renamed.IsValid("""{"raw": {"a": 1}}"""u8));
    }

    /// <summary>A schema may name a type that cannot hold all that it allows.</summary>
    [Theory]
    [InlineData("""{"text": 5}""")]
    [InlineData("""{"text": null}""")]
    [InlineData("""{"flag": "x"}""")]
    [InlineData("""{"id": 1}""")]
    [InlineData("""{"id": ""}""")]
    [InlineData("""{"link": {}}""")]
    [InlineData("""{"day": 0}""")]
    [InlineData("""{"day": "2026-02-30"}""")]
    [InlineData("""{"moment": 0}""")]
    [InlineData("""{"moment": "09:30"}""")]
    [InlineData("""{"hour": []}""")]
    [InlineData("""{"size": "1"}""")]
    [InlineData("""{"sizes": [1, 1.5]}""")]
    [InlineData("""{"sizes": ["1"]}""")]
    public void Overrides_OfTypesThatCannotHoldAValue_AreSaidNotGuessed(string json)
    {
        Assert.True(Elsewhere.Renamed.IsValid(Json.Bytes(json)));
        Assert.False(Elsewhere.Renamed.TryParse(Json.Bytes(json), out _, out var report));
        Assert.Equal("unrepresentable", Assert.Single(report.Findings).RuleId);
    }
}
