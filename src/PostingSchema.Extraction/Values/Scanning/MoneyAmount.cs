namespace PostingSchema.Extraction;

/// <summary>One number that may be an amount of money, with the currency at its side.</summary>
internal readonly record struct MoneyAmount
{
    private const int MostCharacters = 16;

    private static readonly PhraseList Lakhs = new("lpa", "lakhs per annum", "lakh per annum", "lakhs", "lakh", "lacs", "lac");
    private static readonly PhraseList Thousands = new("thousand", "k");
    private static readonly PhraseList Millions = new(
        "million*", "millions", "million", "billions", "billion", "trillion", "mm", "mn", "bn", "m", "b", "mil", "crores", "crore", "m+", "b+");

    /// <summary>The amount, the scale applied.</summary>
    public decimal Value { get; init; }

    /// <summary>1, or 1000 for "K".</summary>
    public int Scale { get; init; }

    /// <summary>The symbol, or the code where there is none.</summary>
    public CurrencyMark? Currency { get; init; }

    /// <summary>The code beside a symbol: <c>$90,000 CAD</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Millions and billions: money, but nobody's pay.</summary>
    public bool IsHuge { get; init; }

    /// <summary>Lakhs, in which India counts yearly pay.</summary>
    public bool IsLakh { get; init; }

    public TextSpan Span { get; init; }

    /// <summary>Reads the amount whose first digit is at a position.</summary>
    public static MoneyAmount? Read(string text, int firstDigit, TextSpan within)
    {
        var back = new Cursor(text, firstDigit, within.Start, within.End);
        CurrencyMark? before = CurrencyMark.ReadBack(ref back);
        if (before is null && IsPartOfSomething(text, firstDigit, within.Start))
        {
            return null;
        }

        var end = firstDigit;
        if (!TryNumber(text, ref end, within.End, out var value))
        {
            return null;
        }

        return Finish(text, value, new TextSpan(before is null ? firstDigit : back.At, end), before, within);
    }

    /// <summary>Reads the amount that comes next: with the currency before it, or without.</summary>
    public static MoneyAmount? ReadAt(Cursor cursor, TextSpan within)
    {
        cursor.SkipSpaces();
        for (var ahead = cursor.At; ahead < within.End && ahead - cursor.At < 6; ahead++)
        {
            if (char.IsAsciiDigit(cursor.Text[ahead]))
            {
                return Read(cursor.Text, ahead, new TextSpan(cursor.At, within.End)) is { } amount && amount.Span.Start == cursor.At
                    ? amount : null;
            }
        }

        return null;
    }

    /// <summary>The position after the digits, separators and letters that stand together.</summary>
    public static int SkipDigits(string text, int at, int end)
    {
        var from = at;
        while (at < end && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < end && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        Scan.Count(at - from);
        return at;
    }

    // A version, a date, a time, a name, "401(80)".
    private static bool IsPartOfSomething(string text, int firstDigit, int start)
    {
        var before = firstDigit > start ? text[firstDigit - 1] : ' ';
        return Scan.IsWord(before) || before is '.' or '-' or '/' or '#' or '_'
            || (before is ':' or '(' && firstDigit - 2 >= start && char.IsAsciiDigit(text[firstDigit - 2]));
    }

    private static MoneyAmount? Finish(string text, decimal value, TextSpan span, CurrencyMark? before, TextSpan within)
    {
        var cursor = new Cursor(text, span.End, span.End, within.End);
        var (scale, huge, lakh) = ReadScale(ref cursor);
        var afterScale = cursor.At;
        CurrencyMark? after = CurrencyMark.ReadNext(ref cursor);
        if (cursor.Next == '%' || (after is null && afterScale < within.End && Scan.IsWord(text[afterScale])))
        {
            return null;
        }

        return new MoneyAmount
        {
            Value = value * scale,
            Scale = scale,
            Currency = before ?? after ?? (lakh ? new CurrencyMark("LPA", "INR") : null),
            Code = after is { Iso: { } iso } && before is not null && char.IsAsciiLetterUpper(after.Value.Stated[0]) ? iso : null,
            IsHuge = huge,
            IsLakh = lakh,
            Span = new TextSpan(span.Start, after is null ? afterScale : cursor.At),
        };
    }

    private static (int Scale, bool Huge, bool Lakh) ReadScale(ref Cursor cursor)
    {
        if (cursor.Next is 'k' or 'K' && (cursor.At + 1 >= cursor.End || !char.IsLetter(cursor.Text[cursor.At + 1])))
        {
            cursor.At++;
            return (1000, false, false);
        }

        if (cursor.TryPhrase(Lakhs))
        {
            return (100_000, false, true);
        }

        var before = cursor.At;
        if (cursor.TryPhrase(Thousands))
        {
            return (1000, false, false);
        }

        if (cursor.TryPhrase(Millions))
        {
            return (1, true, false);
        }

        cursor.At = before;
        return (1, false, false);
    }

    // 194000, 194,000, 194.000, 194 000, 120'000, 16.16, 16,50, 1.234,56, 12,00,000
    private static bool TryNumber(string text, ref int at, int end, out decimal value)
    {
        var from = at;
        while (at < end && at - from < MostCharacters && (char.IsAsciiDigit(text[at]) || IsSeparator(text, at, end)))
        {
            at++;
        }

        Scan.Count(at - from);
        ReadOnlySpan<char> number = text.AsSpan(from, at - from);
        value = 0;
        if (at < end && char.IsAsciiDigit(text[at]))
        {
            return false;
        }

        var decimals = DecimalsOf(number);
        var scale = 1m;
        for (var i = 0; i < number.Length; i++)
        {
            if (!char.IsAsciiDigit(number[i]))
            {
                continue;
            }

            value = (value * 10) + (number[i] - '0');
            scale = i >= number.Length - decimals ? scale * 10 : scale;
        }

        value /= scale;
        return true;
    }

    private static bool IsSeparator(string text, int at, int end) =>
        at + 1 < end && char.IsAsciiDigit(text[at + 1])
        && (text[at] is '.' or ',' || Scan.IsApostrophe(text[at]) || (text[at] is ' ' or '\u202F' or '\u00A0' && IsGroup(text, at, end)));

    // A space divides thousands only where three digits follow, and no fourth, and one to three stand before: "55 000".
    private static bool IsGroup(string text, int at, int end)
    {
        var before = 0;
        while (before < 4 && at - before - 1 >= 0 && char.IsAsciiDigit(text[at - before - 1]))
        {
            before++;
        }

        return before is >= 1 and <= 3 && at + 3 < end && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
            && (at + 4 >= end || !char.IsAsciiDigit(text[at + 4]));
    }

    // The last separator divides decimals where one or two digits follow it, or where it differs from one before and is no group.
    private static int DecimalsOf(ReadOnlySpan<char> number)
    {
        var last = number.LastIndexOfAny('.', ',');
        var digits = number.Length - last - 1;
        return last < 0 || digits == 3 || digits == 0 || digits > 2 ? 0 : digits;
    }
}
