using System.Globalization;

namespace PostingSchema.Formats.Idna;

/// <summary>What a label must be like in a name that is written from right to left in parts: RFC 5893, section 2.</summary>
internal static class BidiRule
{
    private enum Direction
    {
        LeftToRight,
        RightToLeft,
        EuropeanNumber,
        ArabicNumber,
        Neutral,
        NonspacingMark,
    }

    /// <summary>Whether a label makes the name one to which the rule applies.</summary>
    public static bool IsCalledFor(ReadOnlySpan<int> label) =>
        IdnaTables.RightToLeft.ContainsAnyOf(label) || IdnaTables.ArabicNumber.ContainsAnyOf(label);

    /// <summary>Whether a label obeys the rule.</summary>
    public static bool Holds(ReadOnlySpan<int> label)
    {
        var first = Of(label[0]);
        return first is Direction.LeftToRight or Direction.RightToLeft &&
            EndsWell(label, first) &&
            (first == Direction.RightToLeft
                ? !Has(label, Direction.LeftToRight) && !(Has(label, Direction.EuropeanNumber) && Has(label, Direction.ArabicNumber))
                : !Has(label, Direction.RightToLeft) && !Has(label, Direction.ArabicNumber));
    }

    /// <summary>Marks aside, the end is a number, or a letter of the direction of the label.</summary>
    private static bool EndsWell(ReadOnlySpan<int> label, Direction first)
    {
        var end = label.Length - 1;
        while (end > 0 && Of(label[end]) == Direction.NonspacingMark)
        {
            end--;
        }

        var last = Of(label[end]);
        return last == first || last == Direction.EuropeanNumber || (last == Direction.ArabicNumber && first == Direction.RightToLeft);
    }

    private static bool Has(ReadOnlySpan<int> label, Direction direction)
    {
        foreach (var codePoint in label)
        {
            if (Of(codePoint) == direction)
            {
                return true;
            }
        }

        return false;
    }

    private static Direction Of(int codePoint)
    {
        if (IdnaTables.EuropeanNumber.Contains(codePoint))
        {
            return Direction.EuropeanNumber;
        }

        if (IdnaTables.ArabicNumber.Contains(codePoint))
        {
            return Direction.ArabicNumber;
        }

        if (IdnaTables.Neutral.Contains(codePoint))
        {
            return Direction.Neutral;
        }

        var isMark = CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
        return isMark && !IdnaTables.StrongMark.Contains(codePoint) ? Direction.NonspacingMark
            : IdnaTables.RightToLeft.Contains(codePoint) ? Direction.RightToLeft
            : Direction.LeftToRight;
    }
}
