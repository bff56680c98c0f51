namespace PostingSchema.Extraction.Rules;

/// <summary>The lines, sentences and sections of a repaired text. Found once; every rule looks here.</summary>
internal sealed class TextLayout
{
    private const int MostHeadLines = 12;
    private const int LeastCells = 3;

    // Nobody writes longer ones; what has no end is cut at a word, so that what is done a sentence stays small.
    private const int LongestSentence = 4_000;

    private const int BlockLength = 128;

    private readonly List<TextSpan> _sentences = [];
    private readonly int[] _sentenceOfBlock;
    private readonly List<int> _sectionOfSentence = [];
    private readonly List<TextSpan> _lines = [];

    private TextLayout(RepairedText repaired, IReadOnlyList<Section> sections, TextIndex index)
    {
        Repaired = repaired;
        Text = ScannedText.Of(repaired.Text, index);
        _sentenceOfBlock = new int[(repaired.Text.Length / BlockLength) + 1];
        Sections = sections;
    }

    public RepairedText Repaired { get; }

    public ScannedText Text { get; }

    public IReadOnlyList<Section> Sections { get; }

    /// <summary>In order; they do not overlap. A header is a sentence of its own.</summary>
    public List<TextSpan> Sentences => _sentences;

    /// <summary>The lines that are not blank, without white space around them.</summary>
    public List<TextSpan> Lines => _lines;

    /// <summary>What is before the first header, and no more than the first lines of it.</summary>
    public TextSpan Head { get; private set; }

    /// <summary>The lines that end there.</summary>
    public IReadOnlyList<TextSpan> HeadLines { get; private set; } = [];

    /// <summary>The fields of a row such as <c>Employer | Place | Full-time</c> at the top.</summary>
    public IReadOnlyList<TextSpan> Cells { get; private set; } = [];

    /// <param name="repaired">The text.</param>
    /// <param name="sections">Its sections.</param>
    /// <param name="index">What the text is to be searched for; the phrases of the value readers if null.</param>
    public static TextLayout Of(RepairedText repaired, IReadOnlyList<Section> sections, TextIndex? index = null)
    {
        var layout = new TextLayout(repaired, sections, index ?? BuiltInPhrases.Index);
        layout.FindLines();
        layout.FindSentences();
        layout.NoteBlocks();
        layout.FindHead();
        layout.FindCells();
        return layout;
    }

    /// <summary>The sentence that a position is in: of those that begin before it, the last.</summary>
    public int SentenceAt(int position)
    {
        // One that begins before the block of the position, and from there on.
        var sentence = _sentenceOfBlock[position / BlockLength];
        while (sentence + 1 < _sentences.Count && _sentences[sentence + 1].Start <= position)
        {
            sentence++;
        }

        return sentence;
    }

    public string SectionNameOf(int sentence) => Sections[_sectionOfSentence[sentence]].Name;

    /// <summary>The number of the line that a position is in, from 0.</summary>
    public int LineAt(int position)
    {
        int low = 0, high = _lines.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _lines[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Whether a header stands in a range.</summary>
    public bool IsHeader(TextSpan range)
    {
        // The sections are in order.
        int low = 0, high = Sections.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Boundary(middle) < range.End ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && !Sections[low - 1].Header.IsEmpty && Sections[low - 1].Header.Overlaps(range);
    }

    private void FindLines()
    {
        for (var start = 0; start < Text.Length;)
        {
            var length = Text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? Text.Length : start + length;
            var line = Trim(new(start, end));
            if (!line.IsEmpty)
            {
                _lines.Add(line);
            }

            start = end + 1;
        }
    }

    private void FindSentences()
    {
        var section = 0;
        foreach (var line in _lines)
        {
            for (var start = line.Start; start < line.End;)
            {
                while (section + 1 < Sections.Count && Boundary(section + 1) <= start)
                {
                    section++;
                }

                var limit = line.End;
                if (section + 1 < Sections.Count)
                {
                    limit = Math.Min(limit, Math.Max(Boundary(section + 1), start + 1));
                }

                // A header in front of its content on one line ends there.
                var header = Sections[section].Header;
                if (header.Start <= start && start < header.End)
                {
                    limit = Math.Min(limit, header.End);
                }

                var end = SentenceEnd.After(Text, start, Cut(start, limit));
                var sentence = Trim(new(start, end));
                if (!sentence.IsEmpty)
                {
                    _sentences.Add(sentence);
                    _sectionOfSentence.Add(section);
                }

                start = end;
            }
        }
    }

    private void NoteBlocks()
    {
        var sentence = 0;
        for (var block = 0; block < _sentenceOfBlock.Length; block++)
        {
            while (sentence + 1 < _sentences.Count && _sentences[sentence + 1].Start <= block * BlockLength)
            {
                sentence++;
            }

            _sentenceOfBlock[block] = sentence;
        }
    }

    private int Cut(int start, int limit)
    {
        if (limit - start <= LongestSentence)
        {
            return limit;
        }

        var space = Text.AsSpan(start, LongestSentence).LastIndexOf(' ');
        return start + (space > 0 ? space : LongestSentence);
    }

    private int Boundary(int section) =>
        Sections[section].Header.IsEmpty ? Sections[section].Content.Start : Sections[section].Header.Start;

    private void FindHead()
    {
        var end = Text.Length;
        foreach (var section in Sections)
        {
            if (section.Name.Length > 0 && section.Name != Section.Other && !section.Header.IsEmpty)
            {
                end = section.Header.Start;
                break;
            }
        }

        if (_lines.Count > MostHeadLines)
        {
            end = Math.Min(end, _lines[MostHeadLines - 1].End);
        }

        Head = new(0, end);
        HeadLines = [.. _lines.TakeWhile(line => line.End <= end)];
    }

    private void FindCells()
    {
        if (_lines.Count == 0)
        {
            return;
        }

        var cells = new List<TextSpan>();
        var line = _lines[0];
        for (var start = line.Start; start <= line.End;)
        {
            var bar = Text.AsSpan(start, line.End - start).IndexOf('|');
            var end = bar < 0 ? line.End : start + bar;
            var cell = Trim(new(start, end));
            if (!cell.IsEmpty)
            {
                cells.Add(cell);
            }

            start = end + 1;
        }

        Cells = cells.Count >= LeastCells ? cells : [];
    }

    private TextSpan Trim(TextSpan span)
    {
        var (start, end) = span;
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }
}
