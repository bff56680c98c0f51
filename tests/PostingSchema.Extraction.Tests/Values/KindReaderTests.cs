namespace PostingSchema.Extraction.Tests;

/// <summary>The readers of kinds: contract, workplace, level.</summary>
public class KindReaderTests
{
    [Theory]
    [InlineData("JOB TYPE: Permanent Full-Time", "full_time")]
    [InlineData("Core Team | Full-time + Equity", "full_time")]
    [InlineData("Remote (US) | Full Time", "full_time")]
    [InlineData("Employment Type: FULL_TIME", "full_time")]
    [InlineData("Software Engineer (12-month contract // REMOTE)", "contract")]
    [InlineData("Type: Contract", "contract")]
    [InlineData("time\nInternship\nremote", "internship")]
    [InlineData("Research Scientist Intern (Search)", "internship")]
    [InlineData("The internship has to be a mandatory part of your curriculum.", "internship")]
    [InlineData("a temporary position", "temporary")]
    [InlineData("Per Diem", "per_diem")]
    [InlineData("part-time role", "part_time")]
    [InlineData("Full/Part Time: Full Time", "full_time")]
    public void EmploymentTypeReader_ReadsKinds(string text, string expected) =>
        Assert.Contains(expected, Find.All<string>(EmploymentTypeReader.Find, text));

    [Theory]
    [InlineData("The City Clerk oversees two full-time staff members")]
    [InlineData("3 years of full-time experience")]
    [InlineData("contract negotiation, contracts and contractors")]
    [InlineData("Internship experience in an AI research organization")]
    [InlineData("We also consider internship requests")]
    [InlineData("not a contract role")]
    [InlineData("internal tools for international teams")]
    public void EmploymentTypeReader_OtherThings_FindsNothing(string text) =>
        Assert.Empty(Find.All<string>(EmploymentTypeReader.Find, text));

    [Theory]
    [InlineData("Berlin | HYBRID (preferably on-site) | Core Team", "hybrid")]
    [InlineData("Remote (Continental US) | Full Time", "remote")]
    [InlineData("North- Remote", "remote")]
    [InlineData("[Remote] Research Scientist Intern", "remote")]
    [InlineData("The job is a remote job and is open to candidates in USA.", "remote")]
    [InlineData("Location: Lisbon, Portugal (hybrid)", "hybrid")]
    [InlineData("a Hybrid Work Program that provides both onsite and remote work opportunities.", "hybrid")]
    [InlineData("remote\nOnsite\nseniority", "onsite")]
    [InlineData("fully remote", "remote")]
    [InlineData("This position is onsite in our Edina office", "onsite")]
    [InlineData("You can work remotely anywhere in the U.S.", "remote")]
    public void WorkplaceReader_ReadsWorkplaces(string text, string expected) =>
        Assert.Equal([expected], Find.All<string>(WorkplaceReader.Find, text));

    [Theory]
    [InlineData("No remote work")]
    [InlineData("This is not a remote role")]
    [InlineData("non-remote")]
    [InlineData("Remote work is not available")]
    [InlineData("remote sensing, remote teams, remote access")]
    [InlineData("cloud/on-prem hybrid systems and hybrid cloud")]
    [InlineData("on-site gym and on-site parking")]
    [InlineData("in-person meetings and training")]
    public void WorkplaceReader_OtherThings_FindsNothing(string text) => Assert.Empty(Find.All<string>(WorkplaceReader.Find, text));

    [Theory]
    [InlineData("Software Engineering Intern", "intern")]
    [InlineData("Machine Learning Scientist Graduate", "graduate")]
    [InlineData("Senior Machine Learning Engineers", "senior")]
    [InlineData("Sr. Developer", "senior")]
    [InlineData("Staff Software Engineer", "staff")]
    [InlineData("Junior Developer", "entry")]
    [InlineData("Senior Analytics Engineers / Mid Analytics Engineers", "senior mid")]
    [InlineData("Engineering Manager", "manager")]
    [InlineData("Sales Enablement Coach", "")]
    [InlineData("graduate degree, graduate students, senior leadership, hospital staff", "")]
    public void LevelReader_ReadsLevels(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find.All<string>(LevelReader.Find, text)));
}
