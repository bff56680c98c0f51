using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace PostingSchema.EndToEnd.Tests.Packages;

/// <summary>What is in each package, and what it says of itself.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class PackageContentTests(PackageFeed feed)
{
    public static TheoryData<string> Names => [.. PackageFeed.Names];

    public static TheoryData<string> Libraries => [.. PackageFeed.Names.Take(4)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_OfEachProject_HasReadmeIconLicenceAndVersion(string name)
    {
        using var package = Open(name);
        var metadata = Metadata(package, name);

        Assert.Equal(PackageFeed.Version, metadata("version").Value);
        Assert.Equal("MIT", metadata("license").Value);
        Assert.NotNull(package.GetEntry(metadata("readme").Value));
        Assert.NotNull(package.GetEntry(metadata("icon").Value));
        Assert.StartsWith($"# {name}\n", Text(package, "README.md").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.NotEqual("Package Description", metadata("description").Value);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Package_OfALibrary_HasDocumentationAndSymbols(string name)
    {
        using var package = Open(name);
        using var symbols = ZipFile.OpenRead(feed.PathOf(name, extension: "snupkg"));

        Assert.NotNull(package.GetEntry($"lib/net10.0/{name}.dll"));
        Assert.Contains("<summary>", Text(package, $"lib/net10.0/{name}.xml"), StringComparison.Ordinal);
        Assert.NotNull(symbols.GetEntry($"lib/net10.0/{name}.pdb"));
    }

    [Fact]
    public void Package_PostingSchema_IsRuntimeGeneratorAndBuildFiles()
    {
        using var package = Open("PostingSchema");
        var entries = package.Entries.Select(entry => entry.FullName).Where(entry => !entry.StartsWith("package/", StringComparison.Ordinal) && !entry.StartsWith("_rels", StringComparison.Ordinal));

        Assert.Equal(
            [
                "PostingSchema.nuspec",
                "README.md",
                "[Content_Types].xml",
                "analyzers/dotnet/cs/PostingSchema.Compiler.dll",
                "analyzers/dotnet/cs/PostingSchema.Generator.dll",
                "build/PostingSchema.props",
                "build/PostingSchema.targets",
                "buildTransitive/PostingSchema.props",
                "buildTransitive/PostingSchema.targets",
                "icon.png",
                "lib/net10.0/PostingSchema.dll",
                "lib/net10.0/PostingSchema.xml",
            ],
            entries.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PostingSchema", "")]
    [InlineData("PostingSchema.Extraction", "PostingSchema")]
    [InlineData("PostingSchema.Datasets", "PostingSchema")]
    [InlineData("PostingSchema.Postings", "PostingSchema PostingSchema.Extraction")]
    [InlineData("PostingSchema.Cli", "")]
    [InlineData("PostingSchema.Templates", "")]
    public void Package_OfEachProject_DependsOnlyOnWhatItMust(string name, string expected)
    {
        using var package = Open(name);
        var dependencies = XDocument.Parse(Text(package, $"{name}.nuspec")).Descendants().Where(element => element.Name.LocalName == "dependency").ToArray();

        Assert.Equal(expected, string.Join(' ', dependencies.Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal)));

        // The generator is for those who write schemas, or extend ours.
        Assert.All(dependencies, dependency => Assert.Equal(
            name == "PostingSchema.Postings" && dependency.Attribute("id")!.Value == "PostingSchema" ? null : "Build,Analyzers",
            dependency.Attribute("exclude")?.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_BuiltForRelease_NamesNoFolderOfThisMachine(string name)
    {
        if (Repository.Configuration != "Release")
        {
            // A debugger of this machine wants its folders.
            return;
        }

        using var package = Open(name);
        var root = Encoding.UTF8.GetBytes(Repository.Root);
        Assert.All(package.Entries.Where(entry => entry.Name.StartsWith("PostingSchema", StringComparison.Ordinal)), entry =>
            Assert.True(Bytes(entry).AsSpan().IndexOf(root) < 0, $"{entry.FullName} has {Repository.Root}"));
    }

    [Fact]
    public void Package_Postings_HasTheSchemaFiles()
    {
        using var package = Open("PostingSchema.Postings");

        foreach (var file in Directory.GetFiles(Repository.PathOf("schemas"), "*.schema.json"))
        {
            Assert.Equal(File.ReadAllText(file), Text(package, "schemas/" + Path.GetFileName(file)));
        }
    }

    /// <summary>The README tells the sizes; it is to be corrected when they are a fifth off.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Readme_OfTheRepository_TellsTheSizeOfThePackage(string name)
    {
        var kilobytes = new FileInfo(feed.PathOf(name)).Length / 1024.0;
        var row = File.ReadLines(Repository.PathOf("README.md")).FirstOrDefault(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal));

        Assert.True(row is not null, $"| `{name}` | {kilobytes:F0} kB | is missing in README.md");
        var told = double.Parse(row.Split('|')[2].Replace("kB", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(Math.Abs(told - kilobytes) <= Math.Max(1, kilobytes / 5), $"{name}: README.md says {told} kB, it has {kilobytes:F0} kB");
    }

    private ZipArchive Open(string name) => ZipFile.OpenRead(feed.PathOf(name));

    private static Func<string, XElement> Metadata(ZipArchive package, string name)
    {
        var metadata = XDocument.Parse(Text(package, $"{name}.nuspec")).Root!.Elements().Single();
        return wanted => metadata.Elements().Single(element => element.Name.LocalName == wanted);
    }

    private static string Text(ZipArchive package, string entry)
    {
        using var reader = new StreamReader(package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
