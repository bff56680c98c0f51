namespace PostingSchema.Extraction;

/// <summary>Whole numbers up to 9,999, in digits or in English words, read forward or backward.</summary>
internal static class WholeNumbers
{
    private const int MostDigits = 4;

    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Reads a number, and passes over its repetition in digits: "two (2)".</summary>
    public static bool TryRead(ref Cursor cursor, out int value)
    {
        Cursor ahead = cursor;
        if (!TryOne(ref ahead, out value))
        {
            return false;
        }

        cursor = ahead;
        if (ahead.TryChar('(') && TryOne(ref ahead, out var again) && ahead.TryChar(')') && again == value)
        {
            cursor = ahead;
        }

        return true;
    }

    /// <summary>Reads the number that ends before the cursor.</summary>
    public static bool TryReadBack(ref Cursor cursor, out int value)
    {
        Cursor ahead = cursor;
        if (ahead.TryCharBack(')', ')') && TryOneBack(ref ahead, out value) && ahead.TryCharBack('(', '('))
        {
            cursor = ahead;
            if (TryOneBack(ref ahead, out var first) && first == value)
            {
                cursor = ahead;
            }

            return true;
        }

        return TryOneBack(ref cursor, out value);
    }

    private static bool TryOne(ref Cursor cursor, out int value)
    {
        Cursor ahead = cursor;
        ReadOnlySpan<char> word = ahead.Word();
        if (TryDigits(word, out value))
        {
            // 3.5 and 1,000 are no whole numbers of this kind.
            if (ahead.Next is '.' or ',' && ahead.At + 1 < ahead.End && char.IsAsciiDigit(ahead.Text[ahead.At + 1]))
            {
                return false;
            }

            cursor = ahead;
            return true;
        }

        if (TryTens(word, out value))
        {
            cursor = ahead;
            if (ahead.Next is '-' or ' ' && ahead.At++ >= 0 && TryUnit(ahead.Word(), out var unit) && unit is > 0 and < 10)
            {
                value += unit;
                cursor = ahead;
            }

            return true;
        }

        if (!TryUnit(word, out value))
        {
            return false;
        }

        cursor = ahead;
        return true;
    }

    private static bool TryOneBack(ref Cursor cursor, out int value)
    {
        Cursor ahead = cursor;
        ReadOnlySpan<char> word = ahead.WordBack();
        if (TryDigits(word, out value))
        {
            if (ahead.Previous is '.' or ',' && ahead.At - 2 >= ahead.Start && char.IsAsciiDigit(ahead.Text[ahead.At - 2]))
            {
                return false;
            }

            cursor = ahead;
            return true;
        }

        if (TryTens(word, out value))
        {
            cursor = ahead;
            return true;
        }

        if (!TryUnit(word, out value))
        {
            return false;
        }

        cursor = ahead;
        if (value is > 0 and < 10 && ahead.Previous is '-' or ' ' && ahead.At-- >= 0 && TryTens(ahead.WordBack(), out var tens))
        {
            value += tens;
            cursor = ahead;
        }

        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> word, out int value)
    {
        value = 0;
        if (word.IsEmpty || word.Length > MostDigits)
        {
            return false;
        }

        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }

    private static bool TryUnit(ReadOnlySpan<char> word, out int value) => TryIndex(Units, word, out value);

    private static bool TryTens(ReadOnlySpan<char> word, out int value)
    {
        var found = TryIndex(Tens, word, out value);
        value = (value + 2) * 10;
        return found;
    }

    private static bool TryIndex(string[] words, ReadOnlySpan<char> word, out int index)
    {
        for (index = 0; index < words.Length; index++)
        {
            if (word.Equals(words[index], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
