namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary>Our packages, packed from this build, in a folder; and a package cache and a home that nothing else uses.</summary>
public sealed class PackageFeed : IDisposable
{
    internal const string Version = "0.1.0-e2e";

    /// <summary>Every project that becomes a package.</summary>
    internal static readonly string[] Names =
    [
        "PostingSchema", "PostingSchema.Extraction", "PostingSchema.Datasets", "PostingSchema.Postings", "PostingSchema.Cli", "PostingSchema.Templates",
    ];

    /// <summary>Without our name: a test looks for traces of it.</summary>
    private readonly string _folder = Directory.CreateTempSubdirectory("e2e-packages-").FullName;

    public PackageFeed()
    {
        Environment = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Path.Combine(_folder, "cache"), // empty at first
            ["DOTNET_CLI_HOME"] = Path.Combine(_folder, "home"),
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
            ["NuGetAudit"] = "false",
        };
        Directory.CreateDirectory(Folder);

        // One process for all of them.
        var project = Path.Combine(_folder, "pack.proj");
        File.WriteAllText(project, $"""
            <Project>
              <Target Name="Pack">
                <MSBuild Projects="{string.Join(';', Names.Select(name => Repository.PathOf("src", name, name + ".csproj")))}" Targets="Pack"
                         Properties="NoBuild=true;Configuration={Repository.Configuration};Version={Version};PackageOutputPath={Folder}" />
              </Target>
            </Project>
            """);
        CommandLine.Run(Repository.Root, new Dictionary<string, string>(), "dotnet", "msbuild", project, "-t:Pack", "-nologo", "-v:minimal", "-nr:false").MustSucceed();
    }

    /// <summary>Where the packages are.</summary>
    internal string Folder => Path.Combine(_folder, "feed");

    internal IReadOnlyDictionary<string, string> Environment { get; }

    internal string PathOf(string package, string version = Version, string extension = "nupkg") => Path.Combine(Folder, $"{package}.{version}.{extension}");

    /// <summary>An empty folder outside the repository whose restores find our packages beside the user's own sources.</summary>
    internal Workspace NewWorkspace()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "consumers", Guid.NewGuid().ToString("N"))).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="e2e" value="{Folder}" /></packageSources>
            </configuration>
            """);
        return new(folder, Environment);
    }

    /// <summary>A project alone in such a folder.</summary>
    internal ConsumerProject NewConsumer(string name, string properties = "", string items = "", params string[] packages) =>
        NewWorkspace().NewProject(name, properties, items, packages.Length == 0 ? ["PostingSchema"] : packages);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>All tests of packages share one feed.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTestGroup : ICollectionFixture<PackageFeed>
{
    public const string Name = "packages";
}
