using System.Buffers;

namespace PostingSchema.Extraction;

/// <summary>A header in the text.</summary>
/// <param name="Name">The name of the section; null where no definition knows the header.</param>
/// <param name="Header">The words of the header.</param>
/// <param name="After">Where the content begins.</param>
/// <param name="LineStart">Where the section before it ends.</param>
internal readonly record struct FoundHeader(string? Name, TextSpan Header, int After, int LineStart);

/// <summary>Finds the headers of a text, line by line.</summary>
internal sealed class HeaderFinder(RepairedText repaired, HeaderTable table, LabelTable labels)
{
    private const int LongestHeader = 100;
    private const int LongestUnknown = 60;
    private const int MostWordsUnknown = 7;
    private const int ShortValue = 80;
    private const int LongestValue = 200;

    private static readonly (string Open, string Close)[] Marks =
    [
        ("**", "**"), ("<strong>", "</strong>"), ("<b>", "</b>"), ("<h1>", "</h1>"), ("<h2>", "</h2>"), ("<h3>", "</h3>"),
        ("<h4>", "</h4>"),
    ];

    // Words with which a text begins, and no name that has a header in front: "TeamViewer".
    private static readonly HashSet<string> SentenceStarts = new(
        ["We", "You", "Our", "Your", "The", "This", "As", "At", "In", "Are", "Do", "Join", "If", "It", "For", "With", "What", "Who", "An", "A"],
        StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> StartLookup = SentenceStarts.GetAlternateLookup<ReadOnlySpan<char>>();

    private const string Bullets = "•●▪·";

    // With what a text may begin whose line break was lost.
    private static readonly SearchValues<char> Seams = SearchValues.Create([.. Bullets, .. SentenceStarts.Select(word => word[0])]);

    private readonly string _text = repaired.Text;

    // Those of one line.
    private readonly List<FoundHeader> _inline = [];

    /// <summary>The headers in the order of the text.</summary>
    public IEnumerable<FoundHeader> All()
    {
        var lastWasLabel = false;
        var inPreamble = true;
        for (var start = 0; start < _text.Length;)
        {
            var end = _text.IndexOf('\n', start);
            end = end < 0 ? _text.Length : end;
            var line = new TextSpan(start, end);
            if (OnOwnLine(line) is { } header && !(inPreamble && header.Name is null))
            {
                yield return header;
                (lastWasLabel, inPreamble) = (false, false);
            }
            else
            {
                var isLabel = IsLabel(line, lastWasLabel ? LongestValue : ShortValue);
                var inBlock = isLabel && (lastWasLabel || IsLabel(NextLine(end), ShortValue));
                if (!inBlock)
                {
                    FindInline(line);
                    foreach (FoundHeader inline in _inline)
                    {
                        yield return inline;
                        inPreamble = false;
                    }
                }

                lastWasLabel = isLabel;
            }

            start = end + 1;
        }
    }

    // The whole line is a header that a definition knows, or one that nobody could take for anything else.
    private FoundHeader? OnOwnLine(TextSpan line)
    {
        if (line.Length is 0 or > LongestHeader)
        {
            return null;
        }

        TextSpan core = HeaderText.Core(_text, line);
        if (core.IsEmpty)
        {
            return null;
        }

        if ((table.NameOf(core.Slice(_text)) ?? WithoutNote(core)) is { } name)
        {
            return new FoundHeader(name, WithColon(core, line), AfterRule(line.End), line.Start);
        }

        return IsHeading(line, core) ? new FoundHeader(null, WithColon(core, line), AfterRule(line.End), line.Start) : null;
    }

    // "Nice-to-haves (not all required)"
    private string? WithoutNote(TextSpan core)
    {
        var bracket = core.Slice(_text).IndexOf('(');
        return bracket > 2 && _text[core.End - 1] == ')' ? table.NameOf(_text.AsSpan(core.Start, bracket)) : null;
    }

    private TextSpan WithColon(TextSpan core, TextSpan line) =>
        core.End < line.End && _text[core.End] == ':' ? new TextSpan(core.Start, core.End + 1) : core;

    // Unknown, but marked as a heading: `## Header`, `=== Header ===`, `**Header**`, <h2>, an underline of dashes, or all capitals. Before
    // the first header that is known, such lines are titles, names and slogans.
    private bool IsHeading(TextSpan line, TextSpan core)
    {
        if (core.Length is < 3 or > LongestUnknown || core.Slice(_text).Count(' ') >= MostWordsUnknown || IsBullet(line, core)
            || _text[line.End - 1] is '.' or ',' or ';'
            || core.Slice(_text).ContainsAny(":$€£|") || core.Slice(_text).ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        return _text[line.Start] is '#' or '=' || IsUnderlined(line.End) || IsCapitals(core) || IsBoldAlone(line);
    }

    private bool IsBullet(TextSpan line, TextSpan core) =>
        core.Start > line.Start && (Scan.IsDash(_text[line.Start]) || _text[line.Start] is '*' or '•' or '·');

    private bool IsUnderlined(int lineEnd)
    {
        TextSpan next = NextLine(lineEnd);
        return next.Length >= 3 && next.Slice(_text).IndexOfAnyExcept('-', '=') < 0;
    }

    private bool IsCapitals(TextSpan core)
    {
        var letters = 0;
        foreach (var c in core.Slice(_text))
        {
            letters += char.IsUpper(c) ? 1 : 0;
            if (char.IsLower(c) || char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return letters >= 5;
    }

    // The repair has taken the marks away, so the original is asked.
    private bool IsBoldAlone(TextSpan line)
    {
        TextSpan original = repaired.ToOriginal(line);
        var (before, after) = (original.Start, original.End);
        var text = repaired.Original;
        foreach (var (open, close) in Marks)
        {
            if (text.AsSpan(0, before).EndsWith(open, StringComparison.OrdinalIgnoreCase)
                && text.AsSpan(after).StartsWith(close, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // The rule under a heading belongs to neither header nor content.
    private int AfterRule(int lineEnd)
    {
        TextSpan next = NextLine(lineEnd);
        return IsUnderlined(lineEnd) ? next.End : lineEnd;
    }

    private TextSpan NextLine(int lineEnd)
    {
        var start = Math.Min(lineEnd + 1, _text.Length);
        var length = _text.AsSpan(start, Math.Min(LongestHeader + 1, _text.Length - start)).IndexOf('\n');
        return new TextSpan(start, length < 0 ? Math.Min(start + LongestHeader + 1, _text.Length) : start + length);
    }

    // "Location: Berlin": one of several short fields, not the header of a section.
    private bool IsLabel(TextSpan line, int longestValue)
    {
        var colon = line.Slice(_text)[..Math.Min(line.Length, 32)].IndexOf(": ");
        return colon is > 0 and < 30 && line.Length - colon - 2 > 0 && line.Length - colon - 2 < longestValue
            && char.IsLetter(_text[line.Start]) && _text[line.End - 1] != '.';
    }

    // "Responsibilities - Develop ...", "... ownership Preferred Qualifications: - Publications", "automated waySkills:· Ansible"
    private void FindInline(TextSpan line)
    {
        _inline.Clear();
        var read = line.Start;
        if (GluedAtStart(line) is { } glued)
        {
            _inline.Add(glued);
            read = glued.After;
        }

        for (var at = line.Start; at < line.End;)
        {
            var offset = _text.AsSpan(at, line.End - at).IndexOfAny(':', '-', '–');
            Scan.Count(offset < 0 ? line.End - at : offset + 1);
            if (offset < 0)
            {
                break;
            }

            at += offset;
            if (IsMark(at, line) && EndingAt(at, line) is { } header && header.LineStart >= read)
            {
                _inline.Add(header);
                read = header.After;
            }

            at++;
        }
    }

    // "Qualifications• BA or BS", "OverviewWe are looking for": the line break behind the header was lost.
    private FoundHeader? GluedAtStart(TextSpan line)
    {
        var last = Math.Min(line.End - 1, line.Start + LongestUnknown);
        for (var at = line.Start + 3; at < last; at++)
        {
            var offset = _text.AsSpan(at, last - at).IndexOfAny(Seams);
            if (offset < 0)
            {
                break;
            }

            at += offset;
            var isSeam = Bullets.Contains(_text[at], StringComparison.Ordinal) || (char.IsLower(_text[at - 1]) && BeginsSentence(at, line.End));
            if (isSeam && table.NameOf(_text.AsSpan(line.Start, at - line.Start)) is { } name)
            {
                return new FoundHeader(name, new TextSpan(line.Start, at), at, line.Start);
            }
        }

        Scan.Count(Math.Max(0, last - line.Start));
        return null;
    }

    private bool BeginsSentence(int at, int end)
    {
        var after = at;
        while (after < end && char.IsLetter(_text[after]))
        {
            after++;
        }

        return after < end && _text[after] is ' ' or ',' or '\'' or '’' && StartLookup.Contains(_text.AsSpan(at, after - at));
    }

    // A colon; a dash only between spaces.
    private bool IsMark(int at, TextSpan line) =>
        at > line.Start && (_text[at] == ':'
            ? Scan.IsWord(_text[at - 1]) || _text[at - 1] is ')' or '*'
            : _text[at - 1] == ' ' && at + 1 < line.End && _text[at + 1] == ' ' && at - 2 >= line.Start && Scan.IsWord(_text[at - 2]));

    // The longest run of words before the mark that a definition knows, where a header may begin.
    private FoundHeader? EndingAt(int mark, TextSpan line)
    {
        var byColon = _text[mark] == ':';
        var end = mark;
        while (end > line.Start && mark - end < LongestHeader && _text[end - 1] is ' ' or '*')
        {
            end--;
        }

        FoundHeader? longest = null;
        var start = end;
        for (var words = 0; words < table.MostWords + 1 && start > line.Start && mark - start < LongestHeader; words++)
        {
            start = PreviousWord(start, line.Start);
            var header = new TextSpan(start, end);
            if (header.IsEmpty || !char.IsUpper(_text[start]) || !MayBegin(start, line.Start, byColon, words))
            {
                continue;
            }

            if ((table.NameOf(header.Slice(_text)) ?? WithoutNote(header)) is { } name && !(byColon && IsKnownLabel(header)))
            {
                longest = new FoundHeader(name, byColon ? new TextSpan(start, mark + 1) : header, mark + 1, start);
            }
        }

        return longest;
    }

    private bool IsKnownLabel(TextSpan header) =>
        labels.Contains(header.Slice(_text));

    private int PreviousWord(int at, int lineStart)
    {
        var from = at;
        while (at > lineStart && from - at < LongestHeader && !Scan.IsWord(_text[at - 1]))
        {
            at--;
        }

        var end = at;
        while (at > lineStart && end - at < 40 && (Scan.IsWord(_text[at - 1]) || Scan.IsApostrophe(_text[at - 1]) || _text[at - 1] == '-')
            && !(at < end && char.IsUpper(_text[at]) && char.IsLower(_text[at - 1])))
        {
            at--;
        }

        Scan.Count(from - at + 1);
        return at;
    }

    // At the start of the line, behind the end of a sentence, or behind a word that the loss of a line break glued on or left before it.
    // A dash is so common that only the ends of sentences count, and a header of one word ("years of Experience:") needs more than a space.
    private bool MayBegin(int start, int lineStart, bool byColon, int wordsBefore)
    {
        var at = start;
        while (at > lineStart && start - at < LongestHeader && _text[at - 1] is ' ' or '*' or '•' or '·' or '-' or '#')
        {
            at--;
        }

        return at == lineStart || _text[at - 1] is '.' or '!' or '?' or ';' or ')' or ':'
            || (byColon && (at == start ? char.IsLower(_text[at - 1]) : wordsBefore > 0 && Scan.IsWord(_text[at - 1])));
    }
}
