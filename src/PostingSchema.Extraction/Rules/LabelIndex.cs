namespace PostingSchema.Extraction.Rules;

/// <summary>
/// Finds labels and what stands behind them: <c>Label: value</c>, also with several on a line or glued together
/// (<c>DeveloperLocation: Dallas, TXDuration: 6 months</c>), and a label on a line of its own before its value.
/// </summary>
internal sealed class LabelIndex
{
    private const int LongestLabel = 40;
    private const int LongestValueLine = 100;
    private static readonly List<TextSpan> None = [];
    private readonly List<TextSpan>?[] _values;

    private LabelIndex(int labels) => _values = new List<TextSpan>?[labels];

    /// <summary>The values behind a label, by its number, in the order of the text.</summary>
    public List<TextSpan> ValuesOf(int label) => _values[label] ?? None;

    /// <param name="layout">The text.</param>
    /// <param name="labels">Every label that a rule asks for, and others that end a value.</param>
    public static LabelIndex Of(TextLayout layout, LabelTable labels)
    {
        var index = new LabelIndex(labels.Count);
        var hits = new List<(int Label, int Start, int ValueStart)>();
        for (var number = 0; number < layout.Lines.Count; number++)
        {
            var line = layout.Lines[number];
            hits.Clear();
            FindIn(layout.Text, line, labels, hits);
            if (hits.Count == 0)
            {
                index.AddLabelLine(layout, number, labels);
                continue;
            }

            for (var i = 0; i < hits.Count; i++)
            {
                var end = i + 1 < hits.Count ? hits[i + 1].Start : line.End;
                var value = Clean(layout.Text, new(Math.Min(hits[i].ValueStart, end), end));
                if (value.IsEmpty && i + 1 == hits.Count)
                {
                    value = NextLine(layout, number, labels);
                }

                index.Add(hits[i].Label, value);
            }
        }

        return index;
    }

    private static void FindIn(
        string text, TextSpan line, LabelTable labels, List<(int Label, int Start, int ValueStart)> hits)
    {
        var least = line.Start;
        var firstWord = FirstWord(text, line);
        for (var i = NextColon(text, line.Start, line.End); i < line.End; i = NextColon(text, i + 1, line.End))
        {
            var end = i;
            while (end > least && (text[end - 1] is '*' or '_' || char.IsWhiteSpace(text[end - 1])))
            {
                end--;
            }

            for (var start = Math.Max(least, end - LongestLabel); start < end; start++)
            {
                if (CanStart(text, start, line.Start, firstWord) && labels.NumberOf(text.AsSpan(start, end - start)) is >= 0 and var label)
                {
                    hits.Add((label, start, i + 1));
                    least = i + 1;
                    break;
                }
            }
        }
    }

    private static int NextColon(string text, int start, int end) =>
        text.AsSpan(start, end - start).IndexOf(':') is >= 0 and var offset ? start + offset : end;

    private static bool CanStart(string text, int start, int lineStart, int firstWord)
    {
        if (!char.IsLetterOrDigit(text[start]) && text[start] != '#')
        {
            return false;
        }

        if (start == lineStart)
        {
            return true;
        }

        var before = text[start - 1];
        return char.IsLetterOrDigit(before)
            ? char.IsUpper(text[start]) && !char.IsUpper(before) || (char.IsUpper(text[start]) && start + 1 < text.Length && char.IsLower(text[start + 1]))
            : before is '*' or '_' or '|' or '•' or '#' || char.IsUpper(text[start]) || start <= firstWord;
    }

    private static int FirstWord(string text, TextSpan line)
    {
        var at = line.Start;
        while (at < line.End && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private void AddLabelLine(TextLayout layout, int number, LabelTable labels)
    {
        var line = Clean(layout.Text, layout.Lines[number]);
        if (line.Length is > 0 and <= LongestLabel && labels.NumberOf(line.Slice(layout.Text)) is >= 0 and var label)
        {
            Add(label, NextLine(layout, number, labels));
        }
    }

    /// <summary>The line below, unless that is a label or header itself: a label without a value says nothing.</summary>
    private static TextSpan NextLine(TextLayout layout, int number, LabelTable labels)
    {
        if (number + 1 >= layout.Lines.Count || layout.Lines[number + 1].Length > LongestValueLine)
        {
            return default;
        }

        var next = Clean(layout.Text, layout.Lines[number + 1]);
        if (number + 3 < layout.Lines.Count && IsDash(layout, number + 2) && layout.Lines[number + 3].Length <= LongestValueLine)
        {
            // A range that a page's layout has broken: an amount, a dash, an amount, each on a line.
            next = new(next.Start, layout.Lines[number + 3].End);
        }

        return layout.IsHeader(next) || labels.Contains(next.Slice(layout.Text).TrimEnd(':')) || next.Slice(layout.Text).Contains(':') ? default : next;
    }

    private static bool IsDash(TextLayout layout, int number) =>
        layout.Lines[number].Length == 1 && Scan.IsDash(layout.Text[layout.Lines[number].Start]);

    private void Add(int label, TextSpan value)
    {
        if (!value.IsEmpty)
        {
            (_values[label] ??= []).Add(value);
        }
    }

    private static TextSpan Clean(string text, TextSpan span)
    {
        var (start, end) = span;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '_' or '•' or '#' or '-' or '–' or '|'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '*' or '_' or '|' or '-' or '•'))
        {
            end--;
        }

        return new(start, end);
    }
}
