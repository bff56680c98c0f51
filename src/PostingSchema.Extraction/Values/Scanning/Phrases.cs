namespace PostingSchema.Extraction;

/// <summary>A set of phrases to be looked for in a text, as whole words and in any case.</summary>
internal sealed class Phrases
{
    private readonly PhraseTable _table;

    public Phrases(params string[] phrases)
        : this([.. phrases.Select(phrase => new[] { phrase })])
    {
    }

    private Phrases(string[][] groups, bool withSeams = false)
    {
        _table = new PhraseTable(groups.SelectMany((group, i) => group.Select(phrase => (phrase, i, false))), withSeams);
    }

    /// <summary>A set in which all phrases of a group mean the same, and have its number.</summary>
    public static Phrases Grouped(params string[][] groups) => new(groups);

    /// <summary>The same; a phrase also ends where a capitalised word is glued on.</summary>
    public static Phrases GroupedWithSeams(params string[][] groups) => new(groups, withSeams: true);

    /// <summary>Has every text searched for these phrases; see <see cref="PhraseTable.InEveryText"/>.</summary>
    public void InEveryText() => _table.InEveryText();

    /// <summary>The first phrase in a range.</summary>
    /// <returns>Where it is, with its number; a number of -1 where there is none.</returns>
    public (TextSpan Span, int Id) First(ScannedText text, int start, int end)
    {
        var within = new TextSpan(start, end);
        for (var at = _table.Next(text, start, within); at < end; at = _table.Next(text, at + 1, within))
        {
            if (_table.TryMatch(text, at, end, out var id, out var after))
            {
                return (new TextSpan(at, after), id);
            }
        }

        return (default, -1);
    }

    /// <summary>The last phrase in a range.</summary>
    public (TextSpan Span, int Id) Last(ScannedText text, int start, int end)
    {
        (TextSpan Span, int Id) last = (default, -1);
        for (var next = First(text, start, end); next.Id >= 0; next = First(text, next.Span.End, end))
        {
            last = next;
        }

        return last;
    }

    /// <summary>Whether a word in a range begins as one of the phrases does.</summary>
    public bool MayStandIn(ScannedText text, TextSpan within) => _table.Next(text, within.Start, within) < within.End;

    /// <summary>Whether a range holds one of the phrases.</summary>
    public bool In(ScannedText text, int start, int end) => start < end && First(text, start, end).Id >= 0;

    /// <summary>Every phrase in a range, without overlap.</summary>
    public IEnumerable<(TextSpan Span, int Id)> All(ScannedText text, TextSpan within)
    {
        for (var next = First(text, within.Start, within.End); next.Id >= 0; next = First(text, next.Span.End, within.End))
        {
            yield return next;
        }
    }
}
