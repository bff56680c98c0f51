using System.Buffers;

namespace PostingSchema.Extraction.Rules;

/// <summary>Where a sentence ends inside a line; also where bullets and full stops lost what was around them.</summary>
internal static class SentenceEnd
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "etc", "vs", "inc", "corp", "ltd", "co", "st", "sr", "jr", "dr", "mr", "ms", "mrs", "no", "dept", "approx",
        "ph", "u.s", "u.s.a", "u.k", "b.s", "m.s", "b.a", "m.a", "b.sc", "m.sc", "ph.d", "n.c", "d.c", "assoc", "min", "max",
    };

    private static readonly int LongestAbbreviation = Abbreviations.Max(word => word.Length);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    // Everything that may end one.
    private static readonly SearchValues<char> Signs = SearchValues.Create(".!?;•·●▪◦-*");

    /// <summary>The end of the sentence that starts at a position; at the limit where there is none before.</summary>
    public static int After(string text, int start, int limit)
    {
        for (var i = start; i < limit; i++)
        {
            var offset = text.AsSpan(i, limit - i).IndexOfAny(Signs);
            if (offset < 0)
            {
                break;
            }

            i += offset;
            switch (text[i])
            {
                case '.' or '!' or '?' when EndsSentence(text, start, i, limit):
                    return i + 1;
                case ';' when i + 1 < limit && text[i + 1] == ' ':
                    return i + 1;
                case '•' or '·' or '●' or '▪' or '◦' when i > start:
                    return i;
                case '-' or '*' when i > start + 1 && text[i - 1] == ' ' && i + 2 < limit && text[i + 1] == ' ' && char.IsUpper(text[i + 2])
                    && EndsItem(text, start, i - 1):
                    return i - 1;
            }
        }

        return limit;
    }

    /// <summary>A hyphen between spaces is a bullet only behind something as long as an item; in a title it is a separator.</summary>
    private static bool EndsItem(string text, int start, int index)
    {
        const int Shortest = 45;
        return index - start >= Shortest || text[index - 1] is '.' or ';' or ':';
    }

    private static bool EndsSentence(string text, int start, int dot, int limit)
    {
        if (dot + 1 >= limit)
        {
            return true;
        }

        var next = text[dot + 1];
        if (text[dot] != '.')
        {
            return next == ' ' || char.IsUpper(next);
        }

        var word = dot;
        while (word > start && (char.IsLetterOrDigit(text[word - 1]) || text[word - 1] == '.'))
        {
            word--;
        }

        var isShort = dot - word <= 1 || (dot - word <= LongestAbbreviation && AbbreviationLookup.Contains(text.AsSpan(word, dot - word)));
        if (next == ' ')
        {
            return !isShort && (dot + 2 >= limit || !char.IsLower(text[dot + 2]));
        }

        // "at scale.We": a space was lost. Not "Node.JS" or "example.Com", where what follows is no word of its own.
        return !isShort && char.IsUpper(next) && dot + 2 < limit && (char.IsLower(text[dot + 2]) || text[dot + 2] == ' ')
            && char.IsLower(text[dot - 1]);
    }
}
