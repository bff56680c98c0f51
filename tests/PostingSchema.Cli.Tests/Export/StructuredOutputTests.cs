using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using PostingSchema.Postings;

namespace PostingSchema.Cli.Tests.Export;

/// <summary>The round trip: a schema goes out, an answer comes back, findings become the next question.</summary>
public sealed class StructuredOutputTests : IDisposable
{
    private readonly Tool _tool = new();

    [Fact]
    public async Task Answer_ThatIsInvalid_IsAskedForAgainWithItsFindings()
    {
        var schema = Exported("job-posting");
        var client = new ScriptedChatClient(
            Answer(schema, ("employer", "Northwind Robotics"), ("level", "boss"), ("minYearsExperience", 3)),
            Answer(schema, ("employer", "Northwind Robotics"), ("level", "senior"), ("minYearsExperience", 3)));

        var posting = await Ask.ForAsync<JobPosting>(client, "Read this posting.", schema);

        Assert.Equal(("Northwind Robotics", Level.Senior, 3), (posting.Employer, posting.Level, posting.MinYearsExperience));
        Assert.Null(posting.Title);
        var format = Assert.IsType<ChatResponseFormatJson>(client.Options?.ResponseFormat);
        Assert.False(format.Schema!.Value.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(2, client.Asked.Count);
        Assert.Equal([ChatRole.User, ChatRole.Assistant, ChatRole.User], client.Asked[1].Select(message => message.Role));
        var retry = client.Asked[1][^1].Text.Split('\n');
        Assert.Equal(2, retry.Length);
        Assert.StartsWith("- /level: Found \"boss\", expected one of ", retry[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ThatStaysInvalid_EndsWithTheReport()
    {
        var client = new ScriptedChatClient("{}", "no JSON");

        var invalid = await Assert.ThrowsAsync<PostingValidationException>(() => Ask.ForAsync<JobPosting>(client, "Read this posting.", Exported("job-posting"), attempts: 2));

        Assert.Contains("state at least one of employer, title and roleTitle", client.Asked[1][^1].Text, StringComparison.Ordinal);
        Assert.Equal("json:syntax", Assert.Single(invalid.Report.Findings).RuleId);
    }

    [Fact]
    public void Null_ThatTheSchemaAccepts_Stays()
    {
        // internal_job_id is required and may be null; company_name is neither.
        const string Answer = """
            {"absolute_url":"https://careers.example/7","internal_job_id":null,"location":{"name":"Boulder"},"metadata":null,"id":7,
             "updated_at":"2026-02-18T09:14:03-07:00","requisition_id":"R7","title":"Welder","company_name":null}
            """;

        Assert.False(GreenhouseJob.IsValid(Encoding.UTF8.GetBytes(Answer)));
        Assert.True(StructuredOutput.TryParse<GreenhouseJob>(Encoding.UTF8.GetBytes(Answer), out var job, out var report), report.ToString());

        Assert.Null(job.InternalJobId);
        Assert.Null(job.CompanyName);
        Assert.Contains(report.Findings, finding => finding.InstancePath == "/internal_job_id" && finding.Severity == Severity.Warning);
    }

    [Fact]
    public void Null_InsideAnArrayOfRecords_IsAbsent()
    {
        const string Answer = """{"employer":"Northwind Robotics","locations":[{"raw":"Grenoble","city":null,"country":null}],"salary":null}""";

        Assert.True(StructuredOutput.TryParse<JobPosting>(Encoding.UTF8.GetBytes(Answer), out var posting, out var report), report.ToString());
        Assert.Null(posting.Locations!.Value[0].City);
        Assert.Null(posting.Salary);
    }

    [Theory]
    [InlineData("""{"employer":"A","employer":"B"}""", "duplicate-key")]
    [InlineData("""{"employer":null}""", "required")]
    [InlineData("""{"employer":"A","title":null,"level":"boss"}""", "enum")]
    [InlineData("""[null]""", "type")]
    [InlineData("\"\\ud800\"", "json:surrogate")]
    public void Answer_ThatIsWrongBesideItsNulls_IsReported(string answer, string rule)
    {
        Assert.False(StructuredOutput.TryParse<JobPosting>(Encoding.UTF8.GetBytes(answer), out var posting, out var report));
        Assert.Null(posting);
        Assert.Contains(report.Findings, finding => finding.RuleId == rule);
        Assert.DoesNotContain(report.Findings, finding => finding.InstancePath == "/title");
    }

    [Fact]
    public void RetryMessage_OfManyFindings_SaysTwentyAndThatThereAreMore()
    {
        var json = $$"""{"employer":"A",{{string.Join(',', Enumerable.Range(0, 30).Select(number => FormattableString.Invariant($"\"p{number}\":1")))}}}""";
        Assert.False(StructuredOutput.TryParse<JobPosting>(Encoding.UTF8.GetBytes(json), out _, out var report));

        var message = StructuredOutput.RetryMessage(report);

        Assert.Equal(22, message.Split('\n').Length);
        Assert.EndsWith("- and more of that kind", message, StringComparison.Ordinal);
    }

    /// <summary>What is documented is what is tested.</summary>
    [Fact]
    public void Documentation_Lines_AreThoseOfTheTest()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "PostingSchema.sln")))
        {
            root = root.Parent;
        }

        var tested = File.ReadAllText(Path.Combine(root.FullName, "tests", "PostingSchema.Cli.Tests", "Export", "Ask.cs")).Split("public static class Ask")[1];

        Assert.Contains("public static class Ask" + tested, File.ReadAllText(Path.Combine(root.FullName, "docs", "structured-output.md")), StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private JsonElement Exported(string schema) => _tool.Run("export", "--schema", schema, "--for", "structured-output").Json;

    /// <summary>An answer as the dialect demands it: every property is there, and null where nothing is known.</summary>
    private static string Answer(JsonElement schema, params (string Name, object Value)[] known) => JsonSerializer.Serialize(
        schema.GetProperty("properties").EnumerateObject().ToDictionary(property => property.Name, property => known.FirstOrDefault(one => one.Name == property.Name).Value));
}
