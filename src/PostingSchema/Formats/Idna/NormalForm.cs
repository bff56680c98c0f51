namespace PostingSchema.Formats.Idna;

/// <summary>Normalization form C (UAX #15) of labels, all of whose code points are valid in labels.</summary>
internal static class NormalForm
{
    private const int FirstCombining = 0x300;

    // Of what a label may have, nothing is made of more than three code points.
    private const int MaxParts = 3;

    /// <summary>Whether a label is in its normal form: taking it apart and putting it together again changes nothing.</summary>
    public static bool IsComposed(ReadOnlySpan<int> label)
    {
        if (!label.ContainsAnyInRange(FirstCombining, int.MaxValue))
        {
            return true;
        }

        Span<int> parts = stackalloc int[IdnaLabel.MaxCodePoints * MaxParts];
        var count = 0;
        foreach (var codePoint in label)
        {
            Decompose(codePoint, parts, ref count);
        }

        parts = parts[..count];
        Order(parts);
        return parts[..Compose(parts)].SequenceEqual(label);
    }

    private static void Decompose(int codePoint, Span<int> parts, ref int count)
    {
        if (NormalFormTables.TryDecompose(codePoint, out var pair))
        {
            Decompose(pair.First, parts, ref count);
            Decompose(pair.Second, parts, ref count);
        }
        else
        {
            parts[count++] = codePoint;
        }
    }

    /// <summary>Puts the marks of each letter into the order of their classes; those of one class stay as they are.</summary>
    private static void Order(Span<int> parts)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            var moved = NormalFormTables.ClassOf(parts[i]);
            for (var j = i; moved > 0 && j > 0 && NormalFormTables.ClassOf(parts[j - 1]) > moved; j--)
            {
                (parts[j - 1], parts[j]) = (parts[j], parts[j - 1]);
            }
        }
    }

    /// <summary>Joins marks with the letter before them where there is one character for both; returns how many are left.</summary>
    private static int Compose(Span<int> parts)
    {
        var (count, letter, last) = (0, -1, 0);
        foreach (var part in parts)
        {
            var own = NormalFormTables.ClassOf(part);
            var isWithinReach = letter >= 0 && (letter == count - 1 || last < own);
            if (isWithinReach && NormalFormTables.TryCompose(parts[letter], part, out var composite))
            {
                parts[letter] = composite;
                continue;
            }

            letter = own == 0 ? count : letter;
            last = own;
            parts[count++] = part;
        }

        return count;
    }
}
