namespace PostingSchema.Extraction;

/// <summary>Reads the latest start: <c>onboarding date by end of year 2025</c>.</summary>
public static class StartByReader
{
    private static readonly Phrases Beginning = new("start", "starting", "start date*", "onboard*", "begin", "beginning", "commence*",
        "join", "joining");

    private static readonly string[] Ends =
    [
        "end of year", "end of the year", "the end of year", "the end of the year", "end of", "the end of", "year end", "late", "mid",
        "early", "fall", "summer", "spring", "winter",
    ];

    private static readonly Phrases By = new("by", "before", "no later than", "not later than");

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Beginning);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<StartByStatement>> Find(ScannedText text, TextSpan within)
    {
        foreach (var (verb, _) in Beginning.All(text, within))
        {
            var end = Math.Min(Math.Min(Sentence.End(text, verb.End), within.End), verb.End + 50);
            var (by, id) = By.First(text, verb.End, end);
            if (id < 0)
            {
                continue;
            }

            var cursor = new Cursor(text, by.End, within.Start, within.End);
            cursor.SkipSpaces();
            var start = cursor.At;
            cursor.TryPhrase(Ends);
            Months.TryRead(ref cursor, out _);
            cursor.SkipSpaces();
            if (YearReader.IsYear(text, cursor.At, within))
            {
                var words = new TextSpan(start, cursor.At + 4);
                yield return new Found<StartByStatement>(
                    new StartByStatement(YearReader.ValueAt(text, cursor.At), words.Of(text)), new TextSpan(by.Start, words.End));
            }
        }
    }
}
