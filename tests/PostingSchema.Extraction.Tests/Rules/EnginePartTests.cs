using PostingSchema.Compiler.Planning;
using PostingSchema.Extraction.Rules;

namespace PostingSchema.Extraction.Tests.Rules;

public sealed class EnginePartTests
{
    [Fact]
    public void Readers_OfTheRuntime_AreThoseOfTheCompiler() =>
        Assert.Equal(ExtractionReaders.All.Keys.Order(StringComparer.Ordinal), ValueReaders.Names.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("One. Two.", "One.|Two.")]
    [InlineData("at scale.We build.", "at scale.|We build.")]
    [InlineData("Use Node.js and ASP.NET.", "Use Node.js and ASP.NET.")]
    [InlineData("Tools, e.g. Git. Others.", "Tools, e.g. Git.|Others.")]
    [InlineData("A Ph.D. in Physics", "A Ph.D. in Physics")]
    [InlineData("Lens Engineer - Optics - 2026 Start", "Lens Engineer - Optics - 2026 Start")]
    [InlineData("first; second", "first;|second")]
    [InlineData("· one · two", "· one|· two")]
    public void Sentences_OfALine_EndWhereTheyShould(string text, string expected)
    {
        var layout = Layout(text);
        Assert.Equal(expected, string.Join('|', layout.Sentences.Select(sentence => sentence.Of(layout.Text))));
    }

    [Fact]
    public void Cells_OfTheFirstLine_AreWhatBarsSeparate()
    {
        const string Text = "Halcyon Optics | Delft | Full-time\nWe build lenses | and more";
        Assert.Equal(["Halcyon Optics", "Delft", "Full-time"], Layout(Text).Cells.Select(cell => cell.Of(Text)));
    }

    [Theory]
    [InlineData("Location: Delft", "Delft")]
    [InlineData("**Location:** Delft", "Delft")]
    [InlineData("Location\nDelft", "Delft")]
    [InlineData("Location:\nDelft", "Delft")]
    [InlineData("Job Title: Lens GrinderLocation: Delft, ZHDuration: 6 months", "Delft, ZH")]
    [InlineData("Location\nCompany Size\nOur Story", "")]
    [InlineData("Location:\nDuration: 6 months", "")]
    [InlineData("The location: is secret", "")]
    public void Label_SpelledInManyWays_HasItsValue(string text, string expected)
    {
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Location", "Duration", "Company Size", "Job Title" };
        var layout = Layout(text);
        var values = LabelIndex.Of(layout, labels).ValuesOf("Location");
        Assert.Equal(expected, string.Join('|', values.Select(value => value.Of(layout.Text))));
    }

    [Fact]
    public void Candidates_TwiceTheText_TakeTwiceTheSteps()
    {
        var index = new PatternIndex();
        index.Add(new TextPattern("aaaaaaaab", false, [], ["aaaaaaaab"]));
        Assert.Equal(2.0, (double)Steps(index, 20_000) / Steps(index, 10_000), 0.01);
    }

    [Fact]
    public void Candidates_OfAPattern_AreTheSentencesWithItsLiteral()
    {
        var pattern = new TextPattern("sponsor(?:ship)?", false, [], ["sponsor"]);
        var index = new PatternIndex();
        index.Add(pattern);
        var steps = 0L;
        var candidates = index.Candidates(Layout("We SPONSOR visas. We do not. Sponsorship is ours."), ref steps);
        Assert.Equal([0, 2], candidates[index.IdOf(pattern)]!);
    }

    private static long Steps(PatternIndex index, int length)
    {
        var steps = 0L;
        index.Candidates(Layout(new string('a', length)), ref steps);
        return steps;
    }

    private static TextLayout Layout(string text)
    {
        var repaired = RepairedText.Of(text);
        return TextLayout.Of(repaired, [new Section("", default, TextSpan.Whole(repaired.Text), 0)]);
    }
}
