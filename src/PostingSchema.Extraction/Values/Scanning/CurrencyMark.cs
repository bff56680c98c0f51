using System.Buffers;

namespace PostingSchema.Extraction;

/// <summary>A currency as a text states it.</summary>
/// <param name="Stated">The symbol or code in the text.</param>
/// <param name="Iso">The code (ISO 4217); null where the symbol is of several ("kr").</param>
internal readonly record struct CurrencyMark(string Stated, string? Iso)
{
    // Longer symbols before those that they end in.
    private static readonly (string Symbol, string? Iso)[] Symbols =
    [
        ("US$", "USD"), ("U$S", "USD"), ("USD$", "USD"), ("CA$", "CAD"), ("C$", "CAD"), ("CAD$", "CAD"), ("AU$", "AUD"), ("A$", "AUD"),
        ("AUD$", "AUD"), ("NZ$", "NZD"), ("SG$", "SGD"), ("S$", "SGD"), ("HK$", "HKD"), ("NT$", "TWD"), ("MX$", "MXN"), ("R$", "BRL"),
        ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("₹", "INR"), ("₽", "RUB"), ("₩", "KRW"), ("₺", "TRY"), ("₴", "UAH"), ("₪", "ILS"),
        ("₫", "VND"), ("฿", "THB"), ("₱", "PHP"), ("₦", "NGN"), ("¥", null), ("￥", null), ("Rs.", "INR"), ("Rs", "INR"), ("zł", "PLN"),
        ("kr.", null), ("kr", null), ("Kč", "CZK"), ("Ft", "HUF"), ("RM", "MYR"),
    ];

    private static readonly HashSet<string> Codes = new(
        ("USD EUR GBP CAD AUD NZD SGD HKD CHF SEK NOK DKK PLN CZK HUF RON BGN ISK JPY CNY RMB KRW TWD INR PKR BDT LKR THB VND IDR MYR PHP " +
        "TRY ILS AED SAR QAR KWD BHD OMR EGP MAD ZAR NGN KES GHS BRL MXN ARS CLP COP PEN UYU RUB UAH").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CodeLookup = Codes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> SymbolStarts = SearchValues.Create([.. Symbols.Select(symbol => symbol.Symbol[0])]);
    private static readonly SearchValues<char> SymbolEnds = SearchValues.Create([.. Symbols.Select(symbol => symbol.Symbol[^1])]);

    private static readonly PhraseList Euros = new("euros", "euro");
    private static readonly PhraseList Dollars = new("dollars");

    /// <summary>The currency whose symbol or code ends before the cursor.</summary>
    public static CurrencyMark? ReadBack(ref Cursor cursor)
    {
        Cursor ahead = cursor;
        ahead.SkipSpacesBack();
        if (CodeIn(ahead.Text, ahead.At - 3, ahead) is { } code && Scan.BeginsWord(ahead.Text, ahead.At - 3, ahead.Start))
        {
            ahead.At -= 3;
            cursor = ahead;
            return code;
        }

        foreach (var (symbol, iso) in SymbolEnds.Contains(ahead.Previous) ? Symbols : [])
        {
            var from = ahead.At - symbol.Length;
            if (from >= ahead.Start && ahead.Text.AsSpan(from).StartsWith(symbol, StringComparison.Ordinal)
                && (symbol == "$" || Scan.BeginsWord(ahead.Text, from, ahead.Start)))
            {
                ahead.At = from;
                cursor = ahead;
                return new CurrencyMark(symbol, iso);
            }
        }

        return null;
    }

    /// <summary>The currency whose symbol or code comes next.</summary>
    public static CurrencyMark? ReadNext(ref Cursor cursor)
    {
        Cursor ahead = cursor;
        ahead.SkipSpaces();
        if (CodeIn(ahead.Text, ahead.At, ahead) is { } code && Scan.EndsWord(ahead.Text, ahead.At + 3, ahead.End))
        {
            ahead.At += 3;
            cursor = ahead;
            return code;
        }

        foreach (var (symbol, iso) in SymbolStarts.Contains(ahead.Next) ? Symbols : [])
        {
            var after = ahead.At + symbol.Length;
            if (after <= ahead.End && ahead.Text.AsSpan(ahead.At).StartsWith(symbol, StringComparison.Ordinal)
                && Scan.EndsWord(ahead.Text, after, ahead.End) && !IsOfNext(ahead, after))
            {
                ahead.At = after;
                cursor = ahead;
                return new CurrencyMark(symbol, iso);
            }
        }

        if (ahead.TryPhrase(Euros))
        {
            cursor = ahead;
            return new CurrencyMark("euro", "EUR");
        }

        if (ahead.TryPhrase(Dollars))
        {
            cursor = ahead;
            return new CurrencyMark("dollars", "USD");
        }

        return null;
    }

    // In "$20 - $30" the second symbol belongs to the number behind it.
    private static bool IsOfNext(Cursor cursor, int after) => after < cursor.End && char.IsAsciiDigit(cursor.Text[after]);

    private static CurrencyMark? CodeIn(string text, int at, in Cursor cursor)
    {
        if (at < cursor.Start || at + 3 > cursor.End || !char.IsAsciiLetter(text[at]))
        {
            return null;
        }

        // In lower case only the two that are no words: "all", "top" and "try" are.
        ReadOnlySpan<char> letters = text.AsSpan(at, 3);
        if (!(char.IsUpper(text[at]) || letters is "usd" or "eur") || !CodeLookup.TryGetValue(letters, out var code))
        {
            return null;
        }

        return new CurrencyMark(letters.ToString(), code == "RMB" ? "CNY" : code);
    }
}
