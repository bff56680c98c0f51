using System.Buffers;

namespace PostingSchema.Extraction;

/// <summary>A set of phrases to be looked for in a text, as whole words and in any case.</summary>
internal sealed class Phrases
{
    // Up to so many beginnings of so many letters, vectors find them faster than a walk from word to word.
    private const int MostBeginnings = 12;
    private const int ShortestBeginning = 3;

    private readonly PhraseTable _table;
    private readonly SearchValues<string>? _beginnings;

    public Phrases(params string[] phrases)
        : this([.. phrases.Select(phrase => new[] { phrase })])
    {
    }

    private Phrases(string[][] groups, bool withSeams = false)
    {
        _table = new PhraseTable(groups.SelectMany((group, i) => group.Select(phrase => (phrase, i, false))), withSeams);
        string[] beginnings = [.. groups.SelectMany(group => group).Select(Beginning).Distinct(StringComparer.OrdinalIgnoreCase)];
        _beginnings = beginnings.Length <= MostBeginnings && beginnings.All(text => text.Length >= ShortestBeginning)
            ? SearchValues.Create(beginnings, StringComparison.OrdinalIgnoreCase)
            : null;
    }

    /// <summary>A set in which all phrases of a group mean the same, and have its number.</summary>
    public static Phrases Grouped(params string[][] groups) => new(groups);

    /// <summary>The same; a phrase also ends where a capitalised word is glued on.</summary>
    public static Phrases GroupedWithSeams(params string[][] groups) => new(groups, withSeams: true);

    /// <summary>The first phrase in a range.</summary>
    /// <returns>Where it is, with its number; a number of -1 where there is none.</returns>
    public (TextSpan Span, int Id) First(string text, int start, int end)
    {
        for (var at = Next(text, start, start, end); at < end; at = Next(text, at + 1, start, end))
        {
            if (_table.TryMatch(text, at, end, out var id, out var after))
            {
                return (new TextSpan(at, after), id);
            }
        }

        return (default, -1);
    }

    /// <summary>The last phrase in a range.</summary>
    public (TextSpan Span, int Id) Last(string text, int start, int end)
    {
        (TextSpan Span, int Id) last = (default, -1);
        for (var next = First(text, start, end); next.Id >= 0; next = First(text, next.Span.End, end))
        {
            last = next;
        }

        return last;
    }

    /// <summary>Whether a range holds one of the phrases.</summary>
    public bool In(string text, int start, int end) => start < end && First(text, start, end).Id >= 0;

    /// <summary>Every phrase in a range, without overlap.</summary>
    public IEnumerable<(TextSpan Span, int Id)> All(string text, TextSpan within)
    {
        for (var next = First(text, within.Start, within.End); next.Id >= 0; next = First(text, next.Span.End, within.End))
        {
            yield return next;
        }
    }

    private int Next(string text, int at, int start, int end)
    {
        if (_beginnings is null)
        {
            return _table.NextCandidate(text, at, start, end);
        }

        for (; at < end; at++)
        {
            var offset = text.AsSpan(at, end - at).IndexOfAny(_beginnings);
            Scan.Count(offset < 0 ? end - at : offset + 1);
            if (offset < 0)
            {
                break;
            }

            at += offset;
            if (Scan.BeginsWord(text, at, start))
            {
                return at;
            }
        }

        return end;
    }

    // What stands fixed at the beginning of a phrase: up to the first character that may be written otherwise.
    private static string Beginning(string phrase)
    {
        var length = phrase.AsSpan().IndexOfAny(" '*");
        return length < 0 ? phrase : phrase[..length];
    }
}
