using System.IO.Compression;
using System.Runtime.Loader;
using PostingSchema.EndToEnd.Tests.Packages;

namespace PostingSchema.EndToEnd.Tests.PublicApi;

/// <summary>
/// What each package offers is a file beside this one, so that a change of it is seen in review. POSTINGSCHEMA_UPDATE_SNAPSHOTS=1 writes the
/// files anew.
/// </summary>
[Collection(PackageTestGroup.Name)]
public sealed class PublicApiTests(PackageFeed feed)
{
    [Theory]
    [InlineData("PostingSchema")]
    [InlineData("PostingSchema.Extraction")]
    [InlineData("PostingSchema.Datasets")]
    [InlineData("PostingSchema.Postings")]
    public void Package_Surface_IsAsReviewed(string name)
    {
        var context = new AssemblyLoadContext("packages", isCollectible: true);
        context.Resolving += (_, needed) => needed.Name?.StartsWith("PostingSchema", StringComparison.Ordinal) == true ? Load(context, needed.Name) : null;
        var actual = PublicSurface.Of(Load(context, name));
        context.Unload();
        var file = Repository.PathOf("tests", "PostingSchema.EndToEnd.Tests", "PublicApi", "Snapshots", name + ".txt");
        if (Environment.GetEnvironmentVariable("POSTINGSCHEMA_UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{file} is missing: POSTINGSCHEMA_UPDATE_SNAPSHOTS=1 dotnet test writes it.");
        Assert.Equal(File.ReadAllText(file), actual);
    }

    private System.Reflection.Assembly Load(AssemblyLoadContext context, string name)
    {
        using var package = ZipFile.OpenRead(feed.PathOf(name));
        using var entry = package.GetEntry($"lib/net10.0/{name}.dll")!.Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);
        copy.Position = 0;
        return context.LoadFromStream(copy);
    }
}
