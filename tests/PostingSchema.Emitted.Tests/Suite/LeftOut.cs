namespace PostingSchema.Emitted.Tests.Suite;

/// <summary>The optional tests of the official suite that are about something else than what the compiler does, each with its reason.</summary>
internal static class LeftOut
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["dependencies-compatibility.json"] = "\"dependencies\" is no keyword of 2020-12; it is a warning (PS0003)",
        ["cross-draft.json"] = "refers to another dialect, which is PS0014",
    };

    public static string? Reason(SuiteGroup group) => Files.GetValueOrDefault(group.File);
}
