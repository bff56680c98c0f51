using System.Globalization;

namespace PostingSchema.Extraction.Tests;

public class DateReaderTests
{
    [Theory]
    [InlineData("2019-08-08", "2019-08-08")]
    [InlineData("August 3, 2026", "2026-08-03")]
    [InlineData("August  3, 2026", "2026-08-03")]
    [InlineData("Aug. 3rd, 2026", "2026-08-03")]
    [InlineData("3 August 2026", "2026-08-03")]
    [InlineData("3rd of August, 2026", "2026-08-03")]
    [InlineData("8/23/2019", "2019-08-23")]
    [InlineData("08/08/2019", "2019-08-08")]
    [InlineData("23/08/2019", "2019-08-23")]
    [InlineData("23.08.2019", "2019-08-23")]
    [InlineData("CLOSING DATE: 8/23/2019 5:00 PM Eastern", "2019-08-23T17:00 Eastern")]
    [InlineData("2026-08-23T17:00", "2026-08-23T17:00")]
    public void Find_ReadsDates(string text, string expected)
    {
        DateMention date = Assert.Single(Find.All<DateMention>(DateReader.Find, text));
        var shown = date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + date.Time?.ToString("'T'HH:mm",
            CultureInfo.InvariantCulture);
        Assert.Equal(expected, date.TimeZone is null ? shown : shown + " " + date.TimeZone);
    }

    [Theory]
    [InlineData("13/32/2019, 2019-13-01, February 30, 2024, 1.2.3.2019")]
    [InlineData("2024 Start, in 2019, 080819-60088224")]
    public void Find_NoDates_FindsNothing(string text) => Assert.Empty(Find.All<DateMention>(DateReader.Find, text));

    [Theory]
    [InlineData("Acme · 7 hours ago", 7, "hour", false, null, "7 hours ago")]
    [InlineData("Confirmed 5 hours ago", 5, "hour", false, "confirmed", "5 hours ago")]
    [InlineData("Posted 30+ Days Ago", 30, "day", true, "posted", "30+ Days Ago")]
    [InlineData("Posted 2 days ago.", 2, "day", false, "posted", "2 days ago")]
    [InlineData("an hour ago", 1, "hour", false, null, "an hour ago")]
    [InlineData("Posted Today", 0, "day", false, "posted", "Posted Today")]
    [InlineData("Posted Yesterday", 1, "day", false, "posted", "Posted Yesterday")]
    public void RelativeDateReader_ReadsAges(string text, int amount, string unit, bool atLeast, string? label, string words) =>
        Assert.Equal([new RelativeDate(amount, unit, atLeast, label, words)], Find.All<RelativeDate>(RelativeDateReader.Find, text));

    [Theory]
    [InlineData("Scientist Graduate - 2026 Start (PhD)", 2026, null, null)]
    [InlineData("talented individuals to join our team in 2025. As", 2025, null, null)]
    [InlineData("join us in 2024", 2024, null, null)]
    [InlineData("The start date of this internship is as of September 2026 and", 2026, 9, null)]
    [InlineData("Start date: September 1, 2026", 2026, 9, null)]
    [InlineData("Software Engineer Intern - Summer 2025", 2025, null, "summer")]
    [InlineData("Fall 2026 Internship", 2026, null, "fall")]
    [InlineData("New Grad 2026", 2026, null, null)]
    [InlineData("starting in January 2027", 2027, 1, null)]
    public void StartReader_ReadsStarts(string text, int? year, int? month, string? season) =>
        Assert.Equal([new StartStatement(year, month, season)], Find.All<StartStatement>(StartReader.Find, text));

    [Theory]
    [InlineData("Founded in 2012, we")]
    [InlineData("Since 2012, we’ve partnered")]
    [InlineData("graduating in 2026")]
    [InlineData("expected to complete a degree by 2026")]
    [InlineData("As of December 1, 2021, the county requires vaccination")]
    [InlineData("2025 (979)")]
    [InlineData("an onboarding date by end of year 2025")]
    public void StartReader_OtherYears_FindsNothing(string text) => Assert.Empty(Find.All<StartStatement>(StartReader.Find, text));

    [Theory]
    [InlineData("commit to an onboarding date by end of year 2025.We", 2025, "end of year 2025")]
    [InlineData("able to start by September 2026", 2026, "September 2026")]
    public void StartByReader_ReadsLatestStarts(string text, int year, string words) =>
        Assert.Equal([new StartByStatement(year, words)], Find.All<StartByStatement>(StartByReader.Find, text));

    [Theory]
    [InlineData("Summer 2025", "summer", 2025)]
    [InlineData("Autumn '26", "fall", 2026)]
    [InlineData("2025 Winter", "winter", 2025)]
    [InlineData("Spring Internship", "spring", null)]
    public void SeasonReader_ReadsSeasons(string text, string season, int? year) =>
        Assert.Equal([new SeasonMention(season, year)], Find.All<SeasonMention>(SeasonReader.Find, text));

    [Theory]
    [InlineData("Spring Boot, Spring Framework, fall behind, summer party")]
    [InlineData("graduate by the Spring of 2027")]
    public void SeasonReader_OtherThings_FindsNothing(string text) => Assert.Empty(Find.All<SeasonMention>(SeasonReader.Find, text));

    [Fact]
    public void YearReader_ReadsYearsThatStandAlone() =>
        Assert.Equal([2012, 2025, 2026],
            Find.All<int>(YearReader.Find, "Founded in 2012; (2025), 2026. $2024 2,024 12024 2024.5 v2024 #2024"));
}
