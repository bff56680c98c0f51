namespace PostingSchema.Extraction;

/// <summary>The countries: their codes (ISO 3166-1 alpha-2) and the names that postings use.</summary>
internal static class Countries
{
    private const string Table =
        "AD Andorra|AE United Arab Emirates,UAE,U.A.E.|AF Afghanistan|AL Albania|AM Armenia|AO Angola|AR Argentina|AT Austria|" +
        "AU Australia|AZ Azerbaijan|BA Bosnia and Herzegovina,Bosnia|BB Barbados|BD Bangladesh|BE Belgium|BF Burkina Faso|" +
        "BG Bulgaria|BH Bahrain|BI Burundi|BJ Benin|BN Brunei|BO Bolivia|BR Brazil,Brasil|BS Bahamas|BT Bhutan|BW Botswana|" +
        "BY Belarus|BZ Belize|CA Canada|CD Democratic Republic of the Congo|CG Congo|CH Switzerland,Schweiz|" +
        "CI Ivory Coast,Côte d'Ivoire|CL Chile|CM Cameroon|CN China,PRC|CO Colombia|CR Costa Rica|CU Cuba|CV Cape Verde|CY Cyprus|" +
        "CZ Czech Republic,Czechia|DE Germany,Deutschland|DJ Djibouti|DK Denmark|DO Dominican Republic|DZ Algeria|EC Ecuador|" +
        "EE Estonia|EG Egypt|ER Eritrea|ES Spain,España|ET Ethiopia|FI Finland|FJ Fiji|FR France|GA Gabon|" +
        "GB United Kingdom,UK,U.K.,Great Britain,England,Scotland,Wales,Northern Ireland|GE Georgia|GH Ghana|GM Gambia|GN Guinea|" +
        "GR Greece|GT Guatemala|GY Guyana|HK Hong Kong,Hong Kong SAR|HN Honduras|HR Croatia|HT Haiti|HU Hungary|ID Indonesia|" +
        "IE Ireland|IL Israel|IN India|IQ Iraq|IR Iran|IS Iceland|IT Italy,Italia|JM Jamaica|JO Jordan|JP Japan|KE Kenya|" +
        "KG Kyrgyzstan|KH Cambodia|KR South Korea,Republic of Korea,Korea|KW Kuwait|KZ Kazakhstan|LA Laos|LB Lebanon|" +
        "LI Liechtenstein|LK Sri Lanka|LR Liberia|LS Lesotho|LT Lithuania|LU Luxembourg|LV Latvia|LY Libya|MA Morocco|MC Monaco|" +
        "MD Moldova|ME Montenegro|MG Madagascar|MK North Macedonia,Macedonia|ML Mali|MM Myanmar|MN Mongolia|MO Macau,Macao|" +
        "MR Mauritania|MT Malta|MU Mauritius|MV Maldives|MW Malawi|MX Mexico,México|MY Malaysia|MZ Mozambique|NA Namibia|NE Niger|" +
        "NG Nigeria|NI Nicaragua|NL Netherlands,The Netherlands,Holland|NO Norway|NP Nepal|NZ New Zealand|OM Oman|PA Panama|PE Peru|" +
        "PG Papua New Guinea|PH Philippines,The Philippines|PK Pakistan|PL Poland|PR Puerto Rico|PS Palestine|PT Portugal|" +
        "PY Paraguay|QA Qatar|RO Romania|RS Serbia|RU Russia,Russian Federation|RW Rwanda|SA Saudi Arabia,KSA|SC Seychelles|SD Sudan|" +
        "SE Sweden|SG Singapore|SI Slovenia|SK Slovakia|SL Sierra Leone|SN Senegal|SO Somalia|SR Suriname|SV El Salvador|SY Syria|" +
        "TG Togo|TH Thailand|TJ Tajikistan|TL Timor-Leste|TM Turkmenistan|TN Tunisia|TR Turkey,Türkiye|TT Trinidad and Tobago|" +
        "TW Taiwan|TZ Tanzania|UA Ukraine|UG Uganda|US United States,United States of America,USA,U.S.A.,US,U.S.|UY Uruguay|" +
        "UZ Uzbekistan|VA Vatican City|VE Venezuela|VN Vietnam,Viet Nam|YE Yemen|ZA South Africa|ZM Zambia|ZW Zimbabwe";

    // Names that are also first names, words or states: believed only behind a city.
    private static readonly HashSet<string> Ambiguous = new(["Georgia", "Jordan", "Chad", "Turkey", "Mali", "Niger", "Guinea", "Cuba",
        "Congo", "Macedonia", "Korea", "PRC", "Holland"], StringComparer.Ordinal);

    private static readonly (string Name, string Code)[] Names =
    [
        .. Table.Split('|').SelectMany(row => row[3..].Split(',').Select(name => (name, row[..2]))),
    ];

    private static readonly PhraseTable Phrases = new(Names.Select((name, i) => (name.Name, i, true)));

    private static readonly Dictionary<string, string> ByName = Names.ToDictionary(name => name.Name, name =>
        name.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Codes = [.. Names.Select(name => name.Code)];

    /// <summary>The country that a name or a code names, or null.</summary>
    public static string? CodeOf(string name) =>
        ByName.TryGetValue(name, out var code) ? code : Codes.Contains(name) ? name
            : ByName.GetValueOrDefault(name.Replace("the ", "", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a two-letter code is one of a country.</summary>
    public static bool IsCode(string code) => Codes.Contains(code);

    /// <summary>The country whose name stands at a position.</summary>
    public static bool TryMatch(string text, int at, int end, out TextSpan span, out string code)
    {
        var found = Phrases.TryMatch(text, at, end, out var index, out var after);
        span = found ? new TextSpan(at, after) : default;
        code = found ? Names[index].Code : "";
        return found;
    }

    /// <summary>Whether a name means its country wherever it stands.</summary>
    public static bool IsPlain(string name) => !Ambiguous.Contains(name);
}
