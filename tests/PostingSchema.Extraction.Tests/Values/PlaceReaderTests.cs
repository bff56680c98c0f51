namespace PostingSchema.Extraction.Tests;

public class PlaceReaderTests
{
    [Theory]
    [InlineData("Dallas, TX", "Dallas||TX||US")]
    [InlineData("Location: Dallas, TXDuration: 6+ Months", "Dallas||TX||US")]
    [InlineData("LOCATION: Wake County, NC", "|Wake County|NC||US")]
    [InlineData("team based in Mounds View, MN):", "Mounds View||MN||US")]
    [InlineData("Barcelona, Spain | HYBRID", "Barcelona|||Spain|ES")]
    [InlineData("London, United Kingdom", "London|||United Kingdom|GB")]
    [InlineData("London, England, United Kingdom", "London||England|United Kingdom|GB")]
    [InlineData("Singapore", "Singapore||||SG")]
    [InlineData("jobs in United States", "|||United States|US")]
    [InlineData("Remote (Continental US)", "|||US|US")]
    [InlineData("candidates in USA.", "|||USA|US")]
    [InlineData("The City of Vernon is", "Vernon||||")]
    [InlineData("Amsterdam Science Park", "Amsterdam||||NL")]
    [InlineData("Toronto, ON, Canada", "Toronto||ON|Canada|CA")]
    [InlineData("Austin, Texas, United States", "Austin||Texas|United States|US")]
    [InlineData("St. Louis, MO 63101", "St. Louis||MO||US")]
    [InlineData("Frankfurt am Main, Germany", "Frankfurt am Main|||Germany|DE")]
    [InlineData("McLean, VA", "McLean||VA||US")]
    [InlineData("USA, WA, Seattle", "Seattle||WA|USA|US")]
    [InlineData("Jena, Germany", "Jena|||Germany|DE")]
    [InlineData("Atlanta, Georgia", "Atlanta||Georgia||US")]
    [InlineData("Remote Dallas, TX", "Dallas||TX||US")]
    public void Find_ReadsPlaces(string text, string expected) =>
        Assert.Equal([expected], Find.All<PlaceMention>(PlaceReader.Find, text).Select(Show));

    [Theory]
    [InlineData("Los Angeles, New York, London, Paris, Berlin, Dubai, Singapore", 7)]
    [InlineData("Spain, Portugal, United Arab Emirates, Poland", 4)]
    [InlineData("San Francisco, CA, New York, NY", 2)]
    [InlineData("Berlin, Germany; Helsinki, Finland; Stockholm, Sweden", 3)]
    [InlineData("Brooklyn, NY and Burlington, VT.", 2)]
    public void Find_Lists_FindsEachPlace(string text, int count) =>
        Assert.Equal(count, Find.All<PlaceMention>(PlaceReader.Find, text).Count);

    [Theory]
    [InlineData("BS in Computer Science, OR equivalent")]
    [InlineData("Python, MS Office")]
    [InlineData("US Tech Solutions and China Mobile")]
    [InlineData("Jordan and Chad met Georgia")]
    [InlineData("Bachelor of Engineering, MA or PhD")]
    [InlineData("https://example.org/jobs/Berlin-Engineer")]
    [InlineData("in order to, or as well")]
    public void Find_NoPlaces_FindsNothing(string text) => Assert.Empty(Find.All<PlaceMention>(PlaceReader.Find, text));

    private static string Show(PlaceMention place) =>
        string.Join('|', place.City, place.County, place.Region, place.Country, place.CountryCode);
}
