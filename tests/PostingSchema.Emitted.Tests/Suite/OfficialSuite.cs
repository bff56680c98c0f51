using System.Text.Json;

namespace PostingSchema.Emitted.Tests.Suite;

/// <summary>JSON-Schema-Test-Suite, draft 2020-12.</summary>
internal static class OfficialSuite
{
    private const string Host = "http://localhost:1234/";

    public static IEnumerable<SuiteGroup> Groups(string folder) =>
        Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(GroupsOf);

    public static string Folder(params string[] parts) => SharedData.PathOf(["json-schema-test-suite", "tests", "draft2020-12", .. parts]);

    /// <summary>The schemas that others refer to, each under the URI that it would be fetched from.</summary>
    public static IEnumerable<(string Uri, string Schema)> Remotes()
    {
        var folder = SharedData.PathOf("json-schema-test-suite", "remotes");
        foreach (var path in Directory.GetFiles(Path.Combine(folder, "draft2020-12"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            yield return (Host + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path));
        }
    }

    private static IEnumerable<SuiteGroup> GroupsOf(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.EnumerateArray().Select(group => new SuiteGroup(
            Path.GetFileName(path),
            group.GetProperty("description").GetString()!,
            group.GetProperty("schema").GetRawText(),
            group.GetProperty("tests").EnumerateArray().Select(Case).ToArray())).ToArray();
    }

    private static SuiteCase Case(JsonElement test) => new(
        test.GetProperty("description").GetString()!,
        test.GetProperty("data").GetRawText(),
        test.GetProperty("valid").GetBoolean());
}
