using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PostingSchema.Generated;

/// <summary>
/// Letters that are not ASCII in 64 bytes (RFC 3629, section 4): masks, the lowest bit for the first byte. Behind each byte that begins a
/// letter there are as many that continue it as it asks for, and nowhere else.
/// </summary>
/// <param name="Tails">Bytes that continue a letter.</param>
/// <param name="Leads">Bytes that begin one.</param>
/// <param name="Longs">Those of them that ask for two more, or three.</param>
/// <param name="Longest">Those that ask for three.</param>
/// <param name="Choosy">Those behind which not every second byte may stand.</param>
internal readonly record struct LetterBlock(ulong Tails, ulong Leads, ulong Longs, ulong Longest, ulong Choosy)
{
    // The first bytes behind which a second one could say what a shorter letter says, or a surrogate, or what is behind the last code point.
    private const byte ShortOf3 = 0xE0;
    private const byte Surrogate = 0xED;
    private const byte ShortOf4 = 0xF0;
    private const byte Last = 0xF4;

    /// <summary>The masks of 64 bytes, all of which must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LetterBlock Of(ref byte first)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var block = Vector512.LoadUnsafe(ref first);
            var leads = Vector512.LessThanOrEqual(block - Vector512.Create((byte)0xC2), Vector512.Create((byte)(Last - 0xC2))).ExtractMostSignificantBits();
            return new(
                Vector512.LessThan(block.AsSByte(), Vector512.Create((sbyte)-0x40)).ExtractMostSignificantBits(),
                leads,
                Vector512.GreaterThanOrEqual(block, Vector512.Create(ShortOf3)).ExtractMostSignificantBits() & leads,
                Vector512.GreaterThanOrEqual(block, Vector512.Create(ShortOf4)).ExtractMostSignificantBits() & leads,
                Vector512.Equals(block & Vector512.Create((byte)0xEF), Vector512.Create(ShortOf3)).ExtractMostSignificantBits()
                    | Vector512.Equals(block, Vector512.Create(Surrogate)).ExtractMostSignificantBits()
                    | Vector512.Equals(block, Vector512.Create(Last)).ExtractMostSignificantBits());
        }

        var (low, high) = (Half(Vector256.LoadUnsafe(ref first)), Half(Vector256.LoadUnsafe(ref first, ByteBlock.Small)));
        return new(
            low.Tails | (high.Tails << ByteBlock.Small),
            low.Leads | (high.Leads << ByteBlock.Small),
            low.Longs | (high.Longs << ByteBlock.Small),
            low.Longest | (high.Longest << ByteBlock.Small),
            low.Choosy | (high.Choosy << ByteBlock.Small));
    }

    /// <summary>Whether the letters are whole.</summary>
    /// <param name="inside">The bytes that belong to the string.</param>
    /// <param name="others">The bytes that are not ASCII, and control characters.</param>
    /// <param name="due">The first bytes, as far as the block before ends within a letter; then the same for the next block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AreWhole(ulong inside, ulong others, ref ulong due)
    {
        var expected = due | (Leads << 1) | (Longs << 2) | (Longest << 3);
        due = (Leads >> 63) | (Longs >> 62) | (Longest >> 61);
        return (((expected ^ Tails) | (others & ~(Leads | Tails))) & inside) == 0;
    }

    /// <summary>Whether a byte may stand second in a letter, as far as the first one is choosy.</summary>
    public static bool MayFollow(byte first, byte second) => first switch
    {
        ShortOf3 => second >= 0xA0,
        Surrogate => second < 0xA0,
        ShortOf4 => second >= 0x90,
        Last => second < 0x90,
        _ => true,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LetterBlock Half(Vector256<byte> block)
    {
        var leads = Vector256.LessThanOrEqual(block - Vector256.Create((byte)0xC2), Vector256.Create((byte)(Last - 0xC2))).ExtractMostSignificantBits();
        return new(
            Vector256.LessThan(block.AsSByte(), Vector256.Create((sbyte)-0x40)).ExtractMostSignificantBits(),
            leads,
            Vector256.GreaterThanOrEqual(block, Vector256.Create(ShortOf3)).ExtractMostSignificantBits() & leads,
            Vector256.GreaterThanOrEqual(block, Vector256.Create(ShortOf4)).ExtractMostSignificantBits() & leads,
            (Vector256.Equals(block & Vector256.Create((byte)0xEF), Vector256.Create(ShortOf3)) | Vector256.Equals(block, Vector256.Create(Surrogate))
                | Vector256.Equals(block, Vector256.Create(Last))).ExtractMostSignificantBits());
    }
}
