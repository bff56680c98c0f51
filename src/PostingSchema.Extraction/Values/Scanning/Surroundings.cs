namespace PostingSchema.Extraction;

/// <summary>
/// What stands directly before and behind a phrase. Many words mean one thing as a label or a tag and another in a
/// sentence.
/// </summary>
internal static class Surroundings
{
    /// <summary>Whether nothing but separators and the ends of the line stand at both sides: "Dallas | REMOTE | Full-time".</summary>
    public static bool StandsAlone(string text, TextSpan span, TextSpan within) =>
        IsSeparated(text, span.Start, within, forward: false) && IsSeparated(text, span.End, within, forward: true);

    /// <summary>Whether one of several phrases comes next.</summary>
    public static bool FollowedBy(string text, TextSpan span, TextSpan within, string[] phrases)
    {
        var cursor = new Cursor(text, span.End, span.Start, within.End);
        if (Scan.IsDash(cursor.Next))
        {
            cursor.At++;
        }

        return cursor.TryPhrase(phrases);
    }

    /// <summary>Whether one of several phrases comes directly before.</summary>
    public static bool PrecededBy(string text, TextSpan span, TextSpan within, string[] phrases)
    {
        var cursor = new Cursor(text, span.Start, within.Start, within.End);
        if (Scan.IsDash(cursor.Previous))
        {
            cursor.At--;
        }

        return cursor.TryPhraseBack(phrases);
    }

    /// <summary>Whether a range is a part of a web address.</summary>
    public static bool IsInAddress(string text, TextSpan span)
    {
        var at = span.Start;
        while (at > 0 && span.Start - at < 200 && !char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        Scan.Count(span.Start - at + 1);
        ReadOnlySpan<char> before = text.AsSpan(at, span.Start - at);
        return before.Contains("://", StringComparison.Ordinal) || before.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The same, but not between commas: an item of an enumeration in a sentence is no label.</summary>
    public static bool StandsAsLabel(string text, TextSpan span, TextSpan within) =>
        StandsAlone(text, span, within)
        && !(IsComma(new Cursor(text, span.Start, within.Start, within.End), forward: false)
        || IsComma(new Cursor(text, span.End, within.Start, within.End), forward: true));

    private static bool IsComma(Cursor cursor, bool forward) => forward
        ? cursor.TryChar(',') || cursor.TryPhrase("or", "and")
        : cursor.TryCharBack(',', ',') || cursor.TryPhraseBack("or", "and");

    private static bool IsSeparated(string text, int at, TextSpan within, bool forward)
    {
        var cursor = new Cursor(text, at, within.Start, within.End);
        if (forward)
        {
            cursor.SkipSpaces();
            return cursor.Next is '\n' or '|' or ',' or ';' or '/' or '(' or ')' or '[' or ']' or '•' or '·' or '+' or '&' or '{' or '}'
                || Scan.IsDash(cursor.Next)
                || (cursor.Next == '.' && (cursor.At + 1 >= cursor.End || char.IsWhiteSpace(text[cursor.At + 1])))
                || cursor.TryPhrase("or", "and");
        }

        cursor.SkipSpacesBack();
        return cursor.Previous is '\n' or '|' or ',' or ';' or ':'
            or '/' or '(' or ')' or '[' or ']' or '•' or '·' or '+' or '&' or '{' or '}'
            || Scan.IsDash(cursor.Previous) || cursor.TryPhraseBack("or", "and");
    }
}
