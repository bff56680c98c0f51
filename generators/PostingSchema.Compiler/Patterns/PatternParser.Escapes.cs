namespace PostingSchema.Compiler.Patterns;

internal sealed partial class PatternParser
{
    private PatternNode? ParseEscape()
    {
        var start = _index++;
        if (IsAtEnd)
        {
            return Fail(start, "a '\\' at the end escapes nothing");
        }

        switch (Next)
        {
            case 'b':
                _index++;
                return new AssertionNode(AssertionKind.WordBoundary);
            case 'B':
                _index++;
                return new AssertionNode(AssertionKind.NoWordBoundary);
            case 'k':
                _index++;
                return ParseNamedReference(start);
            case >= '1' and <= '9':
                TryTakeInteger(out var number);
                return AddReference(new(null, number, start));
        }

        var set = new CharacterSet();
        if (TryTakeSetEscape(set))
        {
            return new SetNode(set);
        }

        return _error is null && TryTakeCharacterEscape(start, out var codePoint) ? new LiteralNode(codePoint) : null;
    }

    private string EscapedCharacter => _pattern.Substring(_index, char.IsSurrogatePair(_pattern, _index) ? 2 : 1);

    /// <summary><c>\d</c>, <c>\p{L}</c> and their like, after the backslash. False with an error where a property is wrong.</summary>
    private bool TryTakeSetEscape(CharacterSet set)
    {
        var start = _index - 1;
        var isNegated = Next is 'D' or 'S' or 'W' or 'P';
        switch (Next)
        {
            case 'd' or 'D':
                set.Add(CharacterSet.Digits, isNegated);
                break;
            case 's' or 'S':
                set.Add(CharacterSet.Spaces, isNegated);
                break;
            case 'w' or 'W':
                set.Add(CharacterSet.WordCharacters, isNegated);
                break;
            case 'p' or 'P':
                _index++;
                return TryTakeProperty(start, set, isNegated);
            default:
                return false;
        }

        _index++;
        return true;
    }

    /// <summary>An escape for one code point, after the backslash.</summary>
    private bool TryTakeCharacterEscape(int start, out int codePoint)
    {
        var escape = Next;
        codePoint = escape switch
        {
            't' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/' => escape,
            _ => -1,
        };
        if (codePoint >= 0)
        {
            _index++;
            return true;
        }

        var message = escape switch
        {
            '0' => TryTakeNul(out codePoint),
            'c' => TryTakeControl(out codePoint),
            'x' => TryTakeByte(out codePoint),
            'u' => TryTakeUnicode(out codePoint),
            'A' => "'\\A' is no escape of ECMA-262; the start is '^'",
            'Z' or 'z' => $"'\\{escape}' is no escape of ECMA-262; the end is '$'",
            _ => $"'\\{EscapedCharacter}' is no escape of ECMA-262 in unicode mode",
        };
        if (message is not null)
        {
            Fail(start, message);
        }

        return message is null;
    }

    private string? TryTakeNul(out int codePoint)
    {
        _index++;
        codePoint = 0;
        return Next is >= '0' and <= '9' ? "ECMA-262 has no octal escapes; write '\\x00' before a digit" : null;
    }

    private string? TryTakeControl(out int codePoint)
    {
        _index++;
        codePoint = Next & 0x1F;
        if (Next is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z'))
        {
            return "'\\c' is followed by a letter from A to Z";
        }

        _index++;
        return null;
    }

    private string? TryTakeByte(out int codePoint)
    {
        _index++;
        return TryTakeHex(2, out codePoint) ? null : "'\\x' is followed by two hexadecimal digits";
    }

    /// <summary><c>\u0041</c>, two of these that are a surrogate pair, or <c>\u{1F600}</c>.</summary>
    private string? TryTakeUnicode(out int codePoint)
    {
        const string Message = "'\\u' is followed by four hexadecimal digits, or by a code point up to 10FFFF in braces";
        _index++;
        if (TryTake('{'))
        {
            return TryTakeHexInBraces(out codePoint) ? null : Message;
        }

        if (!TryTakeHex(4, out codePoint))
        {
            return Message;
        }

        var afterFirst = _index;
        if (codePoint is >= 0xD800 and <= 0xDBFF && TryTake("\\u") && TryTakeHex(4, out var low) && low is >= 0xDC00 and <= 0xDFFF)
        {
            codePoint = char.ConvertToUtf32((char)codePoint, (char)low);
        }
        else
        {
            _index = afterFirst;
        }

        return null;
    }

    private bool TryTakeHexInBraces(out int codePoint)
    {
        codePoint = 0;
        var start = _index;
        for (; HexValue(Next) >= 0 && codePoint <= 0x10FFFF; _index++)
        {
            codePoint = (codePoint * 16) + HexValue(Next);
        }

        return _index > start && codePoint <= 0x10FFFF && TryTake('}');
    }

    private bool TryTakeHex(int count, out int value)
    {
        value = 0;
        for (; count > 0; count--, _index++)
        {
            var digit = HexValue(Next);
            if (digit < 0)
            {
                return false;
            }

            value = (value * 16) + digit;
        }

        return true;
    }

    private static int HexValue(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
