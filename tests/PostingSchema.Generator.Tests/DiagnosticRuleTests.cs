using System.Text.RegularExpressions;
using PostingSchema.Compiler;
using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>The same list of diagnostics in four places: the compiler, the generator, release tracking, and the documentation.</summary>
public sealed class DiagnosticRuleTests
{
    [Fact]
    public void Descriptors_OfTheGenerator_AreTheRulesOfTheCompiler()
    {
        Assert.Equal(
            DiagnosticRules.All.Select(rule => (rule.Id, rule.Title, rule.Severity.ToString())),
            DiagnosticDescriptors.All.Select(descriptor => (descriptor.Id, descriptor.Title.ToString(null), descriptor.DefaultSeverity.ToString())));
    }

    [Fact]
    public void Ids_AreCountedFromOne()
    {
        Assert.Equal(DiagnosticRules.All.Select((_, index) => FormattableString.Invariant($"PS{index + 1:D4}")), DiagnosticRules.All.Select(rule => rule.Id));
    }

    [Fact]
    public void ReleaseTracking_HasEveryId()
    {
        var folder = Path.Combine(Repository.Root, "generators", "PostingSchema.Generator");
        var text = File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Shipped.md")) + File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Unshipped.md"));

        Assert.All(DiagnosticRules.All, rule => Assert.Contains($"\n{rule.Id} | PostingSchema | {rule.Severity} | {rule.Title}\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Documentation_HasEveryIdWithItsTitle()
    {
        var headings = Regex.Matches(Documentation, "^## (?<id>PS[0-9]{4})\n+\\*\\*(?<title>.+?)\\.\\*\\* (?<severity>[A-Z][a-z]+)\\.", RegexOptions.Multiline)
            .Select(match => (match.Groups["id"].Value, match.Groups["title"].Value, match.Groups["severity"].Value));

        Assert.Equal(DiagnosticRules.All.Select(rule => (rule.Id, rule.Title, rule.Severity.ToString())), headings);
    }

    [Fact]
    public void HelpLinks_LeadToTheHeadings()
    {
        Assert.All(DiagnosticDescriptors.All, descriptor =>
            Assert.EndsWith("/docs/diagnostics.md#" + descriptor.Id.ToLowerInvariant(), descriptor.HelpLinkUri, StringComparison.Ordinal));
    }

    /// <summary>Every example in the page gives the diagnostic under whose heading it stands.</summary>
    [Fact]
    public void Examples_OfTheDocumentation_GiveTheirDiagnostic()
    {
        var examples = Regex.Matches(Documentation, "^## (?<id>PS[0-9]{4})\n(?<text>.*?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline)
            .SelectMany(section => Regex.Matches(section.Groups["text"].Value, "```json\n(?<json>.*?)```", RegexOptions.Singleline)
                .Select(match => (Id: section.Groups["id"].Value, Json: match.Groups["json"].Value)))
            .ToArray();

        Assert.True(examples.Length >= 15, $"{examples.Length} examples");
        Assert.All(examples, example =>
            Assert.Contains(GeneratorRun.Of(new Schema("example.schema.json", example.Json)).Messages, message => message.Contains($" {example.Id}: ", StringComparison.Ordinal)));
    }

    private static string Documentation => File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics.md"));
}
