namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary>The tool, installed from its package.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class ToolTests(PackageFeed feed)
{
    [Fact]
    public void Tool_Installed_ValidatesAFileAndIsUninstalledWithoutATrace()
    {
        var workspace = feed.NewWorkspace();
        File.WriteAllText(Path.Combine(workspace.Folder, "opening.schema.json"), Samples.OpeningSchema);
        File.WriteAllText(Path.Combine(workspace.Folder, "openings.ndjson"), """
            {"employer":"Northwind Robotics","degree":"phd"}
            {"employer":"Northwind Robotics","degree":"Phd"}

            """);

        workspace.Dotnet("tool", "install", "PostingSchema.Cli", "--version", PackageFeed.Version, "--tool-path", "tools").MustSucceed();
        var version = workspace.Run("tools/postingschema", "--version").MustSucceed();
        var validated = workspace.Run("tools/postingschema", "validate", "openings.ndjson", "--schema", "opening.schema.json");
        var exported = workspace.Run("tools/postingschema", "export", "--schema", "opening.schema.json", "--for", "structured-output").MustSucceed();
        workspace.Dotnet("tool", "uninstall", "PostingSchema.Cli", "--tool-path", "tools").MustSucceed();

        Assert.Equal(File.ReadAllText(Repository.PathOf("Directory.Build.props")).Split("<Version>")[1].Split("</Version>")[0], version.Output.Trim());
        Assert.Equal(2, validated.ExitCode);
        Assert.Contains("openings.ndjson:2:43: error enum /degree", validated.Output, StringComparison.Ordinal);
        Assert.Contains("\"additionalProperties\": false", exported.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(workspace.Folder, "tools"), "*", SearchOption.AllDirectories));
    }
}
