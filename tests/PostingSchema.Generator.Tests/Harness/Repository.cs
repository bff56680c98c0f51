using System.Runtime.CompilerServices;

namespace PostingSchema.Generator.Tests.Harness;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The four schema files that we ship, and their texts.</summary>
    public static IReadOnlyList<Schema> ShippedSchemas { get; } = Directory
        .EnumerateFiles(Path.Combine(Root, "schemas"), "*.schema.json")
        .Order(StringComparer.Ordinal)
        .Select(path => new Schema(Path.GetFileName(path), File.ReadAllText(path)))
        .ToArray();

    /// <summary>A schema file of this project's <c>Schemas</c> folder.</summary>
    public static Schema TestSchema(string name) => new(name, File.ReadAllText(TestFile("Schemas", name)));

    public static string TestFile(params string[] path) => Path.Combine([Root, "tests", "PostingSchema.Generator.Tests", .. path]);

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var starts = new[] { AppContext.BaseDirectory, Path.GetDirectoryName(thisFile)! };
        foreach (var start in starts)
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "PostingSchema.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
