using System.Text;
using PostingSchema.Postings;

namespace PostingSchema.Extraction.Tests.Rules;

/// <summary>Extraction as a whole, by the shipped rules, on texts of our own.</summary>
public sealed class ExtractTests
{
    private const string Board = """
        Company: Halcyon Optics
        Job Title: Senior Optical Engineer
        Location: Delft, Netherlands
        Job Type: Full-time
        Salary: €68,000 - €82,000 per year

        Minimum Qualifications:
        - Master's degree in Physics or a related field
        - 5+ years of experience in lens design
        - Proficiency in Python

        Preferred Qualifications:
        - PhD in Optics
        """;

    [Fact]
    public void Extract_Board_ReadsEveryField()
    {
        var posting = JobPosting.Extract(Board).Posting;
        Assert.NotNull(posting);
        Assert.Equal("Halcyon Optics", posting.Employer);
        Assert.Equal("Senior Optical Engineer", posting.Title);
        Assert.Equal(Level.Senior, posting.Level);
        Assert.Equal(EmploymentType.FullTime, posting.EmploymentType);
        Assert.Equal("Delft", posting.Locations!.Value[0].City);
        Assert.Equal(68_000, posting.Salary!.Min);
        Assert.Equal(Degree.Master, posting.DegreeRequiredMin);
        Assert.Equal(5, posting.MinYearsExperience);
        Assert.Equal(["Python"], posting.Skills!.Value);
    }

    [Fact]
    public void Extract_Nothing_IsAnIncompletePostingWithFindings()
    {
        var extraction = JobPosting.Extract("We are nice people.\nCome and see.");
        Assert.Null(extraction.Posting);
        Assert.Equal("{}", extraction.Json);
        Assert.Contains(extraction.Report.Findings, finding => finding.Severity == Severity.Error);
        Assert.Empty(extraction.Evidence);
    }

    [Fact]
    public void Extract_Empty_DoesNotThrow() => Assert.Equal("{}", JobPosting.Extract("").Json);

    [Fact]
    public void Extract_TitleAndRequirementsDisagree_ReportsTheConflict()
    {
        var extraction = JobPosting.Extract("""
            Optical Scientist Graduate (Lens Lab) - 2026 Start (PhD)

            Minimum Qualifications:
            - Master's degree in Physics
            """);
        var conflict = Assert.Single(extraction.Conflicts);
        Assert.Equal("/degreeRequiredMin", conflict.Pointer);
        Assert.Equal("\"phd\"", conflict.Taken);
        Assert.Equal("PhD", conflict.TakenFrom.Text);
        Assert.Equal("\"master\"", conflict.Other);
    }

    [Fact]
    public void Extract_TwoSalaries_ReportsTheConflict()
    {
        var extraction = JobPosting.Extract("""
            Salary: $50,000 - $60,000 per year

            Compensation
            The salary range is $70,000 - $80,000 per year.
            """);
        Assert.Contains(extraction.Conflicts, conflict => conflict.Pointer == "/salary" && conflict.Other.Contains("70000", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Evidence_SpansOfTheOriginal_HoldWhatWasRead(string newLine)
    {
        // Before, between and inside values: pairs of surrogates, combining marks, entities, escapes, no-break spaces, mis-decoding.
        string[] disturbances = ["", "😀", "e\u0301", "&amp;", "\\-", "\u00A0", "\u200F", "Â·", "ยท", "<p>"];
        foreach (var disturbance in disturbances)
        {
            var text = (disturbance + Board.ReplaceLineEndings("\n").Replace("\n\n", $"\n{disturbance}\n\n{disturbance}", StringComparison.Ordinal))
                .ReplaceLineEndings(newLine);
            var extraction = JobPosting.Extract(text);
            Assert.Equal("Halcyon Optics", extraction.Evidence.First(pair => pair.Key == "/employer").Value.Text);
            Assert.All(extraction.Evidence, pair =>
            {
                Assert.Equal(text[pair.Value.Span.Start..pair.Value.Span.End], pair.Value.Text);
                Assert.False(string.IsNullOrWhiteSpace(pair.Value.Text));
            });
        }
    }

    [Fact]
    public void Evidence_OfEscapedAndMisDecodedText_MapsBack()
    {
        const string Text = "Employer: R&amp;D Works\nRequirements:\n* 3\\+ years of experience";
        var evidence = JobPosting.Extract(Text).Evidence.ToDictionary();
        Assert.Equal("R&amp;D Works", evidence["/employer"].Text);
        Assert.Contains("3\\+ years", evidence["/minYearsExperience"].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Location: ")]
    [InlineData("a - ")]
    [InlineData("$1 - $2 ")]
    [InlineData("( ")]
    [InlineData("Acme is a ")]
    [InlineData("Bachelor ")]
    [InlineData("|")]
    [InlineData("3 years ")]
    [InlineData("A")]
    public void Extract_HostileText_AllocatesInProportion(string piece)
    {
        // Fourfold text may take fourfold memory; work that grows with the square would make sixteenfold of it.
        var small = Allocated(Repeat(piece, 20_000));
        var large = Allocated(Repeat(piece, 80_000));
        Assert.True(large < (small * 6) + 1_000_000, $"{small} and {large} bytes");
    }

    private static string Repeat(string piece, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(piece);
        }

        return text.ToString();
    }

    /// <summary>The least of three times: what is rented comes from a pool that all tests share, and is made anew where another has emptied it.</summary>
    private static long Allocated(string text)
    {
        JobPosting.Extract(text);
        return Enumerable.Range(0, 3).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            JobPosting.Extract(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }
}
