namespace PostingSchema.Extraction.Tests;

/// <summary>What a posting says to its applicants: limits, review, visas, languages.</summary>
public class ApplicationReaderTests
{
    [Theory]
    [InlineData("Candidates can apply for a maximum of TWO positions and will be considered", 2, null)]
    [InlineData("You may submit up to 3 applications.", 3, null)]
    [InlineData("Candidates can apply to a maximum of two positions. The application limit is applicable to Acme and its affiliates' jobs globally.", 2, "Acme and its affiliates' jobs globally")]
    public void ApplicationLimitReader_ReadsLimits(string text, int count, string? scope) =>
        Assert.Equal([new ApplicationLimit(count, scope)], Find.All<ApplicationLimit>(ApplicationLimitReader.Find, text));

    [Theory]
    [InlineData("hiring up to 3 positions in Berlin")]
    [InlineData("manage up to ten roles")]
    public void ApplicationLimitReader_OtherLimits_FindsNothing(string text) =>
        Assert.Empty(Find.All<ApplicationLimit>(ApplicationLimitReader.Find, text));

    [Theory]
    [InlineData("Applications will be reviewed on a rolling basis.", "rolling")]
    [InlineData("We accept applications on an ongoing basis.", "rolling")]
    [InlineData("Applications are reviewed after the closing date.", "deadline")]
    [InlineData("Deploy on a rolling basis.", null)]
    public void ApplicationReviewReader_ReadsReviews(string text, string? expected) =>
        Assert.Equal(expected, Find.All<string>(ApplicationReviewReader.Find, text).SingleOrDefault());

    [Theory]
    [InlineData("no sponsorship is available for this position at this time.", "no", null)]
    [InlineData("We are unable to sponsor work visas.", "no", null)]
    [InlineData("Candidates must be authorized to work in the US without the need for visa sponsorship.", "no", null)]
    [InlineData("Note that we can NOT sponsor visas at this time.", "no", null)]
    [InlineData("Visa sponsorship, including for students, is not available for this role.", "no", null)]
    [InlineData("Austria or Remote EU Hours | VISA sponsorship available", "yes", null)]
    [InlineData("We sponsor H1B visas for this role.", "yes", null)]
    [InlineData("We offer visa sponsorship and relocation.", "yes", null)]
    [InlineData("H1B Sponsor Likelynote", "unknown", "likely")]
    public void SponsorshipReader_ReadsStatements(string text, string status, string? signal) =>
        Assert.Equal([new SponsorshipStatement(status, signal)], Find.All<SponsorshipStatement>(SponsorshipReader.Find, text));

    [Theory]
    [InlineData("Acme has a track record of offering H1B sponsorships. Please note that this does not guarantee sponsorship for this specific role.")]
    [InlineData("Company H1B Sponsorship")]
    [InlineData("Do you now or will you in the future require sponsorship for an employment visa?")]
    [InlineData("work with executive sponsors; sponsor events")]
    public void SponsorshipReader_NoStatement_FindsNothing(string text) =>
        Assert.Empty(Find.All<SponsorshipStatement>(SponsorshipReader.Find, text));

    [Fact]
    public void SponsorshipCountReader_ReadsTheTable() => Assert.Equal(
        [new SponsorshipCount(2025, 979), new SponsorshipCount(2024, 601)],
        Find.All<SponsorshipCount>(SponsorshipCountReader.Find, "Trends of Total Sponsorships\n2025 (979)\n2024 (601)"));

    [Theory]
    [InlineData("Fluent English communication skills", "English")]
    [InlineData("German or French (C1)", "German French")]
    [InlineData("natural language processing for the English market", "")]
    [InlineData("an English company in Polish hills", "")]
    public void SpokenLanguageReader_ReadsLanguages(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find.All<string>(SpokenLanguageReader.Find, text)));
}
