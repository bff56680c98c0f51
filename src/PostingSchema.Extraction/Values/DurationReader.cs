namespace PostingSchema.Extraction;

/// <summary>
/// Reads how long a job lasts: <c>6+ months</c>, <c>12-month contract</c>, <c>minimum 5 months</c>, <c>10-12 weeks</c>.
/// </summary>
public static class DurationReader
{
    private const int MostUnits = 60;

    private static readonly string[] Names = ["week", "month", "year"];

    private static readonly Phrases Units = Phrases.GroupedWithSeams(["weeks", "week"], ["months", "month", "mos"], ["years", "year"]);

    private static readonly string[] Jobs =
    [
        "contract", "internship", "intern", "assignment", "placement", "position", "project", "fixed term", "term", "co op", "engagement",
        "program", "programme", "appointment", "role", "full time internship", "paid internship", "temporary",
    ];

    private static readonly Phrases Lasting = new(
        "duration", "length", "internship*", "last", "lasts", "lasting", "contract", "assignment", "placement", "available for", "term",
        "period of", "fixed term", "temporary");

    // Time that is not that of the job.
    private static readonly Phrases Other = new(
        "leave", "notice", "probation*", "experience", "vacation", "parental", "maternity", "paternity", "salary", "paid time", "ago",
        "old", "past", "last", "every", "first", "after", "vesting", "onboarding", "training", "holiday*", "pto", "pay", "per", "a week",
        "days", "hours", "every other", "within", "next");

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Units);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<Duration>> Find(ScannedText text, TextSpan within)
    {
        foreach (var (unit, id) in Units.All(text, within))
        {
            if (Read(text, unit, id, within) is { } found && IsOfTheJob(text, found.Span, unit, id))
            {
                yield return found;
            }
        }
    }

    private static Found<Duration>? Read(ScannedText text, TextSpan unit, int id, TextSpan within)
    {
        var cursor = new Cursor(text, unit.Start, within.Start, within.End);
        cursor.TryCharBack('-', '\u2011');
        var open = cursor.TryCharBack('+', '+') || cursor.TryPhraseBack("or more", "plus");
        if (!WholeNumbers.TryReadBack(ref cursor, out var last) || last is 0 or > MostUnits)
        {
            return null;
        }

        Cursor range = cursor;
        range.TryCharBack('+', '+');
        if ((range.TryCharBack('-', '–') || range.TryPhraseBack("to")) && WholeNumbers.TryReadBack(ref range, out var first)
            && first < last)
        {
            return new Found<Duration>(new Duration(first, last, Names[id]), new TextSpan(range.At, unit.End));
        }

        if (cursor.TryPhraseBack("up to", "maximum of", "maximum", "at most", "max"))
        {
            return new Found<Duration>(new Duration(null, last, Names[id]), new TextSpan(cursor.At, unit.End));
        }

        open |= cursor.TryPhraseBack("at least", "a minimum of", "minimum of", "minimum", "min", "for at least");
        return new Found<Duration>(new Duration(last, open ? null : last, Names[id]), new TextSpan(cursor.At, unit.End));
    }

    private static bool IsOfTheJob(ScannedText text, TextSpan span, TextSpan unit, int id)
    {
        TextSpan sentence = Sentence.Around(text, span);
        var near = Math.Min(sentence.End, unit.End + 24);
        var comma = text.AsSpan(unit.End, near - unit.End).IndexOfAny(",;(");
        near = comma < 0 ? near : unit.End + comma;
        if (Other.In(text, unit.End, near) || Other.In(text, Math.Max(sentence.Start, span.Start - 12), span.Start))
        {
            return false;
        }

        var cursor = new Cursor(text, unit.End, span.Start, text.Length);
        if (cursor.TryPhrase(Jobs))
        {
            return true;
        }

        // Years count experience unless the very next word says otherwise.
        return id < 2 && Lasting.In(text, Math.Max(sentence.Start, span.Start - 60), span.Start);
    }
}
