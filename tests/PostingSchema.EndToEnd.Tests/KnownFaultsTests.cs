using System.Text.Json;

namespace PostingSchema.EndToEnd.Tests;

/// <summary>
/// The faults that are known of the real data are found, each as often as a plain count over the same file says. Every count
/// here is written without our code.
/// </summary>
public sealed class KnownFaultsTests
{
    [SharedDataFact]
    public void Simplify_EmptyCompanyUrls_AreAllReported()
    {
        const string File = "simplify_newgrad_union.ndjson";
        var expected = Records(File).Count(record => Text(record, "company_url") == "");

        Assert.NotEqual(0, expected);
        Assert.Equal(expected, Findings(File, "simplify-listing").Count(finding => At(finding, "/company_url") && Rule(finding) == "minLength"));
    }

    [SharedDataFact]
    public void Simplify_OuterWhiteSpace_IsReported()
    {
        const string File = "simplify_newgrad_union.ndjson";
        var expected = Records(File).SelectMany((record, index) => new[] { "title", "company_name" }.Where(name => IsPadded(record, name)).Select(name => (index + 1, "/" + name))).ToHashSet();

        Assert.NotEmpty(expected);
        Assert.Superset(expected, Places(Findings(File, "simplify-listing")));
    }

    [SharedDataFact]
    public void Greenhouse_OuterWhiteSpace_IsReported()
    {
        const string File = "greenhouse_boards_sample.ndjson";
        var expected = Records(File)
            .SelectMany((record, index) => new[] { "title", "company_name" }.Where(name => IsPadded(record, name)).Select(name => (index + 1, "/" + name)))
            .Concat(Records(File).Select((record, index) => (record, index)).Where(pair => IsPadded(pair.record.GetProperty("location"), "name")).Select(pair => (pair.index + 1, "/location/name")))
            .ToHashSet();

        Assert.True(expected.Count > 600, $"{expected.Count} padded texts");
        Assert.Superset(expected, Places(Findings(File, "greenhouse-job")));
    }

    [SharedDataFact]
    public void Greenhouse_ProspectPosts_AreReported()
    {
        const string File = "greenhouse_boards_sample.ndjson";
        var expected = Records(File).Select((record, index) => (record, index))
            .Where(pair => pair.record.GetProperty("internal_job_id").ValueKind == JsonValueKind.Null)
            .Select(pair => (pair.index + 1, "/internal_job_id")).ToHashSet();

        Assert.NotEmpty(expected);
        Assert.Superset(expected, Places(Findings(File, "greenhouse-job")));
    }

    [SharedDataFact]
    public void JsonLd_CountryThatIsNone_PlaceholderDateAndObjectForText_AreErrors()
    {
        var errors = Findings("jsonld_real_samples.ndjson", "schema-org-job-posting").Where(finding => finding.GetProperty("severity").GetString() == "error").ToArray();

        Assert.All(errors, finding => Assert.Equal(3, finding.GetProperty("record").GetInt32()));
        Assert.Contains(errors, finding => finding.GetProperty("instancePath").GetString()!.EndsWith("/addressCountry", StringComparison.Ordinal));
        Assert.Contains(errors, finding => At(finding, "/datePosted"));
        Assert.Contains(errors, finding => At(finding, "/validThrough"));
        Assert.Contains(errors, finding => finding.GetProperty("instancePath").GetString()!.StartsWith("/employmentType", StringComparison.Ordinal));
        Assert.Contains(errors, finding => finding.GetProperty("instancePath").GetString()!.StartsWith("/baseSalary/value", StringComparison.Ordinal));
    }

    private static string Real(string file) => SharedData.PathOf("real", file);

    private static List<JsonElement> Records(string file) =>
        File.ReadLines(Real(file)).Select(line => JsonDocument.Parse(line).RootElement).ToList();

    private static List<JsonElement> Findings(string file, string schema)
    {
        var tool = Repository.PathOf("src", "PostingSchema.Cli", "bin", Repository.Configuration, "net10.0", "PostingSchema.Cli.dll");
        var run = CommandLine.Run(Repository.Root, new Dictionary<string, string>(), "dotnet", tool, "validate", Real(file), "--schema", schema, "--format", "jsonl");
        Assert.True(run.ExitCode is 0 or 2, run.Output);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(finding => finding.TryGetProperty("ruleId", out _))
            .ToList();
    }

    private static HashSet<(int Record, string Path)> Places(IEnumerable<JsonElement> findings) =>
        findings.Select(finding => (finding.GetProperty("record").GetInt32(), finding.GetProperty("instancePath").GetString()!)).ToHashSet();

    private static string? Text(JsonElement record, string name) => record.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool IsPadded(JsonElement record, string name) => Text(record, name) is { } text && text.Trim() != text;

    private static bool At(JsonElement finding, string path) => finding.GetProperty("instancePath").GetString() == path;

    private static string Rule(JsonElement finding) => finding.GetProperty("ruleId").GetString()!;
}
