using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PostingSchema.Extraction;

/// <summary>
/// Up to eight characters in one word, small letters for capital ones, so that a phrase is ruled out by one comparison. What is not ASCII
/// becomes 255, what is behind the end of the text 0.
/// </summary>
internal readonly struct EightLetters
{
    private const int Most = 8;

    private readonly ulong _mask;
    private readonly ulong _letters;

    /// <param name="phrase">What to look for; of it count the first eight characters, up to one that is not ASCII or for which others may stand.</param>
    public EightLetters(string phrase)
    {
        var length = 0;
        while (length < Math.Min(Most, phrase.Length) && char.IsAscii(phrase[length]) && phrase[length] is not (' ' or '\''))
        {
            length++;
        }

        _letters = At(phrase[..length], 0);
        _mask = length == Most ? ulong.MaxValue : (1UL << (8 * length)) - 1;
    }

    /// <summary>The characters at a position of a text.</summary>
    public static ulong At(string text, int at)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text.AsSpan(at));
        if (units.Length >= Most)
        {
            return Fold(Vector128.Create(units));
        }

        Span<ushort> few = stackalloc ushort[Most];
        units.CopyTo(few);
        return Fold(Vector128.Create<ushort>(few));
    }

    /// <summary>Whether a phrase may stand where these characters are.</summary>
    public bool MayStandAt(ulong letters) => ((letters ^ _letters) & _mask) == 0;

    private static ulong Fold(Vector128<ushort> units)
    {
        var narrow = Vector128.NarrowWithSaturation(units, Vector128<ushort>.Zero);
        var isCapital = Vector128.LessThanOrEqual(narrow - Vector128.Create((byte)'A'), Vector128.Create((byte)('Z' - 'A')));
        return (narrow | (isCapital & Vector128.Create((byte)0x20))).AsUInt64().ToScalar();
    }
}
