namespace PostingSchema.Compiler.Patterns;

internal sealed partial class PatternParser
{
    private PatternNode? ParseClass()
    {
        var start = _index++;
        var set = new CharacterSet { IsNegated = TryTake('^') };
        while (!TryTake(']'))
        {
            if (IsAtEnd)
            {
                return Fail(start, "the class is not closed with ']'");
            }

            if (!TryTakeRange(set))
            {
                return null;
            }
        }

        return new SetNode(set);
    }

    /// <summary>One item of a class, or two with a hyphen between them.</summary>
    private bool TryTakeRange(CharacterSet set)
    {
        var start = _index;
        if (!TryTakeClassAtom(set, out var first))
        {
            return false;
        }

        var last = first;
        if (Next == '-' && _index + 1 < _pattern.Length && _pattern[_index + 1] != ']')
        {
            _index++;
            if (!TryTakeClassAtom(set, out last))
            {
                return false;
            }

            var message = first is null || last is null ? "a range goes from one character to another, not to a set of them"
                : first > last ? "the ends of the range are in the wrong order"
                : null;
            if (message is not null)
            {
                Fail(start, message);
                return false;
            }
        }

        if (first is { } from && last is { } to)
        {
            set.Add(from, to);
        }

        return true;
    }

    /// <summary>A character, or null where it was an escape for a set, which then has been added.</summary>
    private bool TryTakeClassAtom(CharacterSet set, out int? character)
    {
        character = null;
        if (Next != '\\')
        {
            character = TakeCodePoint();
            return true;
        }

        var start = _index++;
        if (IsAtEnd)
        {
            Fail(start, "a '\\' at the end escapes nothing");
            return false;
        }

        if (Next is 'b' or '-')
        {
            character = _pattern[_index++] == 'b' ? '\b' : '-';
            return true;
        }

        if (TryTakeSetEscape(set))
        {
            return true;
        }

        if (_error is not null || !TryTakeCharacterEscape(start, out var codePoint))
        {
            return false;
        }

        character = codePoint;
        return true;
    }
}
