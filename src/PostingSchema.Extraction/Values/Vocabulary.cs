namespace PostingSchema.Extraction;

/// <summary>A list of terms, found in text as whole words, the longest first.</summary>
public sealed class Vocabulary
{
    private const int LongestExact = 3;

    private readonly string[] _values;
    private readonly PhraseTable _table;

    private Vocabulary(IReadOnlyList<VocabularyTerm> terms)
    {
        _values = [.. terms.Select(term => term.Value)];
        _table = new PhraseTable(terms.SelectMany((term, i) =>
            term.Spellings.Where(spelling => spelling.Length > 0).Select(spelling => (spelling, i, IsExact(spelling)))));
    }

    /// <summary>Prepares a list of terms for searching.</summary>
    public static Vocabulary Of(IEnumerable<VocabularyTerm> terms) => new([.. terms]);

    /// <summary>Every term within a range of the text, in order and without overlap.</summary>
    public IEnumerable<Found<string>> Find(ScannedText text, TextSpan within)
    {
        for (var at = _table.Next(text, within.Start, within); at < within.End;)
        {
            var next = at + 1;
            if (_table.TryMatch(text, at, within.End, out var id, out var after))
            {
                yield return new Found<string>(_values[id], new TextSpan(at, after));
                next = after;
            }

            at = _table.Next(text, next, within);
        }
    }

    /// <summary>The term that a whole range spells, or null.</summary>
    public string? Read(string text, TextSpan whole) =>
        !whole.IsEmpty && _table.TryMatch(text, whole.Start, whole.End, out var id, out var after) && after == whole.End
            ? _values[id]
            : null;

    private static bool IsExact(string spelling) =>
        spelling.Length <= LongestExact && spelling.Any(char.IsAsciiLetterUpper) && !spelling.Any(char.IsAsciiLetterLower);
}
