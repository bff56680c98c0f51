namespace PostingSchema.Extraction.Tests;

public class SectionSplitterTests
{
    private static readonly SectionDefinition[] Definitions =
    [
        new("responsibilities", ["Responsibilities", "What you'll do", "Key Responsibilities"]),
        new("qualifications", ["Qualifications"]),
        new("minimum_qualifications", ["Minimum Qualifications", "Requirements", "Skills", "Experience"]),
        new("preferred_qualifications", ["Preferred Qualifications", "Nice to haves"]),
        new("benefits", ["Benefits", "Perks & Benefits"]),
        new("about", ["About us", "About *", "Company Overview"]),
        new("compensation", ["Salary"]),
    ];

    [Theory]
    // On a line of its own, spelled many ways.
    [InlineData("Responsibilities\nBuild", "responsibilities:Responsibilities:Build")]
    [InlineData("RESPONSIBILITIES:\nBuild", "responsibilities:RESPONSIBILITIES::Build")]
    [InlineData("## Responsibilities\nBuild", "responsibilities:Responsibilities:Build")]
    [InlineData("**Responsibilities:**\nBuild", "responsibilities:Responsibilities::Build")]
    [InlineData("=== RESPONSIBILITIES ===\nBuild", "responsibilities:RESPONSIBILITIES:Build")]
    [InlineData("1. Responsibilities\nBuild", "responsibilities:Responsibilities:Build")]
    [InlineData("🚀 Responsibilities 🚀\nBuild", "responsibilities:Responsibilities:Build")]
    [InlineData("【Responsibilities】\nBuild", "responsibilities:Responsibilities:Build")]
    [InlineData("Responsibilities\n----------------\nBuild", "responsibilities:Responsibilities:Build")]
    [InlineData("WHAT YOU’LL DO\nBuild", "responsibilities:WHAT YOU’LL DO:Build")]
    [InlineData("Perks and Benefits\nLunch", "benefits:Perks and Benefits:Lunch")]
    [InlineData("Nice-to-haves (not all required):\nGo", "preferred_qualifications:Nice-to-haves (not all required)::Go")]
    [InlineData("About Acme Robotics\nWe build.", "about:About Acme Robotics:We build.")]
    // Repeated, empty, nested.
    [InlineData("Responsibilities\nIntro\nResponsibilities\nBuild", "responsibilities:Responsibilities:Intro|responsibilities:Responsibilities:Build")]
    [InlineData("Responsibilities:\n\nResponsibilities:\nBuild", "responsibilities:Responsibilities::|responsibilities:Responsibilities::Build")]
    [InlineData("Benefits\nCompany Overview", "benefits:Benefits:|about:Company Overview:")]
    [InlineData("Qualifications\nMinimum Qualifications\nPhD\nPreferred Qualifications\nGo", "qualifications:Qualifications:|minimum_qualifications.1:Minimum Qualifications:PhD|preferred_qualifications.1:Preferred Qualifications:Go")]
    // Inline.
    [InlineData("Apply early. Responsibilities - Build - Test", "::Apply early.|responsibilities:Responsibilities:Build - Test")]
    [InlineData("Minimum Qualifications: - PhD - a sense of ownership Preferred Qualifications: - Papers", "minimum_qualifications:Minimum Qualifications::- PhD - a sense of ownership|preferred_qualifications:Preferred Qualifications::- Papers")]
    [InlineData("in an automated waySkills:· Ansible· GitAbout Acme Inc:Acme is", "::in an automated way|minimum_qualifications:Skills::· Ansible· Git|about:About Acme Inc::Acme is")]
    [InlineData("Benefits\nLunch\n\nSalary: $75,000 + bonus", "benefits:Benefits:Lunch|compensation:Salary::$75,000 + bonus")]
    [InlineData("Benefits• Lunch• Tea", "benefits:Benefits:• Lunch• Tea")]
    [InlineData("Company OverviewWe grind lenses.", "about:Company Overview:We grind lenses.")]
    [InlineData("BenefitsViewer is a product.", "::BenefitsViewer is a product.")]
    // Not headers.
    [InlineData("Salary: $75,000\nLocation: Berlin\nCompany: Acme", "::Salary: $75,000\nLocation: Berlin\nCompany: Acme")]
    [InlineData("Target years of Experience: 3", "::Target years of Experience: 3")]
    [InlineData("You meet the minimum qualifications and the benefits are good.", "::You meet the minimum qualifications and the benefits are good.")]
    [InlineData("Sales Coach\n\nBerlin", "::Sales Coach\n\nBerlin")]
    // Unknown headers: only those whose form leaves no doubt, and not before the first known one.
    [InlineData("Benefits\nLunch\n## How we hire\nTalks", "benefits:Benefits:Lunch|other:How we hire:Talks")]
    [InlineData("Benefits\nLunch\nHOW WE HIRE\nTalks", "benefits:Benefits:Lunch|other:HOW WE HIRE:Talks")]
    [InlineData("Skills\nLanguages:\nGo", "minimum_qualifications:Skills:Languages:\nGo")]
    [InlineData("ACME ROBOTICS\n**Coach**\nBenefits\nLunch", "::ACME ROBOTICS\nCoach|benefits:Benefits:Lunch")]
    public void Split_FindsSections(string text, string expected) => Assert.Equal(expected, string.Join('|', Show(RepairedText.Of(text))));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void Split_EmptyText_HasNoSections(string text) => Assert.Empty(SectionSplitter.Split(RepairedText.Of(text), Definitions));

    // "Salary" is also a label: with a value in its line it is not a header, on a line of its own it is.
    [Theory]
    [InlineData("Benefits\nLunch\n\nSalary: $75,000 + bonus", "benefits:Benefits:Lunch\n\nSalary: $75,000 + bonus")]
    [InlineData("Benefits\nLunch\n\nSalary\n$75,000 + bonus", "benefits:Benefits:Lunch|compensation:Salary:$75,000 + bonus")]
    public void Split_WithLabels_TakesThemForHeadersOnlyOnTheirOwnLine(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Show(RepairedText.Of(text), new LabelTable(["Salary"]))));

    private static IEnumerable<string> Show(RepairedText text, LabelTable? labels = null) => SectionSplitter.Split(text, Definitions, labels ?? LabelTable.None)
        .Select(section =>
            $"{section.Name}{(section.Level > 0 ? "." + section.Level : "")}:{section.Header.Of(text.Text)}:{section.Content.Of(text.Text)}");
}
