namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary>The program of docs/aspnetcore.md, built from there, and asked.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class AspNetCoreTests(PackageFeed feed)
{
    /// <summary>Instead of waiting for the world, the program asks itself.</summary>
    private const string AskItself = """
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        foreach (var body in new[] { "{\"employer\":\"Northwind Robotics\",\"degree\":\"phd\"}", "{\"employer\":\"\",\"degree\":\"Phd\"}", "{\"employer\":" })
        {
            var answer = await client.PostAsync("/openings", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
            Console.WriteLine($"{(int)answer.StatusCode} {answer.Content.Headers.ContentType?.MediaType} {await answer.Content.ReadAsStringAsync()}");
        }
        """;

    [Fact]
    public void Documentation_Program_BindsAndAnswersProblemDetailsWithFindings()
    {
        var code = File.ReadAllText(Repository.PathOf("docs", "aspnetcore.md")).Split("```csharp\n")[1].Split("```")[0];
        Assert.Contains("app.Run();", code, StringComparison.Ordinal);
        var consumer = feed.NewConsumer("Shop", "<OutputType>Exe</OutputType><Nullable>enable</Nullable>", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" /><Using Include=\"Microsoft.AspNetCore.Builder;Microsoft.AspNetCore.Http;Microsoft.AspNetCore.Routing;Microsoft.Extensions.DependencyInjection;System.Net.Http\" />");
        consumer.Write("schemas/opening.schema.json", Samples.OpeningSchema).Write("Program.cs", code.Replace("app.Run();", AskItself, StringComparison.Ordinal));

        consumer.Dotnet("build").MustSucceed();
        var run = consumer.Run("bin/Debug/net10.0").MustSucceed();
        var answers = run.Output.Split('\n').Where(line => line.StartsWith("200 ", StringComparison.Ordinal) || line.StartsWith("400 ", StringComparison.Ordinal)).ToArray();

        Assert.True(answers.Length == 3, run.Output);
        Assert.Contains("Northwind Robotics seeks a Phd", answers[0], StringComparison.Ordinal);
        Assert.StartsWith("400 application/problem+json {", answers[1], StringComparison.Ordinal);
        Assert.Contains("\"status\":400", answers[1], StringComparison.Ordinal);
        Assert.Contains("\"severity\":\"error\",\"ruleId\":\"minLength\",\"instancePath\":\"/employer\"", answers[1], StringComparison.Ordinal);
        Assert.Contains("\"ruleId\":\"enum\",\"instancePath\":\"/degree\"", answers[1], StringComparison.Ordinal);
        Assert.Contains("\"line\":1,\"column\":25", answers[1], StringComparison.Ordinal);
        Assert.StartsWith("400 application/problem+json {", answers[2], StringComparison.Ordinal);
    }
}
