namespace PostingSchema.Extraction.Tests;

public class DegreeReaderTests
{
    [Theory]
    // Of the gold postings.
    [InlineData("PhD degree or equivalent degree with a background in computer science", "phd", "equivalent")]
    [InlineData("BS degree or equivalent degree", "bachelor", "equivalent")]
    [InlineData("Master's degree in Computer Science", "master", "")]
    [InlineData("Current pursuing a Ph.D. in Computer Science", "phd", "pursuing")]
    [InlineData("Ph.D./Master in Computer Science", "phd master", "")]
    [InlineData("Bachelor's degree or above in computer science", "bachelor", "above")]
    [InlineData("High School Diploma or equivalent required", "highschool", "equivalent")]
    [InlineData("You are currently enrolled in a Master’s program inphysics", "master", "pursuing")]
    [InlineData("Are pursuing a bachelor’s or master’s degree in software engineering", "bachelor master", "pursuing")]
    [InlineData("Requires a University Degree and minimum of 2 years", "bachelor", "")]
    [InlineData("2026 Start (PhD)", "phd", "")]
    [InlineData("2025 Start (Master)", "master", "")]
    // Others.
    [InlineData("BS/MS in Physics", "bachelor master", "")]
    [InlineData("B.S., M.S. or Ph.D. in Engineering", "bachelor master phd", "")]
    [InlineData("Bachelor’s (BS/BA) degree", "bachelor", "")]
    [InlineData("MSc required", "master", "")]
    [InlineData("MBA preferred", "master", "preferred")]
    [InlineData("PhD is a plus", "phd", "preferred")]
    [InlineData("Associate's Degree in Computer Programming, or an equivalent combination of education", "associate", "equivalent")]
    [InlineData("a four-year degree", "bachelor", "")]
    [InlineData("a two-year degree", "associate", "")]
    [InlineData("GED or high school diploma", "highschool", "")]
    [InlineData("bachelor's degree not required", "bachelor", "negated")]
    [InlineData("No degree required", "", "negated")]
    [InlineData("doctorate or higher", "phd", "above")]
    [InlineData("You are a Master's student", "master", "pursuing")]
    public void Find_ReadsDegrees(string text, string degrees, string facts)
    {
        DegreeStatement degree = Assert.Single(Find.All<DegreeStatement>(DegreeReader.Find, text));
        Assert.Equal(degrees, string.Join(' ', degree.Degrees));
        Assert.Equal(facts, string.Join(' ', Facts(degree)));
    }

    private static IEnumerable<string> Facts(DegreeStatement degree) => new[]
    {
        (degree.OrEquivalent, "equivalent"), (degree.OrAbove, "above"), (degree.CurrentlyPursuing, "pursuing"),
            (degree.Preferred, "preferred"), (degree.Negated, "negated"),
    }.Where(fact => fact.Item1).Select(fact => fact.Item2);

    [Theory]
    [InlineData("Ability to use MS Word, Excel, and Access; MS Office")]
    [InlineData("certified Scrum Master, master data, master of ceremonies")]
    [InlineData("BA and QA work together; as a BA you write specs")]
    [InlineData("sales associate, associates, associate director")]
    [InlineData("please answer a.s.a.p. and be on time")]
    [InlineData("our high school engagement work")]
    [InlineData("see https://example.org/phd-student-jobs")]
    public void Find_NoDegrees_FindsNothing(string text) => Assert.Empty(Find.All<DegreeStatement>(DegreeReader.Find, text));

    [Fact]
    public void Lowest_IsTheLowestNamed() =>
        Assert.Equal("bachelor", Assert.Single(Find.All<DegreeStatement>(DegreeReader.Find, "PhD, Master's or Bachelor's degree")).Lowest);

    [Theory]
    [InlineData("Master's degree in Computer Science, Machine Learning, Statistics, or a related field.", "Computer Science|Machine Learning|Statistics")]
    [InlineData("BS degree or equivalent degree with a background in computer science, machine learning, or similar fields.", "computer science|machine learning")]
    [InlineData("bachelor’s or master’s degree in software engineering or mechanical engineering", "software engineering|mechanical engineering")]
    [InlineData("Degree in Data Science, Computer Science, or related field", "Data Science|Computer Science")]
    [InlineData("Bachelor's degree or above in computer science or related fields.", "computer science")]
    [InlineData("Bachelor's degree required", "")]
    [InlineData("BS in a related field", "")]
    public void FieldOfStudyReader_ReadsFields(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Find.All<string>(FieldOfStudyReader.Find, text)));

    [Theory]
    [InlineData("Currently enrolled in a Bachelor's program")]
    [InlineData("Current pursuing a Ph.D.")]
    [InlineData("You are enrolled at an educational institute")]
    [InlineData("working towards a degree in law")]
    public void CurrentlyPursuingReader_ReadsStudies(string text) =>
        Assert.Equal([true], Find.All<bool>(CurrentlyPursuingReader.Find, text));

    [Theory]
    [InlineData("pursue bold ideas and explore opportunities")]
    [InlineData("You will be enrolled in the benefits program of the university")]
    [InlineData("not pursuing a degree")]
    public void CurrentlyPursuingReader_NoStudies_FindsNothing(string text) =>
        Assert.Empty(Find.All<bool>(CurrentlyPursuingReader.Find, text));
}
