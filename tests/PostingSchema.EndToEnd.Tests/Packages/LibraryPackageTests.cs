namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary>Class libraries with schemas become packages of their own, and a third project uses them.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class LibraryPackageTests(PackageFeed feed)
{
    [Fact]
    public void SchemaPackages_InOneProgram_BringTheRuntimeAndNotTheGenerator()
    {
        Pack("Acme.Openings", "Opening", "count");
        Pack("Brine.Openings", "Opening", "number");
        var application = feed.NewConsumer("Till", "<OutputType>Exe</OutputType><Nullable>enable</Nullable>", "", "Acme.Openings@1.0.0-e2e", "Brine.Openings@1.0.0-e2e");

        // Were the generator here, this would be an error.
        application.Write("schemas/somebody-elses.schema.json", "{ nonsense").Write("Program.cs", """
            Console.WriteLine(Acme.Openings.Opening.Parse("{\"count\":1}"u8).Count);
            Console.WriteLine(Brine.Openings.Opening.Parse("{\"number\":2}"u8).Number);
            Console.WriteLine(Brine.Openings.Opening.Validate("{\"number\":-2}"u8));
            """);

        var built = application.Dotnet("build").MustSucceed();
        var run = application.Run("bin/Debug/net10.0").MustSucceed();

        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);
        Assert.Equal("1 2 line 1, column 11: error minimum at /number: Found -2, expected at least 0.", string.Join(' ', Lines(run)));
        Assert.True(File.Exists(Path.Combine(application.Folder, "bin/Debug/net10.0/PostingSchema.dll")));
        Assert.DoesNotContain("PostingSchema.Extraction", File.ReadAllText(Path.Combine(application.Folder, "obj", "project.assets.json")), StringComparison.Ordinal);
    }

    private void Pack(string name, string title, string property) =>
        feed.NewConsumer(name, "<Nullable>enable</Nullable><Version>1.0.0-e2e</Version>")
            .Write("schemas/opening.schema.json", Samples.Small(title, property))
            .Dotnet("pack", "-c", "Release", "-o", feed.Folder).MustSucceed();

    private static string[] Lines(CommandResult run) => run.Output.Trim().ReplaceLineEndings("\n").Split('\n');
}
