using System.Text.Json;

namespace PostingSchema.Extraction.Tests;

public class ScorerTests
{
    [Theory]
    // Scalars: case, white space, dashes and quotes do not matter; numbers count by value.
    [InlineData("""{"title":"Coach – “North”"}""", """{"title":"coach -  \"north\""}""", 1, 1, 1)]
    [InlineData("""{"year":2026.0}""", """{"year":2026}""", 1, 1, 1)]
    [InlineData("""{"title":"Coach"}""", """{"title":"Clerk"}""", 0, 1, 1)]
    [InlineData("""{"title":"Coach"}""", "{}", 0, 1, 0)]
    [InlineData("{}", """{"title":"Coach"}""", 0, 0, 1)]
    [InlineData("""{"title":null}""", """{"title":"Coach"}""", 0, 0, 1)]
    // Lists are sets.
    [InlineData("""{"skills":["SQL","dbt","Go"]}""", """{"skills":["dbt","sql"]}""", 2, 3, 2)]
    [InlineData("""{"skills":["SQL","sql"]}""", """{"skills":["SQL"]}""", 1, 1, 1)]
    // Objects by their parts; how it was stated does not count.
    [InlineData("""{"salary":{"min":1,"max":2,"currency":"USD","raw":"x","kind":"range"}}""", """{"salary":{"min":1.0,"max":3,"currency":"USD","currencyStated":"$","period":"year"}}""", 2, 3, 4)]
    [InlineData("""{"visaSponsorship":{"status":"no"}}""", """{"visaSponsorship":{"status":"unknown","signal":"likely"}}""", 0, 1, 2)]
    // Places by city, region and country, however spelled.
    [InlineData("""{"locations":[{"city":"Dallas","region":"Texas","country":"USA","raw":"x"}]}""", """{"locations":[{"city":"dallas","region":"TX","country":"United States"}]}""", 1, 1, 1)]
    [InlineData("""{"locations":[{"city":"Dallas","region":"TX","countryCode":"US"}]}""", """{"locations":[{"city":"Dallas","region":"TX"}]}""", 1, 1, 1)]
    [InlineData("""{"locations":[{"city":"Berlin","country":"Germany"}]}""", """{"locations":[{"country":"Germany"}]}""", 0, 1, 1)]
    [InlineData("""{"locations":[{"country":"Germany"}]}""", """{"locations":[{"city":"Berlin","country":"Germany"}]}""", 0, 1, 1)]
    // What holds the posting.
    [InlineData("""{"posting":{"title":"a"},"evidence":{}}""", """{"id":"x","gold":{"title":"a"}}""", 1, 1, 1)]
    public void Score_CountsValues(string predicted, string gold, int correct, int predictions, int golds) =>
        Assert.Equal(new ScoreCount(correct, predictions, golds), Scorer.Score([Pair("1", predicted, gold)]).Micro);

    [Fact]
    public void Score_ListsMistakes()
    {
        ScoreReport report = Scorer.Score([Pair("p", """{"title":"a","skills":["x"],"salary":{"min":1}}""",
            """{"title":"b","skills":["y"],"salary":{"min":2,"period":"year"}}""")]);
        Assert.Equal(
            [
                new ScoreMistake("p", "title", "\"a\"", "\"b\""),
                new ScoreMistake("p", "skills", "\"x\"", "\"y\""),
                new ScoreMistake("p", "salary.min", "1", "2"),
                new ScoreMistake("p", "salary.period", null, "\"year\""),
            ],
            report.Mistakes);
    }

    [Fact]
    public void Score_SumsByFieldAndPosting_OverTheFieldsAskedFor()
    {
        ScoreReport report = Scorer.Score(
            [Pair("1", """{"title":"a","level":"mid"}""", """{"title":"a","level":"entry"}"""),
                Pair("2", """{"title":"a"}""", """{"title":"b","x":1}""")], ["title", "level"]);
        Assert.Equal([new NamedScore("level", new(0, 1, 1)), new NamedScore("title", new(1, 2, 2))], report.Fields);
        Assert.Equal([new NamedScore("1", new(1, 2, 2)), new NamedScore("2", new(0, 1, 1))], report.Postings);
        Assert.Equal(1.0 / 3, report.Micro.F1, 12);
    }

    [Fact]
    public void Measures_OfNothing_AreOne()
    {
        ScoreCount none = default;
        Assert.Equal((1, 1, 1), (none.Precision, none.Recall, none.F1));
        Assert.Equal((0.5, 1.0 / 3, 0.4), (new ScoreCount(1, 2, 3).Precision, new ScoreCount(1, 2, 3).Recall, new ScoreCount(1, 2, 3).F1));
    }

    private static ScorePair Pair(string id, string predicted, string gold) =>
        new(id, JsonDocument.Parse(predicted).RootElement, JsonDocument.Parse(gold).RootElement);
}
