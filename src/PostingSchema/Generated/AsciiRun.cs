using System.Runtime.CompilerServices;

namespace PostingSchema.Generated;

/// <summary>The loop of simple patterns.</summary>
public static class AsciiRun
{
    /// <summary>Goes past characters of a set, as many as there are; whether there are enough.</summary>
    /// <param name="text">The text.</param>
    /// <param name="next">The position in it.</param>
    /// <param name="low">The characters from 0 to 63 that belong to the set, a bit each.</param>
    /// <param name="high">The characters from 64 to 127.</param>
    /// <param name="min">How many there must be.</param>
    /// <param name="max">How many are taken at most.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Skip(ReadOnlySpan<byte> text, ref int next, ulong low, ulong high, int min, int max)
    {
        var at = next;
        var end = (int)Math.Min((long)at + max, text.Length);
        while (at < end && Has(text[at], low, high))
        {
            at++;
        }

        var isEnough = at - next >= min;
        next = at;
        return isEnough;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Has(byte unit, ulong low, ulong high) => unit < 128 && (((unit < 64 ? low : high) >> (unit & 63)) & 1) != 0;
}
