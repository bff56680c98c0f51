namespace PostingSchema.Extraction.Rules;

/// <summary>Texts of many patterns, by their first three letters.</summary>
internal sealed class LiteralTable
{
    private readonly StartKeys _keys;

    // By the numbers of the keys.
    private readonly Literal[][] _literals;

    /// <param name="texts">The texts of each pattern: of three characters or more, all of ASCII, in lower case.</param>
    public LiteralTable(IEnumerable<IReadOnlyList<string>> texts)
    {
        var byKey = texts
            .SelectMany((list, id) => list.Select(text => (Text: text, Id: id)))
            .GroupBy(use => use.Text, (text, uses) => new Literal(text, [.. uses.Select(use => use.Id)]), StringComparer.Ordinal)
            .GroupBy(literal => StartKeys.KeyAt(literal.Text, 0))
            .OrderBy(group => group.Key)
            .ToArray();
        _keys = new(byKey.Select(group => group.Key));
        _literals = [.. byKey.Select(group => group.ToArray())];
    }

    /// <summary>Notes every place where a text stands and begins with a word or a sign.</summary>
    public void FindWords(ScannedText text, List<int>?[] hits)
    {
        var whole = TextSpan.Whole(text);
        for (var at = text.NextStart(_keys, 0, whole); at < whole.End; at = text.NextStart(_keys, at + 1, whole))
        {
            AddHits(hits, text, at, StartKeys.KeyAt(text, at));
        }
    }

    /// <summary>Notes every place where a text stands; false where there is no text to look for.</summary>
    public bool FindParts(string text, List<int>?[] hits)
    {
        if (_literals.Length == 0)
        {
            return false;
        }

        var key = 0;
        for (var end = 0; end < text.Length; end++)
        {
            key = StartKeys.Next(key, text[end]);
            if (_keys.Contains(key) && end >= 2)
            {
                AddHits(hits, text, end - 2, key);
            }
        }

        Scan.Count(text.Length);
        return true;
    }

    private void AddHits(List<int>?[] hits, string text, int at, int key)
    {
        if (!_keys.Contains(key))
        {
            return;
        }

        var letters = EightLetters.At(text, at);
        foreach (var literal in _literals[_keys.NumberOf(key)])
        {
            if (!literal.Letters.MayStandAt(letters) || !StandsAt(text, at, literal.Text))
            {
                continue;
            }

            foreach (var id in literal.Patterns)
            {
                var list = hits[id] ??= [];
                if (list.Count == 0 || list[^1] != at)
                {
                    list.Add(at);
                }
            }
        }
    }

    // From the end: the first letters are known to be alike, nearly.
    private static bool StandsAt(string text, int at, string literal)
    {
        if (literal.Length > text.Length - at)
        {
            return false;
        }

        var i = literal.Length;
        while (--i >= 0 && ToLower(text[at + i]) == literal[i])
        {
        }

        Scan.Count(literal.Length - i);
        return i < 0;
    }

    private static int ToLower(char c) => (uint)(c - 'A') <= 'Z' - 'A' ? c | 0x20 : c;

    private sealed record Literal(string Text, int[] Patterns)
    {
        public EightLetters Letters { get; } = new(Text);
    }
}
