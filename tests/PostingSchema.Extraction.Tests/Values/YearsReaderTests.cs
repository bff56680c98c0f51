namespace PostingSchema.Extraction.Tests;

public class YearsReaderTests
{
    [Theory]
    [InlineData("3+ years Experience in one or more areas", 3, null)]
    [InlineData("7–9 years of relevant experience", 7, 9)]
    [InlineData("Minimum 5+ years in analytics environments with production experience", 5, null)]
    [InlineData("five years of experience", 5, null)]
    [InlineData("at least two (2) years of experience", 2, null)]
    [InlineData("Five (5) to seven (7) years of experience", 5, 7)]
    [InlineData("5 or more years of experience", 5, null)]
    [InlineData("Target Years of Experience: 0-2 years", 0, 2)]
    [InlineData("Years of experience: 5+", 5, null)]
    [InlineData("up to 3 years of experience", null, 3)]
    [InlineData("twenty-five years of experience", 25, null)]
    [InlineData("10+ yrs exp with Java", 10, null)]
    [InlineData("3-5 years' experience", 3, 5)]
    [InlineData("2+ years working with SQL", 2, null)]
    [InlineData("3 to 5+ years of professional experience", 3, 5)]
    [InlineData("(4) years of related experience", 4, null)]
    public void Find_ReadsExperience(string text, int? min, int? max) =>
        Assert.Equal([new YearsOfExperience(min, max)], Find.All<YearsOfExperience>(YearsReader.Find, text));

    [Theory]
    [InlineData("With over 30 years of experience, we are a leader")]
    [InlineData("We have 20 years of experience in logistics")]
    [InlineData("Our company has been in business for 25 years")]
    [InlineData("You must be at least 18 years of age")]
    [InlineData("at least 21 years old, with experience")]
    [InlineData("a 4-year degree and experience")]
    [InlineData("over the past 5 years we have gained experience")]
    [InlineData("founded 12 years ago, experience matters")]
    [InlineData("10 paid holidays per year")]
    [InlineData("1999 years of experience")]
    public void Find_OtherYears_FindsNothing(string text) => Assert.Empty(Find.All<YearsOfExperience>(YearsReader.Find, text));

    [Theory]
    [InlineData("TWO", 2)]
    [InlineData("two (2)", 2)]
    [InlineData("twenty-five", 25)]
    [InlineData("2024", 2024)]
    public void NumberWordReader_ReadsNumbers(string text, int expected) =>
        Assert.Equal([expected], Find.All<int>(NumberWordReader.Find, text));

    [Fact]
    public void NumberWordReader_PartsOfNumbers_FindsNothing() =>
        Assert.Empty(Find.All<int>(NumberWordReader.Find, "3.5 and 1,000 and 12345 someone tenfold"));

    [Theory]
    [InlineData("6+ Months contract", 6, null, "month")]
    [InlineData("Software Engineer (12-month contract)", 12, 12, "month")]
    [InlineData("available for at least 5 months", 5, null, "month")]
    [InlineData("internship for minimum 5 months", 5, null, "month")]
    [InlineData("Duration: 10-12 weeks", 10, 12, "week")]
    [InlineData("for a duration of 5 to 6 months", 5, 6, "month")]
    public void DurationReader_ReadsLengths(string text, int? min, int? max, string unit) =>
        Assert.Equal([new Duration(min, max, unit)], Find.All<Duration>(DurationReader.Find, text));

    [Theory]
    [InlineData("12 weeks of paid Parental leave")]
    [InlineData("3 months notice for this contract")]
    [InlineData("10 years of experience")]
    [InlineData("within the first 6 months")]
    public void DurationReader_OtherTime_FindsNothing(string text) => Assert.Empty(Find.All<Duration>(DurationReader.Find, text));
}
