namespace PostingSchema.Extraction;

/// <summary>
/// Reads ages: <c>7 hours ago</c>, <c>Posted 30+ Days Ago</c>, <c>Posted Today</c>. They stay relative: no clock is asked.
/// </summary>
public static class RelativeDateReader
{
    private static readonly string[] Units = ["minute", "hour", "day", "week", "month", "year"];

    private static readonly string[][] Spellings =
    [
        ["minutes", "minute", "mins", "min"], ["hours", "hour", "hrs", "hr", "h"], ["days", "day", "d"], ["weeks", "week", "w"], ["months",
            "month", "mo"], ["years", "year"],
    ];

    private static readonly string[] Labels = ["posted", "reposted", "updated", "confirmed", "published", "added", "listed"];

    private static readonly Phrases Ago = new("ago");

    private static readonly Phrases Now = Phrases.Grouped(["posted today", "just posted", "posted just now"], ["posted yesterday"]);

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Ago, Now);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<RelativeDate>> Find(ScannedText text, TextSpan within) =>
        Ago.All(text, within).Select(found => Read(text, found.Span, within)).OfType<Found<RelativeDate>>()
            .Concat(Now.All(text, within).Select(found => new Found<RelativeDate>(
                new RelativeDate(found.Id, "day", false, "posted", found.Span.Of(text)), found.Span)))
            .OrderBy(found => found.Span.Start);

    private static Found<RelativeDate>? Read(ScannedText text, TextSpan ago, TextSpan within)
    {
        var cursor = new Cursor(text, ago.Start, within.Start, within.End);
        for (var unit = 0; unit < Units.Length; unit++)
        {
            if (!cursor.TryPhraseBack(Spellings[unit]))
            {
                continue;
            }

            var atLeast = cursor.TryCharBack('+', '+') || cursor.TryPhraseBack("or more");
            if (!WholeNumbers.TryReadBack(ref cursor, out var amount) && !TryOne(ref cursor, out amount))
            {
                return null;
            }

            atLeast |= cursor.TryPhraseBack("over", "more than");
            var span = new TextSpan(cursor.At, ago.End);
            return new Found<RelativeDate>(new RelativeDate(amount, Units[unit], atLeast, LabelBefore(cursor), span.Of(text)), span);
        }

        return null;
    }

    private static bool TryOne(ref Cursor cursor, out int amount)
    {
        amount = 1;
        return cursor.TryPhraseBack("an", "a");
    }

    private static string? LabelBefore(Cursor cursor)
    {
        cursor.TryCharBack(':', ':');
        cursor.TryPhraseBack("on", "about");
        foreach (var label in Labels)
        {
            if (cursor.TryPhraseBack(label))
            {
                return label;
            }
        }

        return null;
    }
}
