namespace PostingSchema.Extraction;

/// <summary>
/// Reads pay: an amount or a range, with the currency and the period that the text gives. Other money (funding, revenue, bonuses,
/// budgets, retirement plans) is passed over.
/// </summary>
public static class MoneyReader
{
    // More than this between the ends of a range is two numbers that have nothing to do with each other.
    private const int WidestRange = 6;

    private static readonly PhraseList To = new("to", "up to");
    private static readonly PhraseList And = new("and");
    private static readonly PhraseList About = new("circa", "approximately", "about", "ca");
    private static readonly PhraseList CountedThings = new(
        "hours", "hrs", "days", "weeks", "months", "years", "people", "employees", "hour shift", "day", "paid", "positions", "openings");

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<MoneyRange>> Find(ScannedText text, TextSpan within)
    {
        for (var at = within.Start; at < within.End;)
        {
            var offset = text.AsSpan(at, within.End - at).IndexOfAnyInRange('0', '9');
            Scan.Count(offset < 0 ? within.End - at : offset + 1);
            if (offset < 0)
            {
                yield break;
            }

            if (Read(text, at + offset, within) is { } found)
            {
                yield return found;
                at = found.Span.End;
            }
            else
            {
                at = MoneyAmount.SkipDigits(text, at + offset, within.End);
            }
        }
    }

    private static Found<MoneyRange>? Read(ScannedText text, int firstDigit, TextSpan within)
    {
        if (MoneyAmount.Read(text, firstDigit, within) is not { } first)
        {
            return null;
        }

        MoneyAmount? second = ReadUpperEnd(text, first, within);

        // "$87,465 - $102,900 - $113,190": the middle is told too.
        second = second is { } middle && ReadUpperEnd(text, middle, within) is { } third ? third : second;
        var span = new TextSpan(first.Span.Start, second?.Span.End ?? first.Span.End);
        (span, var kind) = second is null ? MoneyBounds.Read(text, span, within) : (span, MoneyBounds.Range);
        var currency = first.Currency ?? second?.Currency;
        if (first.IsHuge || second is { IsHuge: true } || (currency is null && !MoneyContext.IsLabelled(text, span)))
        {
            return null;
        }

        (first, second) = SameScale(first, second);
        (span, var period) = MoneyPeriods.Read(text, span, within);
        MoneyRange range = new()
        {
            Min = kind == MoneyBounds.UpTo ? null : first.Value,
            Max = second?.Value ?? (kind == MoneyBounds.From ? null : first.Value),
            Currency = CodeFirst(first, second),
            CurrencyStated = currency?.Stated,
            Period = period ?? (first.IsLakh || second is { IsLakh: true } ? "year" : null),
            Kind = kind,
        };
        return IsPlausible(range) && MoneyContext.IsPay(text, span, range.Period) ? new Found<MoneyRange>(range, span) : null;
    }

    private static MoneyAmount? ReadUpperEnd(ScannedText text, MoneyAmount first, TextSpan within)
    {
        var cursor = new Cursor(text, first.Span.End, first.Span.End, within.End);

        // "45,000/yr to 60,000/yr": the period may stand at both ends.
        MoneyPeriods.TryAttached(ref cursor);
        if (TryDashLine(ref cursor))
        {
            return MoneyAmount.ReadAt(cursor, within) is { Currency: not null } below && Ends(first, below) ? below : null;
        }

        var joined = cursor.TryDash() || cursor.TryChar('~', '～') || cursor.TryPhrase(To)
            || (cursor.TryPhrase(And) && IsBetween(text, first.Span.Start, within.Start));
        cursor.TryDash();
        cursor.TryPhrase(About);
        return joined && MoneyAmount.ReadAt(cursor, within) is { } second && Ends(first, second) && !CountsTime(text, second, within)
            ? second
            : null;
    }

    // A range that the layout of a page has broken: "$118,720", a line with a dash, "$212,000".
    private static bool TryDashLine(ref Cursor cursor)
    {
        Cursor ahead = cursor;
        var before = SkipLineEnd(ref ahead);
        if (!ahead.TryDash() || !(SkipLineEnd(ref ahead) || before))
        {
            return false;
        }

        cursor = ahead;
        return true;
    }

    private static bool SkipLineEnd(ref Cursor cursor)
    {
        cursor.SkipSpaces();
        var found = !cursor.AtEnd && cursor.Next == '\n';
        cursor.At += found ? 1 : 0;
        return found;
    }

    private static bool IsBetween(ScannedText text, int at, int start) =>
        new Cursor(text, at, Math.Max(start, at - 30), at).TryPhraseBack("between");

    // "$100,000 - 5 years", "$100,000 to $5,000": two things, not a range.
    private static bool Ends(MoneyAmount first, MoneyAmount second) =>
        second.Value >= first.Value || (first.Scale > second.Scale && second.Value * first.Scale >= first.Value);

    private static bool CountsTime(ScannedText text, MoneyAmount amount, TextSpan within) =>
        amount.Currency is null && new Cursor(text, amount.Span.End, amount.Span.End, within.End).TryPhrase(CountedThings);

    // "$120-150K": the K counts for both; "190 - 240K" likewise.
    private static (MoneyAmount First, MoneyAmount? Second) SameScale(MoneyAmount first, MoneyAmount? second) =>
        second is { } upper && first.Scale == 1 && upper.Scale > 1 && first.Value < 1000 && first.Value <= upper.Value / upper.Scale
                ? (first with { Value = first.Value * upper.Scale, Scale = upper.Scale }, second)
            : second is { Scale: 1 } bare && first.Scale > 1 && bare.Value < 1000
                ? (first, bare with { Value = bare.Value * first.Scale, Scale = first.Scale })
            : (first, second);

    // A code says more than a symbol: "$90,000 - $120,000 CAD".
    private static string? CodeFirst(MoneyAmount first, MoneyAmount? second) =>
        first.Code ?? second?.Code ?? first.Currency?.Iso ?? second?.Currency?.Iso;

    private static bool IsPlausible(MoneyRange range)
    {
        var low = range.Min ?? range.Max ?? 0;
        var high = range.Max ?? low;
        return low > 0 && high >= low && high <= low * WidestRange && range.Period switch
        {
            "hour" => high <= 2000,
            "year" => high >= 1000,
            "month" => high >= 100,
            _ => high >= 7,
        };
    }
}
