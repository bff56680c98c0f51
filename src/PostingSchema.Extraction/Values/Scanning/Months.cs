namespace PostingSchema.Extraction;

/// <summary>The names of the months and the seasons.</summary>
internal static class Months
{
    private static readonly string[][] Names =
    [
        ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"], ["july", "jul"], ["august",
            "aug"],
        ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"], ["december", "dec"],
    ];

    /// <summary>Every month in a text; the number is that of the month less one.</summary>
    public static Phrases Phrases { get; } = Phrases.Grouped(Names);

    /// <summary>Reads a month, 1 for January.</summary>
    public static bool TryRead(ref Cursor cursor, out int month)
    {
        for (month = 1; month <= 12; month++)
        {
            if (cursor.TryPhrase(Names[month - 1]))
            {
                if (cursor.Next == '.')
                {
                    cursor.At++;
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the month that ends before the cursor.</summary>
    public static bool TryReadBack(ref Cursor cursor, out int month)
    {
        Cursor ahead = cursor;
        ahead.TryCharBack('.', ',');
        for (month = 1; month <= 12; month++)
        {
            if (ahead.TryPhraseBack(Names[month - 1]))
            {
                cursor = ahead;
                return true;
            }
        }

        return false;
    }
}
