using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PostingSchema.Generated;

/// <summary>What stands where in 64 bytes of a string: masks, the lowest bit for the first byte.</summary>
/// <param name="Quotes">Quotation marks.</param>
/// <param name="Backslashes">Backslashes.</param>
/// <param name="Others">Bytes that are not ASCII, and control characters, which a string must not have. Where all bytes end, there are zeros.</param>
internal readonly record struct StringBlock(ulong Quotes, ulong Backslashes, ulong Others)
{
    // The bits in which the letters b and r are the same, and those for f and n.
    private const byte BOrR = unchecked((byte)~('b' ^ 'r'));
    private const byte FOrN = unchecked((byte)~('f' ^ 'n'));

    /// <summary>The masks of 64 bytes, all of which must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StringBlock Of(ref byte first)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var block = Vector512.LoadUnsafe(ref first);
            return new(
                Vector512.Equals(block, Vector512.Create((byte)'"')).ExtractMostSignificantBits(),
                Vector512.Equals(block, Vector512.Create((byte)'\\')).ExtractMostSignificantBits(),
                Vector512.LessThan(block.AsSByte(), Vector512.Create((sbyte)' ')).ExtractMostSignificantBits());
        }

        var (low, high) = (Half(Vector256.LoadUnsafe(ref first)), Half(Vector256.LoadUnsafe(ref first, ByteBlock.Small)));
        return new(
            low.Quotes | (high.Quotes << ByteBlock.Small),
            low.Backslashes | (high.Backslashes << ByteBlock.Small),
            low.Others | (high.Others << ByteBlock.Small));
    }

    /// <summary>What a backslash may stand in front of besides itself, a quotation mark and the <c>u</c> of a number: slashes, and the letters b, f, n, r and t.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Named(ref byte first)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            // Each comparison of 64 bytes takes a mask out of a register of its own, so that one comparison of the smallest difference is faster.
            var block = Vector512.LoadUnsafe(ref first);
            return Vector512.Equals(
                Vector512.Min(
                    Vector512.Min(block ^ Vector512.Create((byte)'/'), block ^ Vector512.Create((byte)'t')),
                    Vector512.Min((block & Vector512.Create(BOrR)) ^ Vector512.Create((byte)'b'), (block & Vector512.Create(FOrN)) ^ Vector512.Create((byte)'f'))),
                Vector512<byte>.Zero).ExtractMostSignificantBits();
        }

        return NamedHalf(Vector256.LoadUnsafe(ref first)) | ((ulong)NamedHalf(Vector256.LoadUnsafe(ref first, ByteBlock.Small)) << ByteBlock.Small);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NamedHalf(Vector256<byte> block) =>
        (Vector256.Equals(block, Vector256.Create((byte)'/')) | Vector256.Equals(block, Vector256.Create((byte)'t'))
            | Vector256.Equals(block & Vector256.Create(BOrR), Vector256.Create((byte)'b'))
            | Vector256.Equals(block & Vector256.Create(FOrN), Vector256.Create((byte)'f'))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static StringBlock Half(Vector256<byte> block) => new(
        Vector256.Equals(block, Vector256.Create((byte)'"')).ExtractMostSignificantBits(),
        Vector256.Equals(block, Vector256.Create((byte)'\\')).ExtractMostSignificantBits(),
        Vector256.LessThan(block.AsSByte(), Vector256.Create((sbyte)' ')).ExtractMostSignificantBits());

    /// <summary>The bytes that stand behind a backslash which is not itself escaped.</summary>
    /// <param name="backslashes">The backslashes of a block.</param>
    /// <param name="isEscaped">1 where the first byte of the block is escaped; then the same for the next block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Escaped(ulong backslashes, ref ulong isEscaped)
    {
        // Of a run of backslashes every second one is escaped. To add the run's first bit carries to the byte behind the run, so whether
        // that one lies at an even or at an odd place from the first tells whether it is escaped.
        const ulong Even = 0x5555555555555555;
        backslashes &= ~isEscaped;
        var follows = (backslashes << 1) | isEscaped;
        var oddStarts = backslashes & ~Even & ~follows;
        var carried = oddStarts + backslashes;
        isEscaped = carried < oddStarts ? 1UL : 0;
        return (Even ^ (carried << 1)) & follows;
    }
}
