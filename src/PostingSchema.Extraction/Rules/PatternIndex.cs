namespace PostingSchema.Extraction.Rules;

/// <summary>
/// Finds, in one pass, which patterns can match in which sentences: those with one of the texts that every match of the pattern
/// contains. Takes a bounded number of steps at each position.
/// </summary>
internal sealed class PatternIndex
{
    private const int Classes = 64;
    private const int TrigramBits = 18;
    private readonly List<int[]> _next = [new int[Classes]];
    private readonly List<List<int>?> _patterns = [null];
    private readonly bool[] _trigrams = new bool[1 << TrigramBits];
    private readonly List<TextPattern> _all = [];
    private readonly Dictionary<TextPattern, int> _ids = [];

    /// <summary>How many patterns there are.</summary>
    public int Count => _all.Count;

    /// <summary>Adds a pattern; its texts have at least three characters.</summary>
    public void Add(TextPattern pattern)
    {
        if (!_ids.TryAdd(pattern, _all.Count))
        {
            return;
        }

        _all.Add(pattern);
        foreach (var literal in pattern.Literals)
        {
            Add(literal, _all.Count - 1);
        }
    }

    public int IdOf(TextPattern pattern) => _ids[pattern];

    /// <summary>For each pattern the sentences in which it can match, in order; null for a pattern that can match anywhere.</summary>
    /// <param name="layout">The text.</param>
    /// <param name="steps">Counts the characters looked at.</param>
    public List<int>?[] Candidates(TextLayout layout, ref long steps)
    {
        var candidates = new List<int>?[_all.Count];
        for (var id = 0; id < candidates.Length; id++)
        {
            candidates[id] = _all[id].Literals.Count == 0 ? null : [];
        }

        for (var sentence = 0; sentence < layout.Sentences.Count; sentence++)
        {
            Scan(layout.Sentences[sentence].Slice(layout.Text), sentence, candidates, ref steps);
        }

        return candidates;
    }

    private void Scan(ReadOnlySpan<char> text, int sentence, List<int>?[] candidates, ref long steps)
    {
        const int Mask = (1 << TrigramBits) - 1;
        var trigrams = _trigrams.AsSpan(0, Mask + 1);
        var trigram = 0;
        steps += text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            trigram = ((trigram << 6) | Fold(text[i])) & Mask;
            if (i >= 2 && trigrams[trigram])
            {
                Walk(text[(i - 2)..], sentence, candidates, ref steps);
            }
        }
    }

    private void Walk(ReadOnlySpan<char> text, int sentence, List<int>?[] candidates, ref long steps)
    {
        var node = 0;
        foreach (var c in text)
        {
            node = _next[node][Fold(c)];
            steps++;
            if (node == 0)
            {
                return;
            }

            if (_patterns[node] is not { } found)
            {
                continue;
            }

            foreach (var id in found)
            {
                var list = candidates[id]!;
                if (list.Count == 0 || list[^1] != sentence)
                {
                    list.Add(sentence);
                }
            }
        }
    }

    private void Add(string literal, int id)
    {
        _trigrams[(Fold(literal[0]) << 12) | (Fold(literal[1]) << 6) | Fold(literal[2])] = true;
        var node = 0;
        foreach (var c in literal)
        {
            var next = _next[node][Fold(c)];
            if (next == 0)
            {
                next = _next.Count;
                _next[node][Fold(c)] = next;
                _next.Add(new int[Classes]);
                _patterns.Add(null);
            }

            node = next;
        }

        (_patterns[node] ??= []).Add(id);
    }

    /// <summary>
    /// One of 64 classes: letters without case, digits, and some signs together, so that a text may be found that is not there. That
    /// costs a run of the pattern, and no match is lost.
    /// </summary>
    private static int Fold(char c) => c & (Classes - 1) | ((c & 0x40) >> 1);
}
