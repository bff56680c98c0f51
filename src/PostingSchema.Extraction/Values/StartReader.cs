namespace PostingSchema.Extraction;

/// <summary>
/// Reads when a job begins, where the words say so: <c>2026 Start</c>, <c>Summer 2025 internship</c>, <c>as of September 2026</c>,
/// <c>join our team in 2025</c>.
/// </summary>
public static class StartReader
{
    private static readonly string[] Intakes =
    [
        "start", "starts", "intake", "internship", "internships", "intern", "interns", "graduate", "graduates", "new grad", "new grads",
        "new graduate", "campus", "cohort", "university graduate", "graduate programme", "graduate program", "summer", "winter", "spring",
        "fall", "autumn", "summer intern", "summer internship", "early career", "university", "co op",
    ];

    private static readonly string[] IntakesBefore =
    [
        "internship", "intern", "interns", "new grad", "new graduate", "graduate programme", "graduate program", "graduate", "intake",
        "class", "cohort", "co op",
    ];

    private static readonly Phrases Beginning = new(
        "start date*", "starting", "start in", "start on", "start from", "starts in", "starts on", "begin*", "commenc*", "onboard*",
        "join us in", "join our team in", "join us for", "join our team for", "join the team in", "to start", "available from",
        "available to start", "available full time from", "available full time as of", "start:", "starts:", "start", "joining");

    private static readonly Phrases AsOf = new("as of", "as from");

    private static readonly Phrases Offered = new("available", "internship", "vacancy", "position is open", "from");

    // The year of a degree, a founding, a period of publication.
    private static readonly Phrases OtherYears = new(
        "graduat*", "degree", "founded", "established", "since", "class of", "complet*", "born", "published", "copyright", "revenue",
        "awarded", "award*", "named", "ranked", "launched", "listed", "posted", "deadline", "apply by", "closing", "survey", "report",
        "expir*", "end date", "ends", "policy", "act of", "fy", "by end of", "by the end of", "review*", "interview*", "screening",
        "required", "requires");

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<StartStatement>> Find(ScannedText text, TextSpan within)
    {
        foreach (Found<int> year in YearReader.Find(text, within))
        {
            if (year.Value >= 2000 && Read(text, year, within) is { } found)
            {
                yield return found;
            }
        }
    }

    private static Found<StartStatement>? Read(ScannedText text, Found<int> year, TextSpan within)
    {
        var (span, month, season) = WithMonthOrSeason(text, year.Span, within);
        if (ReadIntake(text, span, within) is { } intake)
        {
            return new Found<StartStatement>(new StartStatement(year.Value, month, season), intake);
        }

        TextSpan sentence = Sentence.Around(text, span);
        var from = Math.Max(sentence.Start, span.Start - 70);
        var (verb, id) = Beginning.Last(text, from, span.Start);
        if (AsOf.Last(text, from, span.Start) is { Id: >= 0 } asOf && span.Start - asOf.Span.End <= 1)
        {
            // "As of" tells any date; that of the job only where a start is spoken of.
            return id >= 0 || Offered.In(text, from, asOf.Span.Start)
                ? new Found<StartStatement>(new StartStatement(year.Value, month, season), new TextSpan(asOf.Span.Start, span.End))
                : null;
        }

        return id >= 0 && !OtherYears.In(text, verb.End, span.Start)
            && !OtherYears.In(text, Math.Max(sentence.Start, verb.Start - 40), verb.Start)
            && !text.AsSpan(verb.End, span.Start - verb.End).Contains(';') && IsNear(text, verb, span)
                ? new Found<StartStatement>(new StartStatement(year.Value, month, season), new TextSpan(verb.Start, span.End))
                : null;
    }

    // Between the verb and the year stand few words: "start date of this internship is as of September 2026".
    private static bool IsNear(ScannedText text, TextSpan verb, TextSpan year) => text.AsSpan(verb.End, year.Start - verb.End).Count(' ') <= 7;

    // "2026 Start", "Summer 2025 Internship", "New Grad 2026", "(2025 Start)"
    private static TextSpan? ReadIntake(ScannedText text, TextSpan year, TextSpan within)
    {
        var cursor = new Cursor(text, year.End, within.Start, within.End);
        cursor.TryDash();
        if (cursor.TryPhrase(Intakes))
        {
            return new TextSpan(year.Start, cursor.At);
        }

        var back = new Cursor(text, year.Start, within.Start, within.End);
        back.TryCharBack('(', ',');
        back.TryCharBack('-', '–');
        return back.TryPhraseBack(IntakesBefore) && !IsClassOf(back) ? new TextSpan(back.At, year.End) : null;
    }

    private static bool IsClassOf(Cursor cursor) => cursor.TryPhraseBack("graduating");

    private static (TextSpan Span, int? Month, string? Season) WithMonthOrSeason(ScannedText text, TextSpan year, TextSpan within)
    {
        var back = new Cursor(text, year.Start, within.Start, within.End);
        back.TryCharBack(',', ',');
        if (Months.TryReadBack(ref back, out var month) || TryDayAndMonth(ref back, out month))
        {
            return (new TextSpan(back.At, year.End), month, null);
        }

        var around = new TextSpan(Math.Max(within.Start, year.Start - 10), Math.Min(within.End, year.End + 8));
        foreach (Found<SeasonMention> season in SeasonReader.Find(text, around))
        {
            if (season.Span.Contains(year))
            {
                return (season.Span, null, season.Value.Season);
            }
        }

        return (year, null, null);
    }

    // "September 1, 2026"
    private static bool TryDayAndMonth(ref Cursor cursor, out int month)
    {
        Cursor ahead = cursor;
        month = 0;
        var found = WholeNumbers.TryReadBack(ref ahead, out var day) && day <= 31 && Months.TryReadBack(ref ahead, out month);
        cursor = found ? ahead : cursor;
        return found;
    }
}
