using System.Text.Json;
using PostingSchema.Tests;
using Xunit.Abstractions;

namespace PostingSchema.Extraction.Tests;

/// <summary>Compares the sections of the labelled postings with those found, and reports the agreement.</summary>
public class GoldSectionTests(ITestOutputHelper output)
{
    private static readonly SectionDefinition[] Definitions =
    [
        new("metadata", ["Job Details"]),
        new("responsibilities",
            ["Responsibilities", "Key Responsibilities", "Duties", "What you'll do", "Your assignment", "Work Activities",
            "Your main responsibilities will be"]),
        new("minimum_qualifications",
        [
            "Minimum Qualifications", "Required Qualifications", "Requirements", "Required", "Minimum requirements", "Skills",
            "Your profile", "Technical Requirements", "Experience Requirements", "Education and Experience",
            "Required Knowledge and Experience", "Other requirements you need to meet", "* Technical Skills", "* Must Haves",
        ]),
        new("preferred_qualifications",
            ["Preferred Qualifications", "Preferred", "Nice to have", "Nice to haves", "Nice to have Qualifications",
            "Preferred * experience", "* is also preferred"]),
        new("qualifications", ["Qualifications", "Who you are"]),
        new("skill_tags", ["Qualification", "Top * Skills"]),
        new("benefits", ["Benefits", "What we offer", "Work Benefits", "Working conditions"]),
        new("compensation", ["Job Information", "Salary", "Compensation"]),
        new("about", ["About the company", "About us", "Who we are", "Our Story", "Company", "Work environment", "Why Join Us", "About *"]),
        new("about_team", ["About the team", "Team Introduction"]),
        new("intro", ["Job description", "Introduction", "About the job"]),
        new("summary", ["Job Summary", "Position Overview", "About the Role"]),
        new("application", ["Apply", "Application", "To apply"]),
        new("eeo", ["Diversity code", "Inclusion and diversity", "Equal Opportunity Statement", "For * Candidates"]),
        new("sponsorship", ["H1B Sponsorship"]),
        new("contact", ["Recruiter Details", "More information"]),
        new("roles", ["Roles currently available"]),
        new("workplace", ["Work Model"]),
        new("chrome",
            ["Funding", "Leadership Team", "Read Full Description", "Discover Similar Jobs", "Apply To This Job", "Insider Connection *"]),
        new("empty_label", ["Job Location", "Company Size", "Company Overview", "Company H1B Sponsorship"]),
    ];

    [SharedDataFact]
    public void Headers_AgreeWithGold()
    {
        var (gold, found, right, kinds) = (0, 0, 0, 0);
        foreach (LabelledText posting in LabelledText.All())
        {
            List<(int Start, string Kind)> wanted = [.. GoldHeaders(posting)];
            List<Section> sections = [.. SectionSplitter.Split(posting.Text, Definitions).Where(section => !section.Header.IsEmpty)];
            gold += wanted.Count;
            found += sections.Count;
            foreach (Section section in sections)
            {
                TextSpan header = posting.Text.ToOriginal(section.Header);
                var at = wanted.FindIndex(one => Math.Abs(one.Start - header.Start) <= 4);
                right += at < 0 ? 0 : 1;
                kinds += at >= 0 && wanted[at].Kind == section.Name ? 1 : 0;
                if (at < 0)
                {
                    output.WriteLine($"{posting.Id}: too much: {section.Name} '{section.Header.Of(posting.Text.Text)}'");
                }
                else
                {
                    wanted.RemoveAt(at);
                }
            }

            foreach (var (start, kind) in wanted)
            {
                output.WriteLine($"{posting.Id}: missing: {kind} at {start}");
            }
        }

        output.WriteLine($"headers: gold {gold}, found {found}, right {right}, of the right kind {kinds}");
        Assert.True(right >= 0.9 * found && right >= 0.9 * gold, $"gold {gold}, found {found}, right {right}, of the right kind {kinds}");
    }

    // The offsets of gold count code points. The rows of a header block are fields, not sections.
    private static IEnumerable<(int Start, string Kind)> GoldHeaders(LabelledText posting)
    {
        foreach (JsonElement section in posting.Label.GetProperty("sections").EnumerateArray())
        {
            var kind = section.GetProperty("kind").GetString()!;
            if (kind is not "header_row" && !section.GetProperty("header").GetString()!.StartsWith("cer-", StringComparison.Ordinal))
            {
                yield return (Utf16Offset(posting.Text.Original, section.GetProperty("headerStart").GetInt32()), kind);
            }
        }
    }

    private static int Utf16Offset(string text, int codePoints)
    {
        var at = 0;
        for (; codePoints > 0; codePoints--)
        {
            at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        }

        return at;
    }
}
