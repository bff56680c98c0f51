namespace PostingSchema.Extraction;

/// <summary>
/// Reads required years of experience (<c>3+ years</c>, <c>7-9 years of experience</c>, <c>at least two (2) years</c>); not the age of a
/// company or of an applicant.
/// </summary>
public static class YearsReader
{
    private const int MostYears = 40;

    private static readonly Phrases Anchors = new("years", "year", "yrs", "yr");

    private static readonly Phrases Experience = new("experience*", "exp", "expertise", "track record", "background");

    // What makes "2+ years" a demand even where the sentence does not say "experience".
    private static readonly string[] Doing =
    [
        "in", "of", "with", "as", "working", "work", "using", "building", "developing", "designing", "managing", "leading", "writing",
        "professional", "relevant", "related", "industry", "hands on", "post", "coding", "programming", "software",
    ];

    private static readonly Phrases NotExperience = new(
        "years old", "years of age", "year old", "years ago", "year college", "year degree", "year program*", "year university",
        "year course*", "year contract", "year plan", "years in business", "years of history", "year history", "years of innovation",
        "years running", "years of service", "years in a row", "year warranty", "year vest*", "year anniversary", "year term",
        "year period", "year fixed*", "year round", "year graduate", "year student*", "years of study", "years of education",
        "years of college", "years of school*", "years of university", "years of growth", "years of success", "year bachelor*",
        "year master*", "year colleges", "year institution*", "years from now", "years to come", "years later", "year track");

    // Said of the employer before the number: "we have 30 years of experience".
    private static readonly Phrases OfTheEmployer = new(
        "we have", "we've", "we bring", "our team", "our company", "founded", "history", "heritage", "since", "celebrating", "has been",
        "have been", "combined", "anniversary", "company has", "firm has", "company with", "firm with", "decades");

    // Directly before the number: a stretch of time, not a length of experience.
    private static readonly string[] Stretch =
    [
        "past", "last", "next", "within", "every", "per", "after", "for", "for over", "for more than", "for nearly", "for almost", "nearly",
        "almost", "previous", "first", "another", "every", "in under", "until",
    ];

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Anchors);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<YearsOfExperience>> Find(ScannedText text, TextSpan within)
    {
        var read = within.Start;
        foreach (var (word, _) in Anchors.All(text, within))
        {
            if (word.Start >= read && Read(text, word, within) is { } found && IsDemand(text, found, word))
            {
                read = found.Span.End;
                yield return found;
            }
        }
    }

    private static Found<YearsOfExperience>? Read(ScannedText text, TextSpan word, TextSpan within)
    {
        var cursor = new Cursor(text, word.Start, within.Start, within.End);
        if (ReadBefore(ref cursor) is { } years)
        {
            return new Found<YearsOfExperience>(years, new TextSpan(cursor.At, word.End));
        }

        cursor.At = word.End;
        return ReadAfter(ref cursor) is { } labelled ? new Found<YearsOfExperience>(labelled, new TextSpan(word.Start, cursor.At)) : null;
    }

    // "at least 3+", "7-9", "five to seven", "two (2) or more", each before "years".
    private static YearsOfExperience? ReadBefore(ref Cursor cursor)
    {
        cursor.TryCharBack('-', '\u2011');
        _ = cursor.TryPhraseBack("or more", "plus", "and above", "or above", "or greater", "and up") || cursor.TryCharBack('+', '+');
        if (!WholeNumbers.TryReadBack(ref cursor, out var last) || last > MostYears)
        {
            return null;
        }

        Cursor range = cursor;
        if (ReadsRangeBack(ref range) && WholeNumbers.TryReadBack(ref range, out var first) && first <= last)
        {
            cursor = range;
            cursor.TryPhraseBack("between", "from", "at least", "minimum of", "minimum");
            return new YearsOfExperience(first, last);
        }

        if (cursor.TryPhraseBack("up to", "no more than", "at most", "maximum of", "maximum", "less than", "under", "fewer than"))
        {
            return new YearsOfExperience(null, last);
        }

        cursor.TryPhraseBack("at least", "a minimum of", "minimum of", "minimum", "min", "more than", "over", "not less than");
        return new YearsOfExperience(last, null);
    }

    private static bool ReadsRangeBack(ref Cursor cursor)
    {
        // "3+ - 5": some write the plus at both ends.
        var found = cursor.TryPhraseBack("to", "or") || cursor.TryPhraseBack("and") || TryDashBack(ref cursor);
        cursor.TryCharBack('+', '+');
        return found;
    }

    private static bool TryDashBack(ref Cursor cursor)
    {
        cursor.SkipSpacesBack();
        if (!Scan.IsDash(cursor.Previous))
        {
            return false;
        }

        cursor.At--;
        return true;
    }

    // "Years of experience: 5+", "Years' experience required: 3-5".
    private static YearsOfExperience? ReadAfter(ref Cursor cursor)
    {
        cursor.TryChar('\'', '’');
        cursor.TryPhrase("of");
        cursor.TryPhrase("relevant", "work", "professional");
        var named = cursor.TryPhrase("experience", "exp");
        cursor.TryPhrase("required", "needed");
        if (!named || !cursor.TryChar(':'))
        {
            return null;
        }

        if (!WholeNumbers.TryRead(ref cursor, out var first) || first > MostYears)
        {
            return null;
        }

        Cursor range = cursor;
        if ((range.TryDash() || range.TryPhrase("to")) && WholeNumbers.TryRead(ref range, out var last) && last >= first
            && last <= MostYears)
        {
            cursor = range;
            cursor.TryPhrase("years", "yrs");
            return new YearsOfExperience(first, last);
        }

        cursor.TryChar('+');
        cursor.TryPhrase("years", "yrs");
        return new YearsOfExperience(first, null);
    }

    private static bool IsDemand(ScannedText text, Found<YearsOfExperience> found, TextSpan word)
    {
        TextSpan sentence = Sentence.Around(text, found.Span);
        if (NotExperience.First(text, word.Start, sentence.End) is { Id: >= 0 } not && not.Span.Start == word.Start)
        {
            return false;
        }

        var before = Math.Max(sentence.Start, found.Span.Start - 60);
        if (OfTheEmployer.In(text, before, found.Span.Start) || IsStretch(text, found.Span) || IsBoast(text, found.Span))
        {
            return false;
        }

        var after = Math.Min(sentence.End, word.End + 120);
        if (Experience.In(text, found.Span.Start, after)
            || Experience.In(text, Math.Max(sentence.Start, found.Span.Start - 80), found.Span.Start))
        {
            return true;
        }

        // No "experience" in sight: only a bound followed by something to have done for so long.
        var bound = text.AsSpan(found.Span.Start, found.Span.Length).Contains('+') || !char.IsAsciiDigit(text[found.Span.Start])
            || found.Value.Max != null;
        var cursor = new Cursor(text, word.End, word.End, sentence.End);
        return bound && cursor.TryPhrase(Doing);
    }

    private static bool IsStretch(ScannedText text, TextSpan found)
    {
        var cursor = new Cursor(text, found.Start, Math.Max(0, found.Start - 40), found.Start);
        return cursor.TryPhraseBack(Stretch);
    }

    // "With over 30 years of experience, Acme is ...": more than anybody would ask of one person, or said of a company.
    private static bool IsBoast(ScannedText text, TextSpan found)
    {
        var cursor = new Cursor(text, found.Start, Math.Max(0, found.Start - 40), found.Start);
        return cursor.TryPhraseBack("with")
            && cursor.Text.AsSpan(cursor.Start, cursor.At - cursor.Start).TrimEnd() is [] or [.., '.' or '\n'];
    }
}
