namespace PostingSchema.Extraction;

/// <summary>
/// Cities that are known without anything behind them. The list is short on purpose: it serves labels and title lines, where a city
/// stands alone, and its countries are not taken over into a posting that does not name them.
/// </summary>
internal static class Cities
{
    private const string Table =
        "US New York City,New York,NYC,San Francisco,SF,San Francisco Bay Area,Bay Area,Los Angeles,Chicago,Seattle,Boston,Austin," +
        "Dallas,Houston,Denver,Atlanta,Philadelphia,San Diego,San Jose,Washington DC,Washington D.C.,Palo Alto,Mountain View," +
        "Menlo Park,Sunnyvale,Santa Clara,Cupertino,Redmond,Bellevue,Brooklyn,Manhattan,Miami,Minneapolis,Detroit,Pittsburgh," +
        "Nashville,Salt Lake City,Raleigh,Silicon Valley|CA Toronto,Vancouver,Montreal,Montréal,Ottawa,Calgary|" +
        "GB London,Manchester,Edinburgh,Bristol,Cambridge,Oxford,Glasgow,Leeds,Birmingham,Belfast|IE Dublin|FR Paris,Lyon,Toulouse|" +
        "DE Berlin,Munich,München,Hamburg,Frankfurt,Cologne,Köln,Stuttgart,Düsseldorf,Leipzig|" +
        "NL Amsterdam,Rotterdam,Utrecht,Eindhoven,The Hague,Delft|BE Brussels,Ghent,Antwerp|CH Zurich,Zürich,Geneva,Lausanne,Basel|" +
        "AT Vienna|ES Madrid,Barcelona,Valencia|PT Lisbon,Lisboa,Porto|IT Milan,Rome,Turin|SE Stockholm,Gothenburg|NO Oslo|" +
        "DK Copenhagen|FI Helsinki|PL Warsaw,Krakow,Kraków,Wroclaw,Wrocław|CZ Prague|HU Budapest|RO Bucharest|GR Athens|EE Tallinn|" +
        "LV Riga|LT Vilnius|UA Kyiv|TR Istanbul|IL Tel Aviv,Haifa|AE Dubai,Abu Dhabi|" +
        "IN Bangalore,Bengaluru,Mumbai,Hyderabad,Pune,Chennai,Gurgaon,Gurugram,Noida,New Delhi,Delhi|SG Singapore|HK Hong Kong|" +
        "CN Beijing,Shanghai,Shenzhen,Hangzhou|JP Tokyo,Osaka,Kyoto|KR Seoul|TW Taipei|AU Sydney,Melbourne,Brisbane|NZ Auckland|" +
        "BR São Paulo,Sao Paulo|MX Mexico City|AR Buenos Aires|ZA Cape Town,Johannesburg|KE Nairobi|NG Lagos|ID Jakarta|TH Bangkok|" +
        "VN Hanoi,Ho Chi Minh City|MY Kuala Lumpur|PH Manila|EG Cairo|CO Bogotá,Bogota|CL Santiago";

    private static readonly (string Name, string Country)[] All =
    [
        .. Table.Split('|').SelectMany(row => row[3..].Split(',').Select(name => (name, row[..2]))),
    ];

    private static readonly PhraseTable Names = new(All.Select((city, i) => (city.Name, i, true)));

    /// <summary>The city whose name stands at a position.</summary>
    public static bool TryMatch(string text, int at, int end, out TextSpan span, out string country)
    {
        var found = Names.TryMatch(text, at, end, out var index, out var after);
        span = found ? new TextSpan(at, after) : default;
        country = found ? All[index].Country : "";
        return found;
    }
}
