namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary>A folder of a stranger, with some projects.</summary>
internal sealed class Workspace(string folder, IReadOnlyDictionary<string, string> environment)
{
    public string Folder { get; } = folder;

    public ConsumerProject NewProject(string name, string properties = "", string items = "", params string[] packages)
    {
        var consumer = new ConsumerProject(Path.Combine(Folder, name), name, environment);
        var references = packages.Select(package => package.Split('@')).Select(parts =>
            $"""<PackageReference Include="{parts[0]}" Version="{(parts.Length > 1 ? parts[1] : PackageFeed.Version)}" />""");
        return consumer.Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <WarningsAsErrors>$(WarningsAsErrors);CS8785</WarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", references)}
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>A solution of all its projects.</summary>
    public Workspace WriteSolution(params ConsumerProject[] projects)
    {
        File.WriteAllText(Path.Combine(Folder, "All.slnx"), $"""
            <Solution>
              {string.Join("\n  ", projects.Select(project => $"""<Project Path="{project.Name}/{project.Name}.csproj" />"""))}
            </Solution>
            """);
        return this;
    }

    public CommandResult Dotnet(params string[] arguments) => CommandLine.Run(Folder, environment, "dotnet", arguments);

    /// <summary>Runs a program that stands in the folder.</summary>
    public CommandResult Run(string program, params string[] arguments) =>
        CommandLine.Run(Folder, environment, Path.Combine(Folder, OperatingSystem.IsWindows() ? program + ".exe" : program), arguments);
}

/// <summary>A project of a stranger.</summary>
internal sealed class ConsumerProject(string folder, string name, IReadOnlyDictionary<string, string> environment)
{
    public string Folder { get; } = folder;

    public string Name { get; } = name;

    public ConsumerProject Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public CommandResult Dotnet(params string[] arguments) => CommandLine.Run(Folder, environment, "dotnet", arguments);

    /// <summary>Runs what was built.</summary>
    public CommandResult Run(string path) => CommandLine.Run(Folder, environment, Path.Combine(Folder, path, OperatingSystem.IsWindows() ? Name + ".exe" : Name));
}
