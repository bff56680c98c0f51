using System.Text;
using System.Text.Json;
using PostingSchema.Postings;
using PostingSchema.Tests;

namespace PostingSchema.Extraction.Tests;

/// <summary>Texts made to be slow. The steps are counted, not the time: twice the text may take twice the steps and no more.</summary>
public class HostileTextTests
{
    private const int Length = 1 << 14;

    private static readonly SectionDefinition[] Definitions = [new("skills", ["Skills", "Minimum Qualifications", "About *"]),
        new("any", ["* Skills"])];

    public static TheoryData<string> Pieces =>
    [
        "(", "$", "1", "9 ", " ", "\n", "a", "A", "* ", "**", "***a", "<", "<p ", "<!--", "<script>", "&", "&#", "\\", "\u00E2",
        "\u00E2\u20AC", "\u00C3\u00A0", "\uD83D", "-", "- ", "Skills:", "Skills - ", ": ", "):", "Skills\n", "About ", "=== A ===\n", "$1-",
        "$1 - $2 - ", "1,", "1.", "1 000 ", "year ", "3 years ", "3 years of experience ", "PhD ", "PhD, ", "BS/MS ", "degree in a, ",
        "Master ", "enrolled in a ", "2026 ", "2026-", "August 3, ", "ago ", "1 day ago ", "Java", "javascript", "C, ", "C++/", "A, ",
        "Aa ", "Aa, TX", "City of ", "US ", "remote ", "remote, ", "hybrid or ", "intern ", "sponsor visa ", "H1B. ", "up to 3 positions ",
        "start by ", "Summer ", "NeurIPS ", "aB", "English ", "6 months ", "\u200B", "\u00A0", "\r", "a.B", ". A", "Ph.D.", "x@y.z/",
        "http://a/b",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Steps_GrowWithTheText(string piece)
    {
        var (once, twice) = (Steps(piece, Length), Steps(piece, 2 * Length));
        Assert.True(twice < (2.2 * once) + 10_000, $"{once} steps, and {twice} for twice the text");
        Assert.True(once < 500L * Length, $"{once} steps for {Length} characters");
    }

    [Theory]
    [InlineData("(")]
    [InlineData("$")]
    [InlineData("7")]
    [InlineData(" ")]
    [InlineData("Skills:\n")]
    public void Steps_OfAMegabyte_AreBounded(string piece) => Assert.True(Steps(piece, 1 << 20) < 200L << 20);

    // All rules of the shipped schema, in one sentence or line without end, and in many.
    [Theory]
    [MemberData(nameof(Pieces))]
    [InlineData("Salary: $1\n")]
    [InlineData("Location\n")]
    [InlineData("-: a:")]
    [InlineData("We are seeking a Lens Grinder. ")]
    [InlineData("seeking a ")]
    [InlineData("we are a ")]
    [InlineData("No visa sponsorship, ")]
    [InlineData("Python, ")]
    [InlineData("preferred Python ")]
    [InlineData("| a ")]
    [InlineData("Requirements:\n- 3 years of Java\n")]
    public void Steps_OfAnExtraction_GrowWithTheText(string piece)
    {
        var (once, twice) = (Count(piece, Length, Extract), Count(piece, 2 * Length, Extract));
        Assert.True(twice < (2.2 * once) + 10_000, $"{once} steps, and {twice} for twice the text");
        Assert.True(once < 1000L * Length, $"{once} steps for {Length} characters");
    }

    private static void Extract(string text) => JobPosting.Extract(text);

    private static long Steps(string piece, int length) => Count(piece, length, ReadEverything);

    private static long Count(string piece, int length, Action<string> read)
    {
        var text = new StringBuilder().Insert(0, piece, length / piece.Length).ToString();
        Scan.IsCounting = true;
        var before = Scan.Steps;
        read(text);
        return Scan.Steps - before;
    }

    [SharedDataFact]
    public void RealTexts_AreReadWithoutException()
    {
        foreach (var line in File.ReadLines(SharedData.PathOf("real", "rawtext_postings_sample.ndjson")))
        {
            ReadEverything(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        }
    }

    private static void ReadEverything(string original)
    {
        RepairedText repaired = RepairedText.Of(original);
        IReadOnlyList<Section> sections = SectionSplitter.Split(repaired, Definitions);
        Assert.All(sections, section => Assert.InRange(section.Content.End, section.Content.Start, repaired.Text.Length));
        var text = repaired.Text;
        ReadNames(text);
        Find.All<MoneyRange>(MoneyReader.Find, text);
        Find.All<YearsOfExperience>(YearsReader.Find, text);
        Find.All<DegreeStatement>(DegreeReader.Find, text);
        Find.All<PlaceMention>(PlaceReader.Find, text);
        Find.All<SponsorshipStatement>(SponsorshipReader.Find, text);
        Find.All<SponsorshipCount>(SponsorshipCountReader.Find, text);
        Find.All<StartStatement>(StartReader.Find, text);
        Find.All<StartByStatement>(StartByReader.Find, text);
        Find.All<SeasonMention>(SeasonReader.Find, text);
        Find.All<DateMention>(DateReader.Find, text);
        Find.All<RelativeDate>(RelativeDateReader.Find, text);
        Find.All<Duration>(DurationReader.Find, text);
        Find.All<ApplicationLimit>(ApplicationLimitReader.Find, text);
        Find.All<bool>(CurrentlyPursuingReader.Find, text);
        Find.All<int>(YearReader.Find, text);
        Find.All<int>(NumberWordReader.Find, text);
    }

    private static void ReadNames(string text)
    {
        foreach (Find.Reader<string> reader in new Find.Reader<string>[]
        {
            ApplicationReviewReader.Find, BulletReader.Find, EmploymentTypeReader.Find, FieldOfStudyReader.Find, LevelReader.Find,
                SkillReader.Find, SpokenLanguageReader.Find,
            TagListReader.Find, VenueReader.Find, WorkplaceReader.Find,
        })
        {
            Find.All(reader, text);
        }
    }
}
