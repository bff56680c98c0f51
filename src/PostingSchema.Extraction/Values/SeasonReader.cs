namespace PostingSchema.Extraction;

/// <summary>
/// Reads seasons that name an intake: <c>Summer 2025</c>, <c>Fall intake</c>. A season without year or intake word is passed over:
/// "Spring" is also a framework, and "fall" a verb.
/// </summary>
public static class SeasonReader
{
    private static readonly string[] Names = ["winter", "spring", "summer", "fall"];

    private static readonly Phrases Seasons = Phrases.Grouped(["winter"], ["spring"], ["summer"], ["fall", "autumn"]);

    private static readonly string[] Intakes =
    [
        "intake", "start", "internship", "intern", "interns", "internships", "semester", "term", "cohort", "co op", "analyst", "associate",
        "program", "programme", "placement",
    ];

    // The season of a graduation is not that of a start.
    private static readonly Phrases Elsewhere = new("graduat*", "degree by", "completing", "completed");

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Seasons);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<SeasonMention>> Find(ScannedText text, TextSpan within)
    {
        foreach (var (span, id) in Seasons.All(text, within))
        {
            if (Read(text, span, Names[id], within) is { } found)
            {
                yield return found;
            }
        }
    }

    private static Found<SeasonMention>? Read(ScannedText text, TextSpan season, string name, TextSpan within)
    {
        var cursor = new Cursor(text, season.End, within.Start, within.End);
        cursor.TryChar(',');
        cursor.TryPhrase("of");
        cursor.SkipSpaces();
        if (Elsewhere.In(text, Math.Max(within.Start, season.Start - 50), season.Start))
        {
            return null;
        }

        if (YearReader.IsYear(text, cursor.At, within)
            && !new Cursor(text, cursor.At + 4, within.Start, within.End).TryPhrase("class", "classes", "collection", "campaign"))
        {
            return new Found<SeasonMention>(new SeasonMention(name, YearReader.ValueAt(text, cursor.At)),
                new TextSpan(season.Start, cursor.At + 4));
        }

        if (cursor.Next is '\'' or '’' && cursor.At + 2 < within.End && int.TryParse(text.AsSpan(cursor.At + 1, 2), out var shortYear))
        {
            return new Found<SeasonMention>(new SeasonMention(name, 2000 + shortYear), new TextSpan(season.Start, cursor.At + 3));
        }

        var back = new Cursor(text, season.Start, within.Start, within.End);
        back.SkipSpacesBack();
        if (YearReader.IsYear(text, back.At - 4, within))
        {
            return new Found<SeasonMention>(new SeasonMention(name, YearReader.ValueAt(text, back.At - 4)),
                new TextSpan(back.At - 4, season.End));
        }

        cursor.At = season.End;
        return char.IsUpper(text[season.Start]) && cursor.TryPhrase(Intakes)
            ? new Found<SeasonMention>(new SeasonMention(name, null), season) : null;
    }
}
