namespace PostingSchema.EndToEnd.Tests;

/// <summary>Where the repository is, and how this run was built.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary><c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PostingSchema.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");
        }

        return folder.FullName;
    }
}
