namespace PostingSchema.Extraction;

/// <summary>Reads calendar years from 1900 to 2100 that stand alone as a word. What a year means is for the caller to say.</summary>
public static class YearReader
{
    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<int>> Find(ScannedText text, TextSpan within)
    {
        for (var at = within.Start; at + 4 <= within.End; at++)
        {
            var offset = text.AsSpan(at, within.End - at).IndexOfAnyInRange('1', '2');
            if (offset < 0 || (at += offset) + 4 > within.End)
            {
                break;
            }

            if (IsYear(text, at, within))
            {
                yield return new Found<int>(ValueAt(text, at), new TextSpan(at, at + 4));
                at += 3;
            }
        }

        Scan.Count(within.Length);
    }

    /// <summary>Whether a year stands at a position: four digits, and neither a longer number nor an amount nor a part of a name.</summary>
    internal static bool IsYear(string text, int at, TextSpan within)
    {
        if (at < within.Start || at + 4 > within.End || !text.AsSpan(at, 4).ContainsOnlyDigits() || ValueAt(text, at) is < 1900 or > 2100)
        {
            return false;
        }

        var before = at > within.Start ? text[at - 1] : ' ';
        var after = at + 4 < within.End ? text[at + 4] : ' ';
        var second = at + 5 < within.End ? text[at + 5] : ' ';
        return !Scan.IsWord(before) && before is not ('.' or ',' or '#' or '$' or '€' or '£' or '_')
            && !Scan.IsWord(after) && !(after is '.' or ',' && char.IsAsciiDigit(second)) && after is not ('_' or '%');
    }

    internal static int ValueAt(string text, int at) =>
        ((text[at] - '0') * 1000) + ((text[at + 1] - '0') * 100) + ((text[at + 2] - '0') * 10) + (text[at + 3] - '0');

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
