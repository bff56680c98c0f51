namespace PostingSchema.Extraction;

/// <summary>
/// Reads the items of a list of tags, one a line or glued together (<c>Content DiscoveryMedia and EntertainmentVideo</c>).
/// </summary>
public static class TagListReader
{
    private const int LongestTag = 60;

    // Icons of job boards that stand before or behind a tag as text.
    private static readonly string[] Icons = ["check", "note", "icon"];

    /// <summary>Every tag within a range of the text, in order.</summary>
    public static IEnumerable<Found<string>> Find(ScannedText text, TextSpan within)
    {
        foreach (Found<string> line in BulletReader.Find(text, within))
        {
            foreach (TextSpan part in Parts(text, line.Span))
            {
                TextSpan tag = WithoutIcon(text, Scan.Trim(text, part));
                if (tag.Length is > 0 and <= LongestTag && !Icons.Contains(tag.Of(text)) && text[tag.End - 1] != '.')
                {
                    yield return new Found<string>(tag.Of(text), tag);
                }
            }
        }
    }

    private static IEnumerable<TextSpan> Parts(string text, TextSpan line)
    {
        var start = line.Start;
        for (var at = start + 1; at < line.End; at++)
        {
            if (text[at] is ',' or ';' or '|')
            {
                yield return new TextSpan(start, at);
                start = at + 1;
            }
            else if (IsSeam(text, at, line.End) && !IsInsideName(text, start, at, line.End))
            {
                yield return new TextSpan(start, at);
                start = at;
            }
        }

        Scan.Count(line.Length);
        yield return new TextSpan(start, line.End);
    }

    // A capital behind a small letter begins a new tag, if it begins a word: not the D of "PhD in".
    private static bool IsSeam(string text, int at, int end) =>
        char.IsUpper(text[at]) && (char.IsLower(text[at - 1]) || text[at - 1] is ')' or '+' or '#')
        && at + 1 < end && (char.IsLetter(text[at + 1]) || text[at + 1] is '/' or '+' or '#' or '.');

    // "JavaScript", "GitHub", "PyTorch": a skill whose name has a capital inside.
    private static bool IsInsideName(string text, int start, int at, int end)
    {
        var word = at;
        while (word > start && Scan.IsWord(text[word - 1]) && at - word < 16)
        {
            word--;
        }

        return SkillTerms.Glued(text, word, end).Any(match => match.After > at + 1);
    }

    // "checkMachine Learning"
    private static TextSpan WithoutIcon(string text, TextSpan tag)
    {
        foreach (var icon in Icons)
        {
            if (tag.Length > icon.Length && tag.Slice(text).StartsWith(icon, StringComparison.Ordinal)
                && char.IsUpper(text[tag.Start + icon.Length]))
            {
                return new TextSpan(tag.Start + icon.Length, tag.End);
            }
        }

        return tag;
    }
}
