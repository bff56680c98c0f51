using System.Text.Json;

namespace PostingSchema.Extraction.Tests;

public class GroundingTests
{
    private const string Text =

        "Senior Engineer — Acme\r\nSalary: $194,000 - 355K annually. Posted August 3, 2026. Dallas, TX, USA. At least two (2) years. Bachelor’s degree. Skills: K8s, Go, C++. Closing 8/23/2019";

    [Theory]
    [InlineData("""{"title":"senior engineer - acme"}""")]
    [InlineData("""{"salary":{"min":194000,"max":355000,"currency":"USD"}}""")]
    [InlineData("""{"minYearsExperience":2}""")]
    [InlineData("""{"datePosted":"2026-08-03","deadline":"2019-08-23T17:00"}""")]
    [InlineData("""{"locations":[{"city":"Dallas","region":"Texas","country":"United States"}]}""")]
    [InlineData("""{"skills":["Kubernetes","Go","C++"]}""")]
    [InlineData("""{"currentlyPursuing":true,"x":null}""")]
    [InlineData("""{"degreeRequiredMin":"bachelor"}""")]
    [InlineData("""{"status":"unknown"}""")]
    [InlineData("""{"posting":{"title":"Acme"},"evidence":{"/title":{"text":"elsewhere"}}}""")]
    public void Check_StatedValues_AreGrounded(string posting) => Assert.Empty(Check(posting));

    [Theory]
    [InlineData("""{"title":"Junior Engineer"}""", "/title")]
    [InlineData("""{"salary":{"min":194001,"max":355000,"currency":"EUR"}}""", "/salary/min /salary/currency")]
    [InlineData("""{"minYearsExperience":7}""", "/minYearsExperience")]
    [InlineData("""{"datePosted":"2026-08-04"}""", "/datePosted")]
    [InlineData("""{"skills":["Go","R","Rust"]}""", "/skills/1 /skills/2")]
    [InlineData("""{"a/b":{"c~d":"Mars"}}""", "/a~1b/c~0d")]
    [InlineData("""{"degreeRequiredMin":"master"}""", "/degreeRequiredMin")]
    public void Check_OtherValues_AreReported(string posting, string pointers) =>
        Assert.Equal(pointers, string.Join(' ', Check(posting).Select(value => value.Pointer)));

    private static IReadOnlyList<UngroundedValue> Check(string posting) => Grounding.Check(
        JsonDocument.Parse(posting).RootElement, RepairedText.Of(Text), (pointer, value) => (pointer, value) switch
        {
            ("/degreeRequiredMin", "master") => ["Master's", "MSc"],
            ("/degreeRequiredMin", _) => ["Bachelor's"],
            ("/status", _) => [],
            _ => null,
        });
}
