using System.Runtime.InteropServices;

namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary>The package in projects of strangers: built from an empty folder with an empty package cache.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class PackageTests(PackageFeed feed)
{
    private const string Program = """
        using System.Text;
        using System.Text.Json;
        using Shop;

        var good = Encoding.UTF8.GetBytes("{\"employer\":\"Northwind Robotics\",\"degree\":\"phd\",\"startYear\":2026}");
        var opening = Opening.Parse(good);
        Console.WriteLine($"{opening.Employer} {opening.Degree} {opening.StartYear} {opening.Degree >= Degree.Master}");
        Console.WriteLine(JsonSerializer.Serialize(opening, OpeningJsonContext.Default.Opening));
        Console.WriteLine(Opening.Validate("{\n  \"employer\": \"\",\n  \"degree\": \"Phd\"\n}"u8));
        """;

    [Fact]
    public void Consumer_PublishedTrimmed_BuildsWithoutWarningAndRuns()
    {
        var consumer = feed.NewConsumer("Shop", """
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <PublishTrimmed>true</PublishTrimmed>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <EnableAotAnalyzer>true</EnableAotAnalyzer>
            <InvariantGlobalization>true</InvariantGlobalization>
            <WarningLevel>9999</WarningLevel>
            """);
        consumer.Write("schemas/opening.schema.json", Samples.OpeningSchema).Write("Program.cs", Program);

        var published = consumer.Dotnet("publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-o", "out").MustSucceed();
        var run = consumer.Run("out").MustSucceed();

        Assert.DoesNotContain("warning", published.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            """
            Northwind Robotics Phd 2026 True
            {"employer":"Northwind Robotics","degree":"phd","startYear":2026}
            line 2, column 15: error minLength at /employer: Found 0 characters, expected at least 1: "".
            line 3, column 13: error enum at /degree: Found "Phd", expected one of "bachelor", "master", "phd". (did you mean "phd"?)
            """.ReplaceLineEndings(),
            run.Output.Trim().ReplaceLineEndings());
    }

    [Fact]
    public void Consumer_WithMistakeInOneSchema_SeesItsPlaceAndKeepsTheOther()
    {
        var consumer = feed.NewConsumer("Shop", "<OutputType>Exe</OutputType><Nullable>enable</Nullable>");
        consumer.Write("schemas/opening.schema.json", Samples.OpeningSchema).Write("Program.cs", Program).Write("schemas/broken.schema.json", """
            {
              "title": "Broken",
              "type": "objekt"
            }
            """);

        var built = consumer.Dotnet("build");

        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains($"{Path.Combine(consumer.Folder, "schemas", "broken.schema.json")}(3,11): error PS0004:", built.Output, StringComparison.Ordinal);
        Assert.Contains("did you mean \"object\"?", built.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Consumer_WithItemMetadata_GetsItsNamespaceAndAccess()
    {
        var consumer = feed.NewConsumer(
            "Shop",
            "<OutputType>Exe</OutputType><Nullable>disable</Nullable><LangVersion>12</LangVersion><EnableDefaultPostingSchemaItems>false</EnableDefaultPostingSchemaItems>",
            "<PostingSchema Include=\"data/opening.schema.json\" Namespace=\"Vocabulary.Jobs\" Access=\"internal\" />");
        consumer.Write("data/opening.schema.json", Samples.OpeningSchema).Write("schemas/ignored.schema.json", "{ nonsense").Write("Program.cs", """
            var type = typeof(Vocabulary.Jobs.Opening);
            Console.WriteLine($"{type.FullName} {type.IsPublic}");
            """);

        var run = consumer.Dotnet("run").MustSucceed();

        Assert.Contains("Vocabulary.Jobs.Opening False", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Consumer_OfAConsumer_UsesItsTypesAndMayHaveSchemasOfItsOwn()
    {
        var library = feed.NewConsumer("Shop", "<Nullable>enable</Nullable>");
        library.Write("schemas/opening.schema.json", Samples.OpeningSchema);
        var application = feed.NewConsumer(
            "Till",
            "<OutputType>Exe</OutputType><Nullable>enable</Nullable>",
            $"<ProjectReference Include=\"{Path.Combine(library.Folder, "Shop.csproj")}\" />");
        application.Write("schemas/receipt.schema.json", """
            { "title": "Receipt", "type": "object", "properties": { "total": { "type": "number", "minimum": 0, "maximum": 1000 } } }
            """).Write("Program.cs", """
            Console.WriteLine(Shop.Opening.IsValid("{\"employer\":\"A\",\"degree\":\"phd\"}"u8));
            Console.WriteLine(Till.Receipt.Parse("{\"total\":9.50}"u8).Total);
            """);

        var run = application.Dotnet("run").MustSucceed();

        Assert.Equal(["True", "9.50"], run.Output.Trim().ReplaceLineEndings("\n").Split('\n'));
    }
}
