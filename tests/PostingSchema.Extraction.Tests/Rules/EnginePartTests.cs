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
    [InlineData("Location\nDelft\n–\nLeiden\nand more", "Delft\n–\nLeiden")]
    [InlineData("The location: is secret", "")]
    public void Label_SpelledInManyWays_HasItsValue(string text, string expected)
    {
        var labels = new LabelTable(["Location", "Duration", "Company Size", "Job Title"]);
        var layout = Layout(text);
        var values = LabelIndex.Of(layout, labels).ValuesOf(labels.NumberOf("Location"));
        Assert.Equal(expected, string.Join('|', values.Select(value => value.Of(layout.Text))));
    }

    [Theory]
    [InlineData("aaaaaaaab", "")]
    [InlineData("", "aaaaaaaab")]
    public void Literals_TwiceTheText_TakeTwiceTheSteps(string word, string part)
    {
        var index = new LiteralIndex([new TextPattern("aaaaaaaab", false, Listed(word), Listed(part))]);
        Assert.Equal(2.0, (double)Steps(index, 20_000) / Steps(index, 10_000), 0.01);
    }

    [Fact]
    public void Literals_OfAPattern_AreFoundInAnyCase()
    {
        var index = new LiteralIndex([
            new TextPattern("\\bsponsor(?:ship)?", false, ["sponsor"], []), new TextPattern("cat", false, [], ["cat"]), new TextPattern(".", false, [], [])]);
        var text = ScannedText.Of("We SPONSOR visas. Cats, scat and responsorship. Sponsorship is ours.");
        var hits = index.Find(text);
        Assert.True(hits.TryGet(0, out var words));
        Assert.Equal([3, 48], words.ToArray());
        Assert.True(hits.TryGet(1, out var parts));
        Assert.Equal([18, 25], parts.ToArray());
        Assert.False(hits.TryGet(2, out _));
    }

    [Theory]
    [InlineData("Lens Grinder at Halcyon, Python", "")]
    [InlineData("Lens Grinder at Python, Python, Lathe", "Lathe")]
    public void Property_AlreadyRead_IsReadAgainAndIsNoValueOfAnother(string text, string skills)
    {
        var at = new TextPattern(" at (?<value>\\w+)", true, [], []);
        var word = new TextPattern(", (?<value>\\w+)", true, [], []);
        var rules = new RuleSet
        {
            Sections = [],
            Vocabularies = [],
            Titles = [],
            Properties =
            [
                new("employer", new TextShape(100)) { Rules = [new("a") { Pattern = at }] },
                new("initial", new TextShape(100)) { Rules = [new("b") { Property = "employer", Unless = new TextPattern("^Z", true, [], []) }] },
                new("none", new TextShape(100)) { Rules = [new("c") { Property = "employer", When = new TextPattern("^Z", true, [], []) }] },
                new("skills", new ListShape(new TextShape(100))) { Rules = [new("d") { Pattern = word }], Except = "employer" },
            ],
        };
        var result = new RuleEngine(rules).Run(text);
        using var read = System.Text.Json.JsonDocument.Parse(result.Json);
        Assert.Equal(read.RootElement.GetProperty("employer").GetString(), read.RootElement.GetProperty("initial").GetString());
        Assert.False(read.RootElement.TryGetProperty("none", out _));
        var found = read.RootElement.TryGetProperty("skills", out var list) ? list.EnumerateArray().Select(item => item.GetString()) : [];
        Assert.Equal(skills.Length > 0 ? skills : text.Contains("Halcyon", StringComparison.Ordinal) ? "Python" : "", string.Join(',', found));
    }

    private static string[] Listed(string text) => text.Length > 0 ? [text] : [];

    private static long Steps(LiteralIndex index, int length)
    {
        var text = ScannedText.Of(string.Concat(Enumerable.Repeat("aaaaaaaa ", length / 9)));
        Scan.IsCounting = true;
        var before = Scan.Steps;
        index.Find(text);
        return Scan.Steps - before;
    }

    private static TextLayout Layout(string text)
    {
        var repaired = RepairedText.Of(text);
        return TextLayout.Of(repaired, [new Section("", default, TextSpan.Whole(repaired.Text), 0)]);
    }
}
