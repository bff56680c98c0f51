using System.Text.Json;
using Xunit.Abstractions;

namespace PostingSchema.Emitted.Tests.Hostile;

/// <summary>JSONTestSuite: y_ is JSON, n_ is none, i_ may be either.</summary>
public class ParsingSuiteTests(ITestOutputHelper output)
{
    [SharedDataFact]
    public void ValidFiles_AreAcceptedOrDeclinedButValid()
    {
        var accepted = 0;
        var files = Files("y_*.json");
        foreach (var (name, json) in files)
        {
            var report = RootAnything.Validate(json, new ValidationLimits());
            accepted += Acceptor.Of<RootAnything>(json) == true ? 1 : 0;
            if (name.Contains("duplicated_key", StringComparison.Ordinal))
            {
                Assert.All(report.Findings, finding => Assert.Equal("duplicate-key", finding.RuleId));
                continue;
            }

            Assert.True(report.Findings.Count == 0, name + ": " + report);
            RoundTrip.Of<RootAnything>(Json.Text(json));
        }

        output.WriteLine($"{files.Length} files, {accepted} accepted by the scanner.");
        Assert.True(files.Length > 90);
    }

    [SharedDataFact]
    public void InvalidFiles_AreNeverAcceptedAndHaveAFindingWithAPlace()
    {
        var files = Files("n_*.json");
        foreach (var (name, json) in files)
        {
            Assert.True(Acceptor.Of<RootAnything>(json) != true, name);
            var report = RootAnything.Validate(json);
            Assert.True(!report.IsValid, name);
            Assert.All(report.Findings, finding => Assert.InRange(finding.ByteOffset, 0, json.Length));
            Assert.All(report.Findings, finding => Assert.True(finding.Line > 0 && finding.Column > 0 && finding.Message.Length > 0, name));
            Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, RootAnything.JsonTypeInfo));
        }

        Assert.True(files.Length > 180);
    }

    [SharedDataFact]
    public void OtherFiles_AreJudgedTheSameByBothPaths()
    {
        foreach (var (name, json) in Files("i_*.json"))
        {
            var report = RootAnything.Validate(json, new ValidationLimits());
            Assert.True(Acceptor.Of<RootAnything>(json) != true || report.Findings.Count == 0, name);
            Assert.True(RootAnything.TryParse(json, out _, out _) == report.IsValid, name);
        }
    }

    /// <summary>The table of docs/json.md, which has a line for each of these files and says what becomes of it.</summary>
    [SharedDataFact]
    public void OtherFiles_AreJudgedAsTheDocumentationSays()
    {
        var documented = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "json.md"))
            .Where(line => line.StartsWith("| `i_", StringComparison.Ordinal))
            .Select(line => string.Join(" | ", line.Split('|', StringSplitOptions.TrimEntries)[1..3]))
            .ToArray();
        var found = Files("i_*.json").Select(file => $"`{file.Name}` | {Verdict(RootAnything.Validate(file.Json, new ValidationLimits()))}").ToArray();

        Assert.True(found.Length > 30);
        Assert.True(found.SequenceEqual(documented), "docs/json.md must say:\n" + string.Join('\n', found));
    }

    private static string Verdict(ValidationReport report) => report.Findings.Count == 0
        ? "accepted"
        : string.Join(", ", report.Findings.Select(finding => $"`{finding.RuleId}`").Distinct());

    private static (string Name, byte[] Json)[] Files(string pattern) =>
        Directory.GetFiles(SharedData.PathOf("json-parsing", "test_parsing"), pattern)
            .Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))).ToArray();
}
