namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary><c>dotnet new postingschema</c>, installed into a home of its own (<c>DOTNET_CLI_HOME</c>).</summary>
[Collection(PackageTestGroup.Name)]
public sealed class TemplateTests(PackageFeed feed)
{
    [Fact]
    public void Template_Installed_GivesALibraryWhoseTestPasses()
    {
        var workspace = feed.NewWorkspace();
        workspace.Dotnet("new", "install", feed.PathOf("PostingSchema.Templates")).MustSucceed();
        workspace.Dotnet("new", "postingschema", "-n", "Acme.Openings").MustSucceed();

        var tested = workspace.Dotnet("test", "Acme.Openings", "-p:TreatWarningsAsErrors=true").MustSucceed();
        workspace.Dotnet("new", "uninstall", "PostingSchema.Templates").MustSucceed();

        Assert.Contains("Passed:     2", tested.Output, StringComparison.Ordinal);
        Assert.Contains($"Include=\"PostingSchema\" Version=\"{PackageFeed.Version}\"", File.ReadAllText(Path.Combine(workspace.Folder, "Acme.Openings", "src", "Acme.Openings", "Acme.Openings.csproj")), StringComparison.Ordinal);
    }
}
