namespace PostingSchema.Compiler.Patterns;

/// <summary>
/// Reads patterns by the grammar of ECMA-262, section 22.2.1, with its parameter UnicodeMode set: the edition of 2020, which JSON
/// Schema 2020-12 cites. Its methods return null, or false, once an error has been noted.
/// </summary>
internal sealed partial class PatternParser
{
    /// <summary>How deep groups and lookarounds may nest: patterns that people write stay below 20.</summary>
    public const int MaxDepth = 200;

    /// <summary>How long a pattern may be, in UTF-16 units.</summary>
    public const int MaxLength = 65_536;

    private readonly string _pattern;
    private readonly List<CaptureGroup> _groups = [];
    private readonly Dictionary<string, CaptureGroup> _namedGroups = new(StringComparer.Ordinal);
    private readonly List<BackreferenceNode> _references = [];
    private int _index;
    private int _depth;
    private PatternProblem? _error;
    private PatternProblem? _unsupported;

    private PatternParser(string pattern) => _pattern = pattern;

    private bool IsAtEnd => _index == _pattern.Length;

    /// <summary>The next UTF-16 unit; NUL at the end, so ask for the end where NUL matters.</summary>
    private char Next => IsAtEnd ? '\0' : _pattern[_index];

    public static ParsedPattern Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        var root = parser.ParseWhole();
        return new(root, parser._error, parser._unsupported);
    }

    private PatternNode? ParseWhole()
    {
        if (_pattern.Length > MaxLength)
        {
            return Fail(MaxLength, "the pattern is longer than 65,536 characters");
        }

        var root = ParseAlternatives();
        if (root is null)
        {
            return null;
        }

        if (!IsAtEnd)
        {
            return Fail(_index, "')' closes no group; a literal one is written '\\)'");
        }

        return TryResolveReferences() ? root : null;
    }

    private PatternNode? ParseAlternatives()
    {
        if (++_depth > MaxDepth)
        {
            return Fail(_index, "groups are nested more than 200 deep");
        }

        var alternatives = new List<PatternNode>();
        do
        {
            var alternative = ParseSequence();
            if (alternative is null)
            {
                return null;
            }

            alternatives.Add(alternative);
        }
        while (TryTake('|'));

        _depth--;
        return alternatives.Count == 1 ? alternatives[0] : new AlternationNode(alternatives);
    }

    private PatternNode? ParseSequence()
    {
        var items = new List<PatternNode>();
        while (!IsAtEnd && Next is not ('|' or ')'))
        {
            var term = ParseTerm();
            if (term is null)
            {
                return null;
            }

            items.Add(term);
        }

        return items.Count == 1 ? items[0] : new SequenceNode(items);
    }

    private PatternNode? ParseTerm()
    {
        var atom = ParseAtom();
        if (atom is null || Next is not ('*' or '+' or '?' or '{'))
        {
            return atom;
        }

        return atom is AssertionNode or LookaroundNode
            ? Fail(_index, "a position or a lookaround cannot be repeated")
            : ParseQuantifier(atom);
    }

    private PatternNode? ParseAtom()
    {
        switch (Next)
        {
            case '^':
                _index++;
                return new AssertionNode(AssertionKind.Start);
            case '$':
                _index++;
                return new AssertionNode(AssertionKind.End);
            case '.':
                _index++;
                return NewSet(CharacterSet.LineTerminators, isNegated: true);
            case '\\':
                return ParseEscape();
            case '[':
                return ParseClass();
            case '(':
                return ParseGroup();
            case '*' or '+' or '?':
                return Fail(_index, $"there is nothing that '{Next}' could repeat");
            case '{' or '}' or ']':
                return Fail(_index, $"a literal '{Next}' is written '\\{Next}'");
            default:
                return new LiteralNode(TakeCodePoint());
        }
    }

    private static SetNode NewSet(IReadOnlyList<CharacterRange> merged, bool isNegated)
    {
        var set = new CharacterSet();
        set.Add(merged, isNegated);
        return new(set);
    }

    private int TakeCodePoint()
    {
        var codePoint = char.IsSurrogatePair(_pattern, _index) ? char.ConvertToUtf32(_pattern, _index) : _pattern[_index];
        _index += codePoint > 0xFFFF ? 2 : 1;
        return codePoint;
    }

    private bool TryTake(char expected)
    {
        if (IsAtEnd || Next != expected)
        {
            return false;
        }

        _index++;
        return true;
    }

    private bool TryTake(string expected)
    {
        if (string.CompareOrdinal(_pattern, _index, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        _index += expected.Length;
        return true;
    }

    /// <summary>Notes the error, if it is the first one.</summary>
    private PatternNode? Fail(int index, string message)
    {
        _error ??= new(index, message);
        return null;
    }
}
