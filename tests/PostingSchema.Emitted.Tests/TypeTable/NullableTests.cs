using System.Text.Json;

namespace PostingSchema.Emitted.Tests;

public class NullableTests
{
    private const string Must = "\"mustText\": null, \"mustNumber\": null, \"mustDegree\": null, \"mustAnything\": null";

    [Fact]
    public void RequiredNullable_Null_IsWrittenAsNull()
    {
        var posting = RoundTrip.Of<Nullables>("{" + Must + "}");

        Assert.Null(posting.MustText);
        Assert.Null(posting.MustNumber);
        Assert.Null(posting.MustDegree);
        Assert.Equal(JsonValueKind.Null, posting.MustAnything.ValueKind);
    }

    [Fact]
    public void RequiredNullable_Value_IsKept()
    {
        var posting = RoundTrip.Of<Nullables>("""{"mustText": "a", "mustNumber": 1, "mustDegree": "green", "mustAnything": {"a": [1.50]}}""");

        Assert.Equal(("a", 1L, Colour.Green), (posting.MustText, posting.MustNumber!.Value, posting.MustDegree!.Value));
    }

    [Theory]
    [InlineData("text", "\"a\"")]
    [InlineData("number", "1.5")]
    [InlineData("colour", "\"blue\"")]
    [InlineData("place", "{\"x\": 1, \"y\": 2}")]
    [InlineData("tags", "[\"a\", null]")]
    [InlineData("scores", "{\"a\": 1, \"b\": null}")]
    [InlineData("anything", "[null]")]
    public void OptionalNullable_AbsentNullOrValue_AreThreeThings(string name, string value)
    {
        var absent = RoundTrip.Of<Nullables>("{" + Must + "}");
        var isNull = RoundTrip.Of<Nullables>($$"""{{{Must}}, "{{name}}": null}""");
        var isValue = RoundTrip.Of<Nullables>($$"""{{{Must}}, "{{name}}": {{value}}}""");

        Assert.NotEqual(absent, isNull);
        Assert.NotEqual(absent, isValue);
        Assert.NotEqual(isNull, isValue);
    }

    [Fact]
    public void OptionalNullable_SetToNullInCode_IsWrittenAsNull()
    {
        var posting = Nullables.Parse(Json.Bytes("{" + Must + "}"));

        Assert.DoesNotContain("\"text\"", JsonSerializer.Serialize(posting, Nullables.JsonTypeInfo), StringComparison.Ordinal);
        Assert.Contains("\"text\":null", JsonSerializer.Serialize(posting with { Text = null }, Nullables.JsonTypeInfo), StringComparison.Ordinal);
    }

    [Fact]
    public void OptionalButNotNullable_SetToNullInCode_IsAbsent()
    {
        var posting = Nullables.Parse(Json.Bytes("{" + Must + ", \"plain\": \"a\"}")) with { Plain = null };

        Assert.DoesNotContain("plain", JsonSerializer.Serialize(posting, Nullables.JsonTypeInfo), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"plain\": null")]
    [InlineData("\"mustText\": 1")]
    public void Null_WhereTheSchemaHasNone_IsRefusedByBothReaders(string member)
    {
        var json = Json.Bytes("{" + Must.Replace("\"mustText\": null", "\"mustText\": \"a\"", StringComparison.Ordinal) + ", " + member + "}");

        Assert.False(Nullables.TryParse(json, out _, out _));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Nullables.JsonTypeInfo));
    }

    /// <summary>A type may name null, and other keywords of the same schema may have something against it.</summary>
    [Fact]
    public void Null_ThatAnotherKeywordRefuses_IsNotRead()
    {
        Assert.False(NullableTree.TryParse("""{"never": null}"""u8, out _, out var report));
        Assert.Equal(("not", "/never"), (Assert.Single(report.Findings).RuleId, report.Findings[0].InstancePath));

        Assert.True(NullableTree.TryParse("""{"seldom": null}"""u8, out _, out report));
        Assert.Equal(Severity.Warning, Assert.Single(report.Findings).Severity);
    }
}
