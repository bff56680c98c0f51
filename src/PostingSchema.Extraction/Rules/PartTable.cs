namespace PostingSchema.Extraction.Rules;

/// <summary>Texts of many patterns that may also stand inside a word, by their first three letters.</summary>
internal sealed class PartTable
{
    private readonly StartKeys _keys;

    // By the numbers of the keys.
    private readonly Part[][] _parts;
    private readonly int[] _owners;
    private readonly int _patternCount;

    /// <param name="texts">The texts of each pattern: of three characters or more, all of ASCII, in lower case.</param>
    public PartTable(IEnumerable<IReadOnlyList<string>> texts)
    {
        var all = texts.ToArray();
        var byKey = all
            .SelectMany((list, id) => list.Select(text => (Text: text, Id: id)))
            .GroupBy(use => use.Text, (text, uses) => new Part(text, [.. uses.Select(use => use.Id)]), StringComparer.Ordinal)
            .GroupBy(part => StartKeys.KeyAt(part.Text, 0))
            .OrderBy(group => group.Key)
            .ToArray();
        _keys = new(byKey.Select(group => group.Key));
        _parts = [.. byKey.Select(group => group.ToArray())];
        _owners = [.. Enumerable.Range(0, all.Length).Where(id => all[id].Count > 0)];
        _patternCount = all.Length;
    }

    /// <summary>Finds every place where a text stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">What else patterns look for.</param>
    /// <param name="first">The number there of the first pattern.</param>
    /// <returns>For each pattern that has such texts, the places of these and of its words; null where no pattern has any.</returns>
    public int[]?[]? Find(string text, WordHits words, int first)
    {
        if (_owners.Length == 0)
        {
            return null;
        }

        var found = new SortedSet<int>?[_patternCount];
        var key = 0;
        for (var end = 0; end < text.Length; end++)
        {
            key = StartKeys.Next(key, text[end]);
            if (_keys.Contains(key) && end >= 2)
            {
                Add(found, text, end - 2, key);
            }
        }

        Scan.Count(text.Length);
        var all = new int[]?[_patternCount];
        foreach (var owner in _owners)
        {
            all[owner] = [.. new SortedSet<int>([.. found[owner] ?? [], .. words.Of(first + owner)])];
        }

        return all;
    }

    private void Add(SortedSet<int>?[] found, string text, int at, int key)
    {
        foreach (var part in _parts[_keys.NumberOf(key)])
        {
            if (StandsAt(text, at, part.Text))
            {
                foreach (var id in part.Patterns)
                {
                    (found[id] ??= []).Add(at);
                }
            }
        }
    }

    // From the end: the first letters are known to be alike, nearly.
    private static bool StandsAt(string text, int at, string part)
    {
        if (part.Length > text.Length - at)
        {
            return false;
        }

        var i = part.Length;
        while (--i >= 0 && ToLower(text[at + i]) == part[i])
        {
        }

        Scan.Count(part.Length - i);
        return i < 0;
    }

    private static int ToLower(char c) => (uint)(c - 'A') <= 'Z' - 'A' ? c | 0x20 : c;

    private sealed record Part(string Text, int[] Patterns);
}
