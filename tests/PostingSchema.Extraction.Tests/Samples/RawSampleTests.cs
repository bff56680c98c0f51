using System.Text.Json;
using PostingSchema.EndToEnd.Tests;
using PostingSchema.Postings;

namespace PostingSchema.Extraction.Tests;

/// <summary>The raw postings of the repository: a sample of each difficulty, which everybody who has a clone can see.</summary>
public class RawSampleTests
{
    private static readonly string Folder = Repository.PathOf("schemas", "samples", "raw");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Sample_OfTheRepository_IsAValidPostingWithItsEvidence(string file)
    {
        var text = Read(file);
        var extraction = JobPosting.Extract(text);
        Assert.NotNull(extraction.Posting);
        Assert.NotEmpty(extraction.Evidence);
        Assert.All(extraction.Evidence, pair => Assert.Equal(pair.Value.Text, pair.Value.Span.Of(text)));
    }

    [Theory]
    [InlineData("a title that packs team, year and degree", "board-glued-tags.txt", "/team", "\"Imaging Lab\"")]
    [InlineData("the same, the year", "board-glued-tags.txt", "/startYear", "2026")]
    [InlineData("the same, the degree", "board-glued-tags.txt", "/degreeRequiredMin", "\"phd\"")]
    [InlineData("no title line", "no-title.txt", "/roleTitle", "\"Senior Naval Architects\"")]
    [InlineData("a sign in the wrong code page", "board-glued-tags.txt", "/datePostedRelative/hours", "7")]
    [InlineData("tags without anything between them", "board-glued-tags.txt", "/industryTags/1", "\"Precision Engineering\"")]
    [InlineData("sponsorships of the employer, a year each", "board-glued-tags.txt", "/visaSponsorship/countsByYear/2025", "19")]
    [InlineData("sponsorship denied", "escaped-markdown.txt", "/visaSponsorship/status", "\"no\"")]
    [InlineData("markdown escapes", "escaped-markdown.txt", "/minYearsExperience", "3")]
    [InlineData("a bidi mark and a no-break space", "escaped-markdown.txt", "/salary/max", "75000")]
    [InlineData("entities and markup", "forum-comment.txt", "/skillsPreferred/1", "\"Kafka\"")]
    [InlineData("fields between bars", "forum-comment.txt", "/workplace", "\"hybrid\"")]
    [InlineData("a currency that is no dollar", "forum-comment.txt", "/salary/currency", "\"EUR\"")]
    [InlineData("labels without line breaks", "glued-labels.txt", "/locations/0/city", "\"Dallas\"")]
    [InlineData("an open range", "glued-labels.txt", "/durationMonthsMin", "6")]
    [InlineData("headers between equals signs", "government-notice.txt", "/department", "\"Board of Elections\"")]
    [InlineData("a number in words and digits", "government-notice.txt", "/minYearsExperience", "2")]
    [InlineData("a moment with its zone", "government-notice.txt", "/deadline", "\"2026-08-23T17:00\"")]
    [InlineData("or an equivalent", "government-notice.txt", "/degreeEquivalentAccepted", "true")]
    [InlineData("one header three times, also inline", "lost-line-breaks.txt", "/skills/1", "\"PyTorch\"")]
    [InlineData("a number word in capitals", "lost-line-breaks.txt", "/applicationLimit/count", "2")]
    [InlineData("two relative dates", "lost-line-breaks.txt", "/confirmedRelative/hours", "5")]
    [InlineData("a degree in progress", "disagreeing.txt", "/currentlyPursuing", "true")]
    [InlineData("money that is no pay", "disagreeing.txt", "/salary/max", "40")]
    [InlineData("pay under a heading", "no-title.txt", "/salary/period", "\"year\"")]
    public void Sample_ThatShowsADifficulty_IsReadAllTheSame(string difficulty, string file, string pointer, string expected)
    {
        using var posting = JsonDocument.Parse(JobPosting.Extract(Read(file)).Utf8Json);
        var value = posting.RootElement;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            value = value.ValueKind == JsonValueKind.Array ? value[int.Parse(step)] : value.GetProperty(step);
        }

        Assert.True(expected == value.GetRawText(), $"{difficulty}: {value.GetRawText()}");
    }

    [Fact]
    public void Sample_ThatContradictsItself_HasConflicts() =>
        Assert.Equal(["/degreeRequiredMin", "/salary"], JobPosting.Extract(Read("disagreeing.txt")).Conflicts.Select(conflict => conflict.Pointer));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
