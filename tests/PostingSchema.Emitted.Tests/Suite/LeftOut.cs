namespace PostingSchema.Emitted.Tests.Suite;

/// <summary>The tests of the official suite that are about something else than what the compiler does, each with its reason.</summary>
internal static class LeftOut
{
    private const string Fetched = "refers to a schema by the address that it is fetched from, and not by its $id; nothing is fetched";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["dependencies-compatibility.json"] = "\"dependencies\" is no keyword of 2020-12; it is a warning (PS0003)",
        ["cross-draft.json"] = "refers to another dialect, which is PS0014",
    };

    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["enum.json: enum with escaped characters"] = "two members become one C# name, which is PS0011",
        ["refRemote.json: remote HTTP ref with different $id"] = Fetched,
        ["refRemote.json: remote HTTP ref with different URN $id"] = Fetched,
        ["refRemote.json: remote HTTP ref with nested absolute ref"] = Fetched,
    };

    public static string? Reason(SuiteGroup group) =>
        Files.TryGetValue(group.File, out var reason) || Groups.TryGetValue(group.ToString(), out reason) ? reason : null;
}
