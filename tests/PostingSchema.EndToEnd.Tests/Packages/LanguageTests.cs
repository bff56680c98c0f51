namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary>The package in projects of every language version from C# 12 on, with and without nullable annotations.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class LanguageTests(PackageFeed feed)
{
    [Fact]
    public void Consumer_OfAnyLanguageVersion_BuildsWithoutWarning()
    {
        var workspace = feed.NewWorkspace();
        var projects = new[] { "12", "13", "14", "latest" }
            .SelectMany(version => new[] { "disable", "enable" }, (version, nullable) => NewProject(workspace, version, nullable))
            .ToArray();

        var built = workspace.WriteSolution(projects).Dotnet("build", "All.slnx").MustSucceed();

        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(project.Folder, "bin", "Debug", "net10.0", project.Name + ".dll")), project.Name));
    }

    private static ConsumerProject NewProject(Workspace workspace, string version, string nullable)
    {
        var name = $"Shop{version}{nullable}";
        return workspace.NewProject(name, Properties(version, nullable), "", "PostingSchema")
            .Write("schemas/opening.schema.json", Samples.OpeningSchema)
            .Write("Use.cs", $"public static class Use {{ public static bool Try(byte[] json) => {name}.Opening.TryParse(json, out _, out _); }}");
    }

    private static string Properties(string version, string nullable) =>
        $"<LangVersion>{version}</LangVersion><Nullable>{nullable}</Nullable><WarningLevel>9999</WarningLevel><GenerateDocumentationFile>true</GenerateDocumentationFile><NoWarn>$(NoWarn);CS1591</NoWarn>";
}
