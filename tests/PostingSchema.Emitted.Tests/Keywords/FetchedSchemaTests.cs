namespace PostingSchema.Emitted.Tests;

/// <summary>A schema file that the project says a URI of (<c>Uri</c> of its item), and one that refers to it by that URI.</summary>
public class FetchedSchemaTests
{
    [Fact]
    public void Reference_ByTheUriOfTheItem_LeadsToTheFile()
    {
        Assert.Equal("Basel", Fetching.Parse("""{"place": {"city": "Basel"}}"""u8).Place!.City);
        Assert.Equal("/place", Assert.Single(Fetching.Validate("""{"place": {}}"""u8).Findings).InstancePath);
    }

    [Fact]
    public void SchemaId_OfAFileWithoutOne_IsTheUri() => Assert.Equal("https://elsewhere.example/places/fetched.json", IdOf<Fetched>());

    private static string IdOf<T>()
        where T : class, IPosting<T> => T.SchemaId;
}
