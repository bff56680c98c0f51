namespace PostingSchema.Extraction;

/// <summary>The words that make one amount a bound: "up to", "from", "and up", "+".</summary>
internal static class MoneyBounds
{
    public const string Range = "range";
    public const string Exact = "exact";
    public const string From = "from";
    public const string UpTo = "up_to";

    private static readonly PhraseList Most = new("up to", "upto", "maximum of", "maximum", "max", "no more than", "capped at");
    private static readonly PhraseList Least = new(
        "starting at", "starting from", "starts at", "starts from", "from", "minimum of", "minimum", "at least", "min", "more than", "over",
        "upwards of");

    private static readonly PhraseList More = new("and up", "or more", "and above", "minimum");

    public static (TextSpan Span, string Kind) Read(string text, TextSpan amount, TextSpan within)
    {
        var back = new Cursor(text, amount.Start, within.Start, within.End);
        if (back.TryPhraseBack(Most))
        {
            return (new TextSpan(back.At, amount.End), UpTo);
        }

        if (back.TryPhraseBack(Least))
        {
            return (new TextSpan(back.At, amount.End), From);
        }

        var cursor = new Cursor(text, amount.End, amount.Start, within.End);
        return cursor.Next == '+' && (cursor.At++ >= 0) || cursor.TryPhrase(More)
            ? (new TextSpan(amount.Start, cursor.At), From)
            : (amount, Exact);
    }
}
