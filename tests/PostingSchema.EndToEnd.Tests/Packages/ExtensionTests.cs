namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary>Schemas of strangers that build on what we ship.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class ExtensionTests(PackageFeed feed)
{
    private const string ReferredJob = """
        {
          "title": "ReferredJob",
          "type": "object",
          "allOf": [{ "$ref": "https://postingschema.example/schemas/greenhouse-job.schema.json" }],
          "required": ["referrer"],
          "properties": { "referrer": { "type": "string", "minLength": 1 } }
        }
        """;

    private const string TaggedPosting = """
        {
          "title": "TaggedPosting",
          "type": "object",
          "allOf": [{ "$ref": "https://postingschema.example/schemas/job-posting.schema.json" }],
          "properties": { "x-tags": { "type": "array", "items": { "type": "string" } } }
        }
        """;

    [Fact]
    public void Schema_ThatExtendsAShippedOne_GivesARecordWithBoth()
    {
        var consumer = feed.NewConsumer("Shop", "<OutputType>Exe</OutputType><Nullable>enable</Nullable><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>", "", "PostingSchema.Postings");
        consumer.Write("schemas/referred-job.schema.json", ReferredJob).Write("schemas/tagged-posting.schema.json", TaggedPosting).Write("Program.cs", """
            using Shop;

            var posting = TaggedPosting.Parse("{\"employer\":\"Northwind Robotics\",\"level\":\"senior\",\"x-tags\":[\"new\"]}"u8);
            Console.WriteLine($"{posting.Employer} {posting.Level == Shop.Postings.Level.Senior} {posting.XTags!.Value[0]}");
            Console.WriteLine(TaggedPosting.Extract("Company: Northwind Robotics\n").Posting?.Employer);
            Console.WriteLine(TaggedPosting.IsValid("{\"employer\":\"Northwind Robotics\",\"tags\":[\"new\"]}"u8));
            foreach (var finding in ReferredJob.Validate("{\"id\":1,\"referrer\":\"\"}"u8).Findings.Where(finding => finding.Severity == PostingSchema.Severity.Error))
            {
                Console.WriteLine($"{finding.RuleId} {finding.InstancePath} {finding.SchemaPath.Split('/')[^1]}");
            }

            Console.WriteLine(PostingSchema.Postings.GreenhouseJob.IsValid("{}"u8));
            """);

        var built = consumer.Dotnet("build").MustSucceed();
        var lines = consumer.Run("bin/Debug/net10.0").MustSucceed().Output.Trim().ReplaceLineEndings("\n").Split('\n');

        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);
        Assert.Equal("Northwind Robotics True new", lines[0]);
        Assert.Equal(["Northwind Robotics", "False"], lines[1..3]);
        Assert.Contains("minLength /referrer minLength", lines);
        Assert.Contains("required  required", lines);
        Assert.Equal("False", lines[^1]);

        // What no schema refers to is not generated.
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(consumer.Folder, "obj"), "Shop.Postings.GreenhouseJob.*", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(Path.Combine(consumer.Folder, "obj"), "*SimplifyListing*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Schema_WithExtraction_SaysWhichPackageItLacksAndWorksWithIt()
    {
        const string Schema = """
            {
              "title": "Ad",
              "type": "object",
              "properties": {
                "employer": { "type": "string", "x-extract": [{ "label": ["Company"] }] }
              }
            }
            """;
        var consumer = feed.NewConsumer("Shop", "<OutputType>Exe</OutputType><Nullable>enable</Nullable>");
        consumer.Write("schemas/ad.schema.json", Schema).Write("Program.cs", "Console.WriteLine(Shop.Ad.Parse(\"{}\"u8).Employer is null);");

        var without = consumer.Dotnet("build");
        consumer.Dotnet("add", "package", "PostingSchema.Extraction", "--version", PackageFeed.Version).MustSucceed();
        consumer.Write("Program.cs", "Console.WriteLine(Shop.Ad.Extract(\"Company: Northwind Robotics\\n\").Posting?.Employer);");
        var with = consumer.Dotnet("run").MustSucceed();

        Assert.NotEqual(0, without.ExitCode);
        Assert.Contains($"{Path.Combine(consumer.Folder, "schemas", "ad.schema.json")}(5,37): error PS0019: x-extract needs the package PostingSchema.Extraction", without.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", without.Output, StringComparison.Ordinal);
        Assert.EndsWith("Northwind Robotics", with.Output.Trim(), StringComparison.Ordinal);
    }
}
