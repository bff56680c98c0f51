namespace PostingSchema.Emitted.Tests;

/// <summary>
/// A page of docs/ that a test writes: it is made anew and compared. POSTINGSCHEMA_UPDATE_SNAPSHOTS=1 writes it; what has changed is then
/// reviewed like any other text.
/// </summary>
internal static class DocumentationPage
{
    public static void AssertIs(string page, string text)
    {
        var file = Repository.PathOf("docs", page);
        if (Environment.GetEnvironmentVariable("POSTINGSCHEMA_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file), text);
    }
}
