namespace PostingSchema.Extraction;

/// <summary>Reads whole numbers up to 9,999, in digits or in words: <c>2</c>, <c>TWO</c>, <c>twenty-five</c>, <c>two (2)</c>.</summary>
public static class NumberWordReader
{
    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<int>> Find(ScannedText text, TextSpan within)
    {
        var cursor = new Cursor(text, within.Start, within.Start, within.End);
        while (!cursor.AtEnd)
        {
            if (!Scan.IsWord(cursor.Next))
            {
                cursor.At++;
                continue;
            }

            var start = cursor.At;
            if (WholeNumbers.TryRead(ref cursor, out var value))
            {
                yield return new Found<int>(value, new TextSpan(start, cursor.At));
            }
            else
            {
                SkipNumberOrWord(ref cursor);
            }
        }
    }

    // The parts of 1,000 and 3.5 are no numbers of their own.
    private static void SkipNumberOrWord(ref Cursor cursor)
    {
        do
        {
            while (Scan.IsWord(cursor.Next))
            {
                cursor.At++;
            }
        }
        while (cursor.Next is '.' or ',' && char.IsAsciiDigit(cursor.Previous) && ++cursor.At > 0 && char.IsAsciiDigit(cursor.Next));
    }
}
