namespace PostingSchema.Extraction;

/// <summary>The time that an amount is for: beside it, in its sentence, or in the heading above.</summary>
internal static class MoneyPeriods
{
    // How far behind an amount its period may stand: "EUR (annual gross)", "base salary per year".
    private const int Reach = 48;

    private static readonly (string Period, PhraseList Attached)[] Units =
    [
        ("hour", new("/ hour", "/ hr", "/ h", "/hour", "/hr", "/h", "per hour", "per hr", "an hour", "hourly", "ph", "p.h.", "hr", "hour")),
        ("day", new("/ day", "/day", "per day", "a day", "daily", "per diem", "/d", "day")),
        ("week", new("/ week", "/week", "/wk", "per week", "a week", "weekly", "week")),
        ("month", new("/ month", "/ mo", "/month", "/mo", "per month", "a month", "monthly", "pcm", "p.m.", "month")),
        ("year",
            new("/ year", "/ yr", "/ annum", "/year", "/yr", "/annum", "/y", "per year", "per annum", "a year", "yearly", "annually",
            "annual", "per yr", "p.a.", "pa", "annum", "year")),
    ];

    private static readonly PhraseList Sorts = new("gross", "net", "base", "brutto");

    private static readonly string[] Names = ["hour", "day", "week", "month", "year"];

    private static readonly Phrases Nearby = Phrases.Grouped(
        ["per hour", "an hour", "hourly", "/hour", "/hr"],
        ["per day", "a day", "daily", "/day"],
        ["per week", "a week", "weekly", "/week"],
        ["per month", "a month", "monthly", "/month", "/mo"],
        ["per year", "a year", "yearly", "annual", "annually", "annualized", "per annum", "/year", "/yr", "p.a"]);

    // Not the period of the pay: a bonus is yearly, a review is quarterly.
    private static readonly Phrases OfOtherThings = new(
        "annual bonus*", "annual leave", "annual performance", "annual review*", "annual discretionary", "annual incentive*",
        "annual target", "annual equity", "annual cash bonus", "annual merit", "annual stock", "annual vacation", "annual short",
        "annual long", "monthly bonus*", "monthly commission*", "annual revenue", "annual budget*", "annual sales", "annual quota",
        "annual training", "annual learning", "annual paid", "annual company", "annual holiday*", "annual wellness", "annual education",
        "annual professional", "a day off", "days a week", "day a week", "hours a week", "hours per week", "days per week", "hours a day",
        "hours per day", "daily work", "paid weekly", "paid monthly", "weekly pay", "daily pay", "annual report*", "annual growth");

    /// <summary>The period, and the span grown over it where it stands directly behind the amount.</summary>
    public static (TextSpan Span, string? Period) Read(ScannedText text, TextSpan amount, TextSpan within)
    {
        var cursor = new Cursor(text, amount.End, amount.Start, within.End);
        cursor.TryPhrase(Sorts);
        if (TryAttached(ref cursor) is { } attached)
        {
            return (new TextSpan(amount.Start, cursor.At), attached);
        }

        var end = ClauseEnd(text, amount.End, within.End);
        var lineStart = Scan.LineStart(text, amount.Start, 0, 160);
        return (amount, First(text, amount.End, end) ?? Last(text, Sentence.Start(text, amount.Start), amount.Start)
            ?? Last(text, lineStart, amount.Start) ?? InHeading(text, lineStart));
    }

    /// <summary>Reads a period that comes next.</summary>
    public static string? TryAttached(ref Cursor cursor)
    {
        foreach (var (period, spellings) in Units)
        {
            if (cursor.TryPhrase(spellings))
            {
                return period;
            }
        }

        return null;
    }

    private static string? First(ScannedText text, int start, int end)
    {
        foreach (var (span, id) in Nearby.All(text, new TextSpan(start, end)))
        {
            if (!IsOfOtherThings(text, span))
            {
                return Names[id];
            }
        }

        return null;
    }

    private static string? Last(ScannedText text, int start, int end)
    {
        string? last = null;
        foreach (var (span, id) in Nearby.All(text, new TextSpan(start, end)))
        {
            last = IsOfOtherThings(text, span) ? last : Names[id];
        }

        return last;
    }

    private static bool IsOfOtherThings(ScannedText text, TextSpan period) =>
        OfOtherThings.In(text, Math.Max(0, period.Start - 8), Math.Min(text.Length, period.End + 16));

    // The clause ends where something else begins to be said, but not before a note in parentheses.
    private static int ClauseEnd(ScannedText text, int at, int end)
    {
        var most = Math.Min(end, at + Reach);
        var position = at;
        while (position < most && text[position] is not (';' or '\n' or '$' or '€' or '£' or '+' or '•')
            && !(text[position] == '.' && position + 1 < end && text[position + 1] is ' ' or '\n'))
        {
            position++;
        }

        Scan.Count(position - at);
        return position;
    }

    // "Compensation Description (Annually)": one of the two lines above, if it is short.
    private static string? InHeading(ScannedText text, int lineStart)
    {
        for (var above = 0; above < 2 && lineStart > 1; above++)
        {
            var end = lineStart - 1;
            while (end > 0 && text[end - 1] == '\n')
            {
                end--;
            }

            var start = Scan.LineStart(text, end, 0, 100);
            if (end - start < 90 && Last(text, start, end) is { } period)
            {
                return period;
            }

            lineStart = start;
        }

        return null;
    }
}
