namespace PostingSchema.Extraction;

/// <summary>
/// Reads calendar dates: ISO 8601, <c>August 3, 2026</c>, <c>3 August 2026</c>, <c>8/23/2019</c> (month first, unless only day first is
/// possible), <c>23.08.2019</c>, with a time of day where one follows.
/// </summary>
public static class DateReader
{
    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<DateMention>> Find(ScannedText text, TextSpan within)
    {
        foreach (Found<int> year in YearsIn(text, within))
        {
            if (Read(text, year, within) is { } found)
            {
                yield return found;
            }
        }
    }

    // Every date has a year of four digits; those of numeric dates touch other digits, so the year reader does not take them.
    private static IEnumerable<Found<int>> YearsIn(string text, TextSpan within)
    {
        for (var at = within.Start; at + 4 <= within.End;)
        {
            var offset = text.AsSpan(at, within.End - at).IndexOfAnyInRange('0', '9');
            if (offset < 0)
            {
                break;
            }

            var start = at + offset;
            at = start;
            while (at < within.End && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at - start == 4 && YearReader.ValueAt(text, start) is >= 1900 and <= 2100 and var value)
            {
                yield return new Found<int>(value, new TextSpan(start, at));
            }
        }

        Scan.Count(within.Length);
    }

    private static Found<DateMention>? Read(string text, Found<int> year, TextSpan within)
    {
        var cursor = new Cursor(text, year.Span.End, within.Start, within.End);
        if (ReadIso(ref cursor, year.Value) is { } iso)
        {
            return WithTime(text, iso, new TextSpan(year.Span.Start, cursor.At), within);
        }

        var back = new Cursor(text, year.Span.Start, within.Start, within.End);
        var date = ReadNumeric(ref back, year.Value) ?? ReadNamed(ref back, year.Value);
        return date is null ? null : WithTime(text, date.Value, new TextSpan(back.At, year.Span.End), within);
    }

    // -08-03
    private static DateOnly? ReadIso(ref Cursor cursor, int year)
    {
        Cursor ahead = cursor;
        return Eat(ref ahead, '-') && TwoDigits(ref ahead, out var month) && Eat(ref ahead, '-') && TwoDigits(ref ahead, out var day)
            && !char.IsAsciiDigit(ahead.Next) && Make(year, month, day) is { } date && Move(ref cursor, ahead)
                ? date
                : null;
    }

    // 8/23/ or 23.08.
    private static DateOnly? ReadNumeric(ref Cursor cursor, int year)
    {
        Cursor ahead = cursor;
        var separator = ahead.Previous;
        if (separator is not ('/' or '.' or '-') || !EatBack(ref ahead, separator) || !DigitsBack(ref ahead, out var second)
            || !EatBack(ref ahead, separator) || !DigitsBack(ref ahead, out var first)
            || Scan.IsWord(ahead.Previous) || ahead.Previous == separator)
        {
            return null;
        }

        var date = separator == '.' ? Make(year, second, first) : Make(year, first, second) ?? Make(year, second, first);
        return date is not null && Move(ref cursor, ahead) ? date : null;
    }

    // "August 3, " or "3 August " or "3rd of August, "
    private static DateOnly? ReadNamed(ref Cursor cursor, int year)
    {
        Cursor ahead = cursor;
        ahead.TryCharBack(',', ',');
        Cursor dayFirst = ahead;
        if (Months.TryReadBack(ref dayFirst, out var month))
        {
            dayFirst.TryPhraseBack("of");
            return DayBack(ref dayFirst, out var day) && Make(year, month, day) is { } date && Move(ref cursor, dayFirst) ? date : null;
        }

        return DayBack(ref ahead, out var last) && Months.TryReadBack(ref ahead, out month) && Make(year, month, last) is { } named
            && Move(ref cursor, ahead)
            ? named
            : null;
    }

    private static bool DayBack(ref Cursor cursor, out int day)
    {
        ReadOnlySpan<char> word = cursor.WordBack();
        var digits = word.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? word : word[..end];
        var suffix = word[digits.Length..];
        return int.TryParse(digits, System.Globalization.NumberStyles.None, null, out day)
            && (suffix.IsEmpty || suffix is "st" or "nd" or "rd" or "th");
    }

    // " 5:00 PM Eastern", "T17:00"
    private static Found<DateMention> WithTime(string text, DateOnly date, TextSpan span, TextSpan within)
    {
        var cursor = new Cursor(text, span.End, span.Start, within.End);
        if (cursor.Next == 'T')
        {
            cursor.At++;
        }
        else
        {
            cursor.TryChar(',');
            cursor.TryPhrase("at", "by");
        }

        if (ReadTime(ref cursor) is not { } time)
        {
            return new Found<DateMention>(new DateMention(date, null, null), span);
        }

        var end = cursor.At;
        cursor.SkipSpaces();
        var zoneStart = cursor.At;
        var named = cursor.TryPhrase(
            "Eastern Time", "Central Time", "Mountain Time", "Pacific Time", "Eastern", "Central", "Mountain", "Pacific", "EST", "EDT",
            "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "GMT", "UTC", "CET", "CEST", "BST");
        return named
            ? new Found<DateMention>(new DateMention(date, time, text[zoneStart..cursor.At]), new TextSpan(span.Start, cursor.At))
            : new Found<DateMention>(new DateMention(date, time, null), new TextSpan(span.Start, end));
    }

    private static TimeOnly? ReadTime(ref Cursor cursor)
    {
        Cursor ahead = cursor;
        if (!WholeNumbers.TryRead(ref ahead, out var hour) || hour > 24)
        {
            return null;
        }

        var minute = 0;
        var clock = ahead.Next == ':' && Eat(ref ahead, ':') && TwoDigits(ref ahead, out minute);
        if (clock && ahead.Next == ':' && Eat(ref ahead, ':'))
        {
            TwoDigits(ref ahead, out _);
        }

        var afternoon = ahead.TryPhrase("pm", "p.m.");
        var morning = !afternoon && ahead.TryPhrase("am", "a.m.");
        if ((!clock && !afternoon && !morning) || minute > 59 || ((afternoon || morning) && hour is 0 or > 12))
        {
            return null;
        }

        cursor = ahead;
        hour = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour % 24;
        return new TimeOnly(hour, minute);
    }

    private static DateOnly? Make(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool Move(ref Cursor cursor, Cursor to)
    {
        cursor = to;
        return true;
    }

    private static bool Eat(ref Cursor cursor, char c)
    {
        var found = cursor.Next == c;
        cursor.At += found ? 1 : 0;
        return found;
    }

    private static bool EatBack(ref Cursor cursor, char c)
    {
        var found = cursor.Previous == c;
        cursor.At -= found ? 1 : 0;
        return found;
    }

    private static bool TwoDigits(ref Cursor cursor, out int value)
    {
        value = 0;
        if (cursor.At + 2 > cursor.End || !char.IsAsciiDigit(cursor.Text[cursor.At]) || !char.IsAsciiDigit(cursor.Text[cursor.At + 1]))
        {
            return false;
        }

        value = ((cursor.Text[cursor.At] - '0') * 10) + (cursor.Text[cursor.At + 1] - '0');
        cursor.At += 2;
        return true;
    }

    private static bool DigitsBack(ref Cursor cursor, out int value)
    {
        (value, var weight) = (0, 1);
        while (weight <= 10 && char.IsAsciiDigit(cursor.Previous))
        {
            value += (cursor.Previous - '0') * weight;
            weight *= 10;
            cursor.At--;
        }

        return weight > 1;
    }
}
