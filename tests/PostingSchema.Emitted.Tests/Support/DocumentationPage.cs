namespace PostingSchema.Emitted.Tests;

/// <summary>
/// A page of docs/ that a test writes: it is made anew and compared. POSTINGSCHEMA_UPDATE_SNAPSHOTS=1 writes it; what has changed is then
/// reviewed like any other text.
/// </summary>
internal static class DocumentationPage
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static void AssertIs(string page, string text)
    {
        var file = Path.Combine(Root, "docs", page);
        if (Environment.GetEnvironmentVariable("POSTINGSCHEMA_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file), text);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PostingSchema.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");
        }

        return folder.FullName;
    }
}
