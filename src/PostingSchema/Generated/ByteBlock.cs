using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PostingSchema.Generated;

/// <summary>
/// Blocks of bytes inside a string, looked at as a whole. A mask has a bit for each byte of a block, the lowest for the first. "Stops" are
/// the bytes that end the plain run of a JSON string: quotation mark, backslash, and control characters; "wide" are those that are not
/// ASCII. Vectors of 64, 32 or 16 bytes, or a plain loop, do the same: the JIT leaves one of them.
/// </summary>
internal static class ByteBlock
{
    /// <summary>The bytes of a small block.</summary>
    public const int Small = 32;

    /// <summary>The bytes of a large block.</summary>
    public const int Large = 64;

    /// <summary>The stops and wide bytes of 32 bytes, all of which must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (uint Stops, uint Wide) Small32(ref byte first)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            var block = Vector256.LoadUnsafe(ref first);
            return (Stops(block).ExtractMostSignificantBits(), block.ExtractMostSignificantBits());
        }

        if (Vector128.IsHardwareAccelerated)
        {
            var (low, high) = (Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 16));
            return (
                Stops(low).ExtractMostSignificantBits() | (Stops(high).ExtractMostSignificantBits() << 16),
                low.ExtractMostSignificantBits() | (high.ExtractMostSignificantBits() << 16));
        }

        return OneByOne(ref first);
    }

    /// <summary>The stops and wide bytes of 64 bytes, all of which must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong Stops, ulong Wide) Large64(ref byte first)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var block = Vector512.LoadUnsafe(ref first);
            var stops = Vector512.Equals(block, Vector512.Create((byte)'"')) | Vector512.Equals(block, Vector512.Create((byte)'\\'))
                | Vector512.LessThan(block, Vector512.Create((byte)0x20));
            return (stops.ExtractMostSignificantBits(), block.ExtractMostSignificantBits());
        }

        var (lowStops, lowWide) = Small32(ref first);
        var (highStops, highWide) = Small32(ref Unsafe.Add(ref first, Small));
        return (lowStops | ((ulong)highStops << 32), lowWide | ((ulong)highWide << 32));
    }

    /// <summary>Goes past large blocks without a stop: to the first stop, or to where less than a block is left.</summary>
    /// <param name="json">The first byte of all.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="length">The number of bytes.</param>
    /// <param name="hasWide">Whether a byte on the way is not ASCII.</param>
    public static int SkipPlain(ref byte json, int at, int length, out bool hasWide)
    {
        return !Vector512.IsHardwareAccelerated && Vector256.IsHardwareAccelerated
            ? SkipPlain256(ref json, at, length, out hasWide)
            : SkipPlain64(ref json, at, length, out hasWide);
    }

    private static int SkipPlain64(ref byte json, int at, int length, out bool hasWide)
    {
        var allWide = 0UL;
        for (; at <= length - Large; at += Large)
        {
            var (stops, wide) = Large64(ref Unsafe.Add(ref json, at));
            if (stops != 0)
            {
                // Of the last block, only what is in front of the stop.
                hasWide = (allWide | (wide & (stops ^ (stops - 1)))) != 0;
                return at + BitOperations.TrailingZeroCount(stops);
            }

            allWide |= wide;
        }

        hasWide = allWide != 0;
        return at;
    }

    /// <summary>The same with two halves a block; they become masks only once there is a stop in one.</summary>
    private static int SkipPlain256(ref byte json, int at, int length, out bool hasWide)
    {
        var allWide = Vector256<byte>.Zero;
        for (; at <= length - Large; at += Large)
        {
            var low = Vector256.LoadUnsafe(ref json, (nuint)at);
            var high = Vector256.LoadUnsafe(ref json, (nuint)at + Small);
            var (lowStops, highStops) = (Stops(low), Stops(high));
            if ((lowStops | highStops) != Vector256<byte>.Zero)
            {
                var stops = lowStops.ExtractMostSignificantBits() | ((ulong)highStops.ExtractMostSignificantBits() << Small);
                var wide = low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << Small);
                hasWide = (wide & (stops ^ (stops - 1))) != 0 || allWide.ExtractMostSignificantBits() != 0;
                return at + BitOperations.TrailingZeroCount(stops);
            }

            allWide |= low | high;
        }

        hasWide = allWide.ExtractMostSignificantBits() != 0;
        return at;
    }

    // A byte is a control character where the smaller of it and 0x1F is the byte itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Stops(Vector256<byte> block) =>
        Vector256.Equals(block, Vector256.Create((byte)'"')) | Vector256.Equals(block, Vector256.Create((byte)'\\'))
            | Vector256.Equals(Vector256.Min(block, Vector256.Create((byte)0x1F)), block);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Stops(Vector128<byte> block) =>
        Vector128.Equals(block, Vector128.Create((byte)'"')) | Vector128.Equals(block, Vector128.Create((byte)'\\'))
            | Vector128.Equals(Vector128.Min(block, Vector128.Create((byte)0x1F)), block);

    private static (uint Stops, uint Wide) OneByOne(ref byte first)
    {
        var (stops, wide) = (0u, 0u);
        var block = MemoryMarshal.CreateReadOnlySpan(ref first, Small);
        for (var i = 0; i < Small; i++)
        {
            stops |= block[i] is < 0x20 or (byte)'"' or (byte)'\\' ? 1u << i : 0;
            wide |= (uint)(block[i] >> 7) << i;
        }

        return (stops, wide);
    }
}
