using System.Numerics;
using System.Text;

namespace PostingSchema.Generated;

/// <summary>Finds the name that was probably meant: few edits away, case and separators aside.</summary>
internal static class NearestName
{
    private const int LongestName = 64;
    private const int MostEdits = 2;

    /// <summary>The nearest candidate, the first of equals; null where none is near.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        var plain = Plain(name);
        if (plain.Length < 2)
        {
            return null;
        }

        string? nearest = null;
        var least = (plain.Length <= 4 ? 1 : MostEdits) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length <= LongestName && Distance(plain, Plain(candidate)) is var distance && distance < least)
            {
                nearest = candidate;
                least = distance;
            }
        }

        return nearest;
    }

    /// <summary>
    /// Whether a property's name, as the JSON has it, may be near another. An edit adds one letter, removes one or does both: names of
    /// which too many letters stand in only one are not near.
    /// </summary>
    public static bool MayBeNear(ReadOnlySpan<byte> rawUtf8, string name)
    {
        if (!Ascii.IsValid(rawUtf8) || !Ascii.IsValid(name) || rawUtf8.Contains((byte)'\\'))
        {
            return true;
        }

        var (letters, others) = (0UL, 0UL);
        foreach (var unit in rawUtf8)
        {
            letters |= Letter((char)unit);
        }

        foreach (var c in name)
        {
            others |= Letter(c);
        }

        return BitOperations.PopCount(letters ^ others) <= 2 * MostEdits;
    }

    // A bit for each letter, whatever its case, and for each digit; what else there is does not count.
    private static ulong Letter(char c) =>
        char.IsAsciiLetter(c) ? 1UL << ((c | 0x20) - 'a') : char.IsAsciiDigit(c) ? 1UL << (26 + c - '0') : 0;

    private static string Plain(string name) =>
        string.Create(name.Count(char.IsLetterOrDigit), name, static (target, source) =>
        {
            var length = 0;
            foreach (var c in source)
            {
                if (char.IsLetterOrDigit(c))
                {
                    target[length++] = char.ToLowerInvariant(c);
                }
            }
        });

    /// <summary>Levenshtein distance. Both texts are short, so the rows fit on the stack.</summary>
    private static int Distance(string left, string right)
    {
        Span<int> previous = stackalloc int[LongestName + 1];
        Span<int> current = stackalloc int[LongestName + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 0; i < left.Length; i++)
        {
            current[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var cost = left[i] == right[j] ? 0 : 1;
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + cost);
            }

            current.CopyTo(previous);
        }

        return previous[right.Length];
    }
}
