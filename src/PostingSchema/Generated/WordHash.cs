using System.Numerics;
using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>A hash that has few values, and another one for each of some keys where that can be: the highest bits of a product.</summary>
internal readonly struct WordHash
{
    /// <summary>More keys are not tried to be told apart: each would need many values, and one look at another word costs little.</summary>
    private const int MostApart = 64;

    private const int Tries = 64;

    private readonly ulong _factor;
    private readonly int _shift;

    private WordHash(ulong factor, int bits)
    {
        (_factor, _shift) = (factor, 64 - bits);
    }

    /// <summary>How many values it has.</summary>
    public int Count => 1 << (64 - _shift);

    /// <summary>A hash for some keys, of which several may be the same.</summary>
    public static WordHash Of(ulong[] keys)
    {
        var distinct = Distinct(keys);
        var fewest = Math.Max(1, BitOperations.Log2((uint)Math.Max(distinct.Length, 1)) + 1);
        for (var bits = fewest; distinct.Length <= MostApart && bits <= fewest + 2; bits++)
        {
            for (var i = 0UL; i < Tries; i++)
            {
                var hash = new WordHash(0x9E3779B97F4A7C15 * ((2 * i) + 1), bits);
                if (hash.IsApart(distinct))
                {
                    return hash;
                }
            }
        }

        return new WordHash(0x9E3779B97F4A7C15, fewest + 1);
    }

    /// <summary>Each key once.</summary>
    public static ulong[] Distinct(ulong[] keys)
    {
        if (keys.Length > MostApart)
        {
            return [.. new HashSet<ulong>(keys)];
        }

        // Few enough to compare each with all others.
        var distinct = new ulong[keys.Length];
        var count = 0;
        foreach (var key in keys)
        {
            var known = 0;
            while (known < count && distinct[known] != key)
            {
                known++;
            }

            distinct[known] = key;
            count = Math.Max(count, known + 1);
        }

        return distinct[..count];
    }

    /// <summary>The value for a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Of(ulong key) => (nint)((key * _factor) >> _shift);

    private bool IsApart(ulong[] keys)
    {
        Span<bool> taken = stackalloc bool[Count];
        taken.Clear();
        foreach (var key in keys)
        {
            ref var isTaken = ref taken[(int)Of(key)];
            if (isTaken)
            {
                return false;
            }

            isTaken = true;
        }

        return true;
    }
}
