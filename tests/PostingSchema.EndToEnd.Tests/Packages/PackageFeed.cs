namespace PostingSchema.EndToEnd.Tests;

/// <summary>Our packages, packed from this build, in a folder; and a package cache that nothing else uses.</summary>
public sealed class PackageFeed : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("postingschema-e2e-").FullName;
    private readonly string _version = "0.1.0-e2e";

    public PackageFeed()
    {
        Environment = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Path.Combine(_folder, "cache"),
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
        };
        CommandLine.Run(
            Repository.Root,
            new Dictionary<string, string>(),
            "dotnet", "pack", "src/PostingSchema", "--no-build", "-c", Repository.Configuration, "-o", Path.Combine(_folder, "feed"), $"-p:Version={_version}").MustSucceed();
    }

    internal IReadOnlyDictionary<string, string> Environment { get; }

    internal string PackagePath => Path.Combine(_folder, "feed", $"PostingSchema.{_version}.nupkg");

    /// <summary>An empty folder outside the repository whose restores find our packages beside the user's own sources.</summary>
    internal ConsumerProject NewConsumer(string name, string properties = "", string items = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "consumers", Guid.NewGuid().ToString("N"), name)).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="e2e" value="{Path.Combine(_folder, "feed")}" /></packageSources>
            </configuration>
            """);
        var consumer = new ConsumerProject(folder, name, Environment);
        consumer.Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PostingSchema" Version="{_version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        return consumer;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>A project of a stranger.</summary>
internal sealed class ConsumerProject(string folder, string name, IReadOnlyDictionary<string, string> environment)
{
    public string Folder { get; } = folder;

    public ConsumerProject Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public CommandResult Dotnet(params string[] arguments) => CommandLine.Run(Folder, environment, "dotnet", arguments);

    /// <summary>Runs what was built.</summary>
    public CommandResult Run(string path) => CommandLine.Run(Folder, environment, Path.Combine(Folder, path, OperatingSystem.IsWindows() ? name + ".exe" : name));
}
