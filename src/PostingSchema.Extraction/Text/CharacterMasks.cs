using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PostingSchema.Extraction;

/// <summary>What the characters of a block of text are, a bit each; the first character has the lowest.</summary>
internal static class CharacterMasks
{
    /// <summary>How many characters a block has at most, as a power of two.</summary>
    public const int BlockBits = 6;

    /// <summary>How many characters a block has at most.</summary>
    public const int BlockLength = 1 << BlockBits;

    /// <summary>Which characters are printing ones of ASCII, and which are its space.</summary>
    public static (ulong Printing, ulong Spaces) Printing(ReadOnlySpan<char> block)
    {
        var (printing, spaces, at) = (0UL, 0UL, 0);
        var units = MemoryMarshal.Cast<char, ushort>(block);
        for (; at + Vector256<ushort>.Count <= units.Length; at += Vector256<ushort>.Count)
        {
            var characters = Vector256.Create(units.Slice(at, Vector256<ushort>.Count));
            var isPrinting = Vector256.LessThan(characters - Vector256.Create((ushort)'!'), Vector256.Create((ushort)('\x7F' - '!')));
            printing |= (ulong)isPrinting.ExtractMostSignificantBits() << at;
            spaces |= (ulong)Vector256.Equals(characters, Vector256.Create((ushort)' ')).ExtractMostSignificantBits() << at;
        }

        for (; at < block.Length; at++)
        {
            printing |= block[at] is > ' ' and < '\x7F' ? 1UL << at : 0;
            spaces |= block[at] == ' ' ? 1UL << at : 0;
        }

        return (printing, spaces);
    }

    /// <summary>Which characters belong to words, and which are neither white space nor control characters of ASCII.</summary>
    public static (ulong Words, ulong Visible) Of(ReadOnlySpan<char> block)
    {
        var (words, visible, at) = (0UL, 0UL, 0);
        var units = MemoryMarshal.Cast<char, ushort>(block);
        for (; at + Vector256<ushort>.Count <= units.Length; at += Vector256<ushort>.Count)
        {
            var characters = Vector256.Create(units.Slice(at, Vector256<ushort>.Count));
            if (Vector256.GreaterThanAny(characters, Vector256.Create((ushort)0x7F)))
            {
                break;
            }

            // Unsigned distances: what is below a range becomes large.
            var isLetter = Vector256.LessThanOrEqual(
                (characters | Vector256.Create((ushort)0x20)) - Vector256.Create((ushort)'a'), Vector256.Create((ushort)('z' - 'a')));
            var isDigit = Vector256.LessThanOrEqual(characters - Vector256.Create((ushort)'0'), Vector256.Create((ushort)9));
            words |= (ulong)(isLetter | isDigit).ExtractMostSignificantBits() << at;
            visible |= (ulong)Vector256.GreaterThan(characters, Vector256.Create((ushort)' ')).ExtractMostSignificantBits() << at;
        }

        for (; at < block.Length; at++)
        {
            words |= Scan.IsWord(block[at]) ? 1UL << at : 0;
            visible |= block[at] > ' ' ? 1UL << at : 0;
        }

        return (words, visible);
    }
}
