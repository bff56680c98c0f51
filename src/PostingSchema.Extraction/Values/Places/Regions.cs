namespace PostingSchema.Extraction;

/// <summary>States and provinces that postings put behind a city: those of the United States, Canada and Australia.</summary>
internal static class Regions
{
    private const string Table =
        "US:AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|" +
        "FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|" +
        "MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|" +
        "NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|" +
        "PA Pennsylvania|PR Puerto Rico|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|" +
        "VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming;CA:AB Alberta|BC British Columbia|MB Manitoba|" +
        "NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|ON Ontario|PE Prince Edward Island|QC Quebec|QC Québec|" +
        "SK Saskatchewan;AU:NSW New South Wales|VIC Victoria|QLD Queensland|TAS Tasmania|ACT Australian Capital Territory";

    private static readonly (string Code, string Name, string Country)[] All =
    [
        .. Table.Split(';').SelectMany(country =>
            country[3..].Split('|').Select(row => row.Split(' ', 2)).Select(parts => (parts[0], parts[1], country[..2]))),
    ];

    private static readonly PhraseTable Names = new(All.Select((region, i) => (region.Name, i, true)));

    private static readonly Dictionary<string, string> CountryByCode =
        All.DistinctBy(region => region.Code).ToDictionary(region => region.Code, region => region.Country, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> CodeByName =
        All.ToDictionary(region => region.Name, region => region.Code, StringComparer.OrdinalIgnoreCase);

    // Codes that are also words or degrees written in capitals: "SCIENCE, OR EQUIVALENT", "BA, MA".
    private static readonly HashSet<string> Words = new(["OR", "IN", "ME", "HI", "OK", "OH", "MA", "MS", "MD", "PA", "ON", "BC", "ACT",
        "AS", "CO", "DE", "ID", "LA"], StringComparer.Ordinal);

    /// <summary>Reads a state or province: a code in capitals, or a name.</summary>
    public static bool TryMatch(string text, int at, int end, out TextSpan span, out string country)
    {
        for (var length = 3; length >= 2; length--)
        {
            if (at + length <= end && IsCapitals(text, at, length) && CountryByCode.TryGetValue(text.Substring(at, length), out country!)
                && IsCodeEnd(text, at, at + length, end))
            {
                span = new TextSpan(at, at + length);
                return true;
            }
        }

        var found = Names.TryMatch(text, at, end, out var index, out var after);
        span = found ? new TextSpan(at, after) : default;
        country = found ? All[index].Country : "";
        return found;
    }

    /// <summary>The code of a state or province named in full; the text itself where there is none.</summary>
    public static string CodeOf(string name) => CodeByName.GetValueOrDefault(name, name);

    private static bool IsCapitals(string text, int at, int length) => text.AsSpan(at, length).IndexOfAnyExceptInRange('A', 'Z') < 0;

    // Behind a code stands a separator, an end, a postcode - or, where a space was lost, a capitalised word: "Dallas, TXDuration".
    private static bool IsCodeEnd(string text, int start, int at, int end)
    {
        if (at >= end)
        {
            return true;
        }

        if (char.IsLetterOrDigit(text[at]))
        {
            return char.IsUpper(text[at]) && at + 1 < end && char.IsLower(text[at + 1]);
        }

        var cursor = new Cursor(text, at, at, end);
        cursor.SkipSpaces();
        if (cursor.Next is '\n' or ',' or ')' or ';' or '|' or '.' or '(' or '•' or '·' or ':' or ']' or '<'
            || char.IsAsciiDigit(cursor.Next) || Scan.IsDash(cursor.Next))
        {
            return true;
        }

        // A word follows: fine behind "TX", not behind what may itself be a word or a degree.
        return !Words.Contains(text[start..at]) && cursor.Next != '/' ? true
            : cursor.TryPhrase("or remote", "area", "metro", "office", "and", "USA", "US", "United States", "Canada");
    }
}
