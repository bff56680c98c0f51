using PostingSchema.Tests;

namespace PostingSchema.Extraction.Tests.Gold;

/// <summary>The shipped rules against postings labelled by hand. A wrong value costs more than a missing one.</summary>
public sealed class GoldScoreTests
{
    private const double LeastF1 = 0.92;
    private const double LeastPrecision = 0.95;

    private static readonly string[] Fields =
    [
        "employer", "title", "roleTitle", "team", "level", "degreeRequiredMin", "startYear", "startSeason", "employmentType", "workplace",
        "locations", "salary", "minYearsExperience", "visaSponsorship", "applicationLimit", "applicationReview", "hireType",
        "currentlyPursuing", "skills", "publicationVenues",
    ];

    [SharedDataFact]
    public void Score_OfTheGoldPostings_IsHighEnough()
    {
        var pairs = GoldPosting.ReadAll().Select(posting => new ScorePair(posting.Id, posting.Predicted, posting.Gold));
        var report = Scorer.Score(pairs, Fields);
        var wrong = string.Join('\n', report.Mistakes.Select(mistake => $"{mistake.Posting} {mistake.Field}: {mistake.Predicted} for {mistake.Gold}"));
        Assert.True(report.Micro.F1 >= LeastF1, $"F1 is {report.Micro.F1:F3}\n{wrong}");
        Assert.True(report.Micro.Precision >= LeastPrecision, $"precision is {report.Micro.Precision:F3}\n{wrong}");
    }
}
