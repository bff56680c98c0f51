namespace PostingSchema.Compiler.Patterns;

internal sealed partial class PatternParser
{
    private PatternNode? ParseQuantifier(PatternNode atom)
    {
        var start = _index;
        int minimum;
        int? maximum;
        switch (_pattern[_index++])
        {
            case '*':
                (minimum, maximum) = (0, null);
                break;
            case '+':
                (minimum, maximum) = (1, null);
                break;
            case '?':
                (minimum, maximum) = (0, 1);
                break;
            default:
                if (!TryTakeBounds(out minimum, out maximum))
                {
                    return Fail(start, "a literal '{' is written '\\{'; a number of repetitions is {2}, {2,} or {2,4}");
                }

                break;
        }

        if (minimum > maximum)
        {
            return Fail(start, "the numbers of repetitions are in the wrong order");
        }

        var isLazy = TryTake('?');
        if (!isLazy && Next == '+')
        {
            return Fail(_index, "ECMA-262 has no possessive quantifiers");
        }

        return new QuantifierNode(atom, minimum, maximum, isLazy, start);
    }

    /// <summary>The rest of <c>{2}</c>, <c>{2,}</c>, <c>{2,4}</c>.</summary>
    private bool TryTakeBounds(out int minimum, out int? maximum)
    {
        maximum = null;
        if (!TryTakeInteger(out minimum))
        {
            return false;
        }

        if (!TryTake(','))
        {
            maximum = minimum;
        }
        else if (TryTakeInteger(out var number))
        {
            maximum = number;
        }

        return TryTake('}');
    }

    /// <summary>Digits; a number that is too large for an int is as good as the largest one, no text being as long.</summary>
    private bool TryTakeInteger(out int value)
    {
        var start = _index;
        long number = 0;
        for (; Next is >= '0' and <= '9'; _index++)
        {
            number = Math.Min((number * 10) + (Next - '0'), int.MaxValue);
        }

        value = (int)number;
        return _index > start;
    }
}
