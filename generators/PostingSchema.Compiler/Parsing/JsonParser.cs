using System.Globalization;
using System.Text;

namespace PostingSchema.Compiler.Parsing;

/// <summary>
/// Reads JSON (RFC 8259) and keeps the place of every value and property name. The first error ends the parse: what
/// follows a broken place in a schema file is rarely worth reporting.
/// </summary>
internal sealed class JsonParser
{
    /// <summary>Deeper than any schema a person writes, shallow enough for every stack.</summary>
    private const int MaxDepth = 200;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private int _position;
    private int _depth;

    private JsonParser(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _text = source.Text;
        _diagnostics = diagnostics;
    }

    /// <summary>The root value, or null when the text is not JSON; then the diagnostic has been added.</summary>
    public static Node? Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var parser = new JsonParser(source, diagnostics);
        try
        {
            if (parser._text.Length > 0 && parser._text[0] == '\uFEFF')
            {
                parser._position = 1;
            }

            var root = parser.ParseValue();
            parser.SkipWhiteSpace();
            if (parser._position < parser._text.Length)
            {
                throw parser.Error($"Found {parser.Found()} after the end of the schema; a schema file is one JSON value");
            }

            return root;
        }
        catch (SyntaxErrorException error)
        {
            diagnostics.Report(DiagnosticRules.Syntax, source.Locate(error.Start, error.Length), error.Message + ".");
            return null;
        }
    }

    private Node ParseValue()
    {
        SkipWhiteSpace();
        if (_position == _text.Length)
        {
            throw Error("The file ends where a value was expected");
        }

        switch (_text[_position])
        {
            case '{':
                return ParseObject();
            case '[':
                return ParseArray();
            case '"':
                {
                    var start = _position;
                    var value = ParseString();
                    return new Node(NodeKind.String, start, _position - start) { Text = value };
                }

            case 't':
                return ParseWord("true", NodeKind.True);
            case 'f':
                return ParseWord("false", NodeKind.False);
            case 'n':
                return ParseWord("null", NodeKind.Null);
            case '-' or (>= '0' and <= '9'):
                return ParseNumber();
            default:
                throw Error($"Found {Found()} where a value was expected");
        }
    }

    private Node ParseObject()
    {
        Enter();
        var start = _position++;
        var members = new List<Member>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        SkipWhiteSpace();
        while (!TryTake('}'))
        {
            if (members.Count > 0)
            {
                Expect(',', "',' or '}'");
                SkipWhiteSpace();
            }

            if (Peek() != '"')
            {
                throw Error($"Found {Found()} where a property name in double quotes was expected");
            }

            var nameStart = _position;
            var name = ParseString();
            var nameLength = _position - nameStart;
            if (!names.Add(name))
            {
                _diagnostics.Report(
                    DiagnosticRules.DuplicateProperty,
                    _source.Locate(nameStart, nameLength),
                    $"The property {Quote.Json(name)} is there already; remove one of the two.");
            }

            SkipWhiteSpace();
            Expect(':', "':'");
            members.Add(new(name, nameStart, nameLength, ParseValue()));
            SkipWhiteSpace();
        }

        _depth--;
        return new Node(NodeKind.Object, start, _position - start) { Members = members };
    }

    private Node ParseArray()
    {
        Enter();
        var start = _position++;
        var items = new List<Node>();
        SkipWhiteSpace();
        while (!TryTake(']'))
        {
            if (items.Count > 0)
            {
                Expect(',', "',' or ']'");
            }

            items.Add(ParseValue());
            SkipWhiteSpace();
        }

        _depth--;
        return new Node(NodeKind.Array, start, _position - start) { Items = items };
    }

    private string ParseString()
    {
        var start = _position++;
        var value = new StringBuilder();
        while (true)
        {
            if (_position == _text.Length)
            {
                throw new SyntaxErrorException("The string is not closed", start, _position - start);
            }

            var c = _text[_position++];
            switch (c)
            {
                case '"':
                    return HasLoneSurrogate(value)
                        ? throw new SyntaxErrorException("The string has half of a surrogate pair, which is no character", start, _position - start)
                        : value.ToString();
                case '\\':
                    value.Append(ParseEscape());
                    break;
                case < ' ':
                    _position--;
                    throw Error($"Found {Found()} in a string; it must be written as an escape");
                default:
                    value.Append(c);
                    break;
            }
        }
    }

    private static bool HasLoneSurrogate(StringBuilder value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                return true;
            }
        }

        return false;
    }

    private char ParseEscape()
    {
        var start = _position - 1;
        var c = _position < _text.Length ? _text[_position++] : '\0';
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _position + 4 <= _text.Length
                && ushort.TryParse(
                    _text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                _position += 4;
                return (char)unit;
            default:
                throw new SyntaxErrorException(
                    "This is not an escape of JSON; a backslash itself is written \\\\", start, _position - start);
        }
    }

    private Node ParseNumber()
    {
        var start = _position;
        TryTake('-');
        if (!TryTake('0'))
        {
            TakeDigits();
        }

        if (TryTake('.'))
        {
            TakeDigits();
        }

        if (TryTake('e') || TryTake('E'))
        {
            _ = TryTake('+') || TryTake('-');
            TakeDigits();
        }

        return new Node(NodeKind.Number, start, _position - start) { Text = _text.Substring(start, _position - start) };
    }

    private void TakeDigits()
    {
        if (Peek() is not (>= '0' and <= '9'))
        {
            throw Error($"Found {Found()} where a digit was expected");
        }

        while (Peek() is >= '0' and <= '9')
        {
            _position++;
        }
    }

    private Node ParseWord(string word, NodeKind kind)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
        {
            throw Error($"Found {Found()} where a value was expected");
        }

        _position += word.Length;
        return new Node(kind, _position - word.Length, word.Length);
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw Error($"The schema nests deeper than {MaxDepth} levels; move inner schemas to $defs");
        }
    }

    private void SkipWhiteSpace()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }

        if (Peek() == '/')
        {
            throw Error("Found '/': JSON has no comments; use \"$comment\"");
        }
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private bool TryTake(char c)
    {
        if (Peek() != c || _position == _text.Length)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Expect(char c, string expected)
    {
        if (!TryTake(c))
        {
            throw Error($"Found {Found()} where {expected} was expected");
        }
    }

    private string Found() => _position == _text.Length ? "the end of the file" : Quote.Character(_text, _position);

    private SyntaxErrorException Error(string message) => new(message, _position, _position < _text.Length ? 1 : 0);

    /// <summary>Never leaves <see cref="Parse"/>.</summary>
    private sealed class SyntaxErrorException(string message, int start, int length) : Exception(message)
    {
        public int Start { get; } = start;

        public int Length { get; } = length;
    }
}
