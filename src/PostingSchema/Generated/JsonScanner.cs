using System.Buffers;
using System.Text.Unicode;

namespace PostingSchema.Generated;

/// <summary>
/// What an emitted acceptor reads with: a position in the bytes of one posting. Every method moves past what it names and
/// returns true, or returns false and leaves the position anywhere: then the acceptor declines. It accepts no JSON that
/// System.Text.Json refuses, and declines what would need a second look (escaped names, odd surrogates, huge numbers).
/// </summary>
public ref partial struct JsonScanner
{
    /// <summary>The bytes that end the plain run of a string: quotation mark, backslash, and control characters.</summary>
    private static readonly SearchValues<byte> StringStops = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(static unit => (byte)unit)]);

    private readonly ReadOnlySpan<byte> _json;
    private readonly int _maxDepth;
    private int _position;
    private int _depth;
    private bool _isFirst;

    /// <summary>Starts at the beginning. Declines at once what is longer than <see cref="ValidationLimits.MaxBytes"/>.</summary>
    public JsonScanner(ReadOnlySpan<byte> json)
    {
        _json = json.Length <= ValidationLimits.Default.MaxBytes ? json : default;
        _maxDepth = ValidationLimits.Default.MaxDepth;
    }

    /// <summary>A place to come back to.</summary>
    public readonly ScannerMark Mark() => new(_position, _depth, _isFirst);

    /// <summary>Comes back to a place.</summary>
    public void Reset(ScannerMark mark) => (_position, _depth, _isFirst) = mark;

    /// <summary>The type of the value that comes next, by its first character; <see cref="JsonTypes.None"/> if there is none.</summary>
    public JsonTypes Peek()
    {
        SkipWhiteSpace();
        return Current switch
        {
            (byte)'"' => JsonTypes.String,
            (byte)'{' => JsonTypes.Object,
            (byte)'[' => JsonTypes.Array,
            (byte)'t' or (byte)'f' => JsonTypes.Boolean,
            (byte)'n' => JsonTypes.Null,
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonTypes.Number,
            _ => JsonTypes.None,
        };
    }

    /// <summary>Nothing but white space is left.</summary>
    public bool End()
    {
        SkipWhiteSpace();
        return _position == _json.Length;
    }

    /// <summary>Enters an object.</summary>
    public bool BeginObject() => Begin((byte)'{');

    /// <summary>Goes past a property name without escapes and its colon. False at the end of the object, and where the JSON is odd.</summary>
    public bool NextName(out ReadOnlySpan<byte> name)
    {
        name = default;
        if (!Next((byte)'}'))
        {
            return false;
        }

        if (ReadString(out var text) && !text.HasEscapes && TakeColon())
        {
            name = text.Raw;
            return true;
        }

        // What is no name and colon may end in front of a bracket, which the caller must not find.
        _position = _json.Length;
        return false;
    }

    /// <summary>Leaves an object; false where <see cref="NextName"/> stopped for another reason.</summary>
    public bool EndObject() => Leave((byte)'}');

    /// <summary>Enters an array.</summary>
    public bool BeginArray() => Begin((byte)'[');

    /// <summary>Goes to the next item. False at the end of the array, and where the JSON is odd.</summary>
    public bool NextItem() => Next((byte)']');

    /// <summary>Leaves an array; false where <see cref="NextItem"/> stopped for another reason.</summary>
    public bool EndArray() => Leave((byte)']');

    /// <summary>The position at which the next value starts.</summary>
    public int ItemStart()
    {
        SkipWhiteSpace();
        return _position;
    }

    /// <summary>Goes past true or false.</summary>
    public bool ReadBoolean() => ReadWord("true"u8) || ReadWord("false"u8);

    /// <summary>Goes past null.</summary>
    public bool ReadNull() => ReadWord("null"u8);

    /// <summary>Goes past a string.</summary>
    public bool ReadString(out JsonString text)
    {
        text = default;
        SkipWhiteSpace();
        if (!Take((byte)'"'))
        {
            return false;
        }

        var start = _position;
        var hasEscapes = false;
        while (true)
        {
            var run = _json[_position..].IndexOfAny(StringStops);
            if (run < 0)
            {
                return false;
            }

            _position += run;
            var stop = _json[_position];
            if (stop == (byte)'"')
            {
                break;
            }

            if (stop != (byte)'\\' || !TakeEscape())
            {
                return false;
            }

            hasEscapes = true;
        }

        var raw = _json[start.._position];
        _position++;
        text = new JsonString(raw, hasEscapes);
        return Utf8.IsValid(raw);
    }

    private readonly byte Current => _position < _json.Length ? _json[_position] : (byte)0;

    /// <summary>An escape; surrogates are left to the validator, which looks whether they are pairs.</summary>
    private bool TakeEscape()
    {
        if (_position + 1 >= _json.Length)
        {
            return false;
        }

        var kind = _json[_position + 1];
        if (kind != (byte)'u')
        {
            _position += 2;
            return "\"\\/bfnrt"u8.Contains(kind);
        }

        if (_position + 6 > _json.Length
            || !System.Buffers.Text.Utf8Parser.TryParse(_json.Slice(_position + 2, 4), out ushort unit, out var used, 'X')
            || used != 4
            || char.IsSurrogate((char)unit))
        {
            return false;
        }

        _position += 6;
        return true;
    }

    private bool TakeColon()
    {
        SkipWhiteSpace();
        return Take((byte)':');
    }

    private bool Begin(byte bracket)
    {
        SkipWhiteSpace();
        _isFirst = true;
        return ++_depth <= _maxDepth && Take(bracket);
    }

    private bool Next(byte closing)
    {
        SkipWhiteSpace();
        if (Current == closing || _position >= _json.Length)
        {
            return false;
        }

        if (!_isFirst)
        {
            if (!Take((byte)','))
            {
                return false;
            }

            // A comma in front of the bracket is an error: the caller must not find the bracket.
            SkipWhiteSpace();
            if (Current == closing)
            {
                _position = _json.Length;
                return false;
            }
        }

        _isFirst = false;
        return true;
    }

    private bool Leave(byte closing)
    {
        SkipWhiteSpace();
        _depth--;
        _isFirst = false;
        return Take(closing);
    }

    private bool ReadWord(ReadOnlySpan<byte> word)
    {
        SkipWhiteSpace();
        if (!_json[_position..].StartsWith(word))
        {
            return false;
        }

        _position += word.Length;
        return true;
    }

    private bool Take(byte unit)
    {
        if (_position >= _json.Length || _json[_position] != unit)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipWhiteSpace()
    {
        while (_position < _json.Length && _json[_position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _position++;
        }
    }
}
