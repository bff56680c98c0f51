using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PostingSchema.Generated;

/// <summary>
/// Blocks of bytes inside a string, looked at as a whole. A mask has a bit for each byte of a block, the lowest for the first. "Odd" bytes
/// are those that need a second look if they stand in front of the closing quotation mark: backslashes, control characters, and what is
/// not ASCII. Vectors of 64, 32 or 16 bytes, or a plain loop, do the same: the JIT leaves one of them.
/// </summary>
internal static class ByteBlock
{
    /// <summary>The bytes of a small block.</summary>
    public const int Small = 32;

    /// <summary>The bytes of a large block.</summary>
    public const int Large = 64;

    /// <summary>The bits of a mask up to its first one, which is included; all where there is none.</summary>
    public static uint UpToFirst(uint mask) => mask ^ (mask - 1);

    /// <inheritdoc cref="UpToFirst(uint)"/>
    public static ulong UpToFirst(ulong mask) => mask ^ (mask - 1);

    /// <summary>The quotation marks and odd bytes of 32 bytes, all of which must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (uint Quotes, uint Odd) Small32(ref byte first)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            // As signed numbers, bytes that are not ASCII are smaller than a space, and so are control characters.
            var block = Vector256.LoadUnsafe(ref first);
            return (
                Vector256.Equals(block, Vector256.Create((byte)'"')).ExtractMostSignificantBits(),
                (Vector256.LessThan(block.AsSByte(), Vector256.Create((sbyte)' ')).AsByte() | Vector256.Equals(block, Vector256.Create((byte)'\\')))
                    .ExtractMostSignificantBits());
        }

        if (Vector128.IsHardwareAccelerated)
        {
            var (low, high) = (Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 16));
            return (
                Quotes(low).ExtractMostSignificantBits() | (Quotes(high).ExtractMostSignificantBits() << 16),
                Odd(low).ExtractMostSignificantBits() | (Odd(high).ExtractMostSignificantBits() << 16));
        }

        return OneByOne(ref first);
    }

    /// <summary>The quotation marks and odd bytes of 64 bytes, all of which must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong Quotes, ulong Odd) Large64(ref byte first)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var block = Vector512.LoadUnsafe(ref first);
            return (
                Vector512.Equals(block, Vector512.Create((byte)'"')).ExtractMostSignificantBits(),
                Vector512.Equals(block, Vector512.Create((byte)'\\')).ExtractMostSignificantBits()
                    | Vector512.LessThan(block.AsSByte(), Vector512.Create((sbyte)' ')).ExtractMostSignificantBits());
        }

        var (lowQuotes, lowOdd) = Small32(ref first);
        var (highQuotes, highOdd) = Small32(ref Unsafe.Add(ref first, Small));
        return (lowQuotes | ((ulong)highQuotes << Small), lowOdd | ((ulong)highOdd << Small));
    }

    /// <summary>The backslashes of 32 bytes, all of which must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Backslashes32(ref byte first)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            return Vector256.Equals(Vector256.LoadUnsafe(ref first), Vector256.Create((byte)'\\')).ExtractMostSignificantBits();
        }

        var backslashes = 0u;
        for (var i = 0; i < Small; i++)
        {
            backslashes |= Unsafe.Add(ref first, i) == (byte)'\\' ? 1u << i : 0;
        }

        return backslashes;
    }

    private static Vector128<byte> Quotes(Vector128<byte> block) => Vector128.Equals(block, Vector128.Create((byte)'"'));

    private static Vector128<byte> Odd(Vector128<byte> block) =>
        Vector128.Equals(block, Vector128.Create((byte)'\\')) | Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)' ')).AsByte();

    private static (uint Quotes, uint Odd) OneByOne(ref byte first)
    {
        var (quotes, odd) = (0u, 0u);
        var block = MemoryMarshal.CreateReadOnlySpan(ref first, Small);
        for (var i = 0; i < Small; i++)
        {
            quotes |= block[i] == (byte)'"' ? 1u << i : 0;
            odd |= block[i] is < 0x20 or (byte)'\\' or >= 0x80 ? 1u << i : 0;
        }

        return (quotes, odd);
    }
}
