namespace PostingSchema.Tests;

/// <summary>Finds the data that stands beside the repository in <c>shared/data</c> and is no part of it.</summary>
internal static class SharedData
{
    private const string Variable = "POSTINGSCHEMA_SHARED";

    /// <summary>The folder <c>data</c>; null where there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Why a test that needs the data is skipped; null where it runs. In CI it runs, and fails, without the data.</summary>
    public static string? SkipReason => Folder is not null || Environment.GetEnvironmentVariable("CI") == "true"
        ? null
        : $"needs shared/data: put the folder 'shared' beside the repository, or name it in {Variable}";

    /// <summary>The path of a file or folder of the data.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([
        Folder ?? throw new DirectoryNotFoundException($"There is no shared/data beside the repository, nor in {Variable}."),
        .. parts]);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Existing(named);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Existing(Path.Combine(folder.FullName, "shared")) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Existing(string shared)
    {
        var data = Path.Combine(shared, "data");
        return Directory.Exists(data) ? data : null;
    }
}
