using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PostingSchema.Generated;

/// <summary>What stands where in 64 bytes of a string: masks, the lowest bit for the first byte.</summary>
/// <param name="Quotes">Quotation marks.</param>
/// <param name="Backslashes">Backslashes.</param>
/// <param name="Controls">Control characters, and the end of all bytes.</param>
/// <param name="Wide">Bytes that are not ASCII.</param>
internal readonly record struct StringBlock(ulong Quotes, ulong Backslashes, ulong Controls, ulong Wide)
{
    /// <summary>The block at a position; there may be less than 64 bytes.</summary>
    public static StringBlock At(ReadOnlySpan<byte> json, int at)
    {
        ref var first = ref MemoryMarshal.GetReference(json);
        var length = json.Length - at;
        if (length >= ByteBlock.Large)
        {
            return Of(ref Unsafe.Add(ref first, at));
        }

        var end = 1UL << length;
        if (json.Length < ByteBlock.Large)
        {
            var block = OneByOne(json[at..]);
            return block with { Controls = block.Controls | end };
        }

        // The last block of all bytes, without what lies before the position.
        var before = ByteBlock.Large - length;
        var last = Of(ref Unsafe.Add(ref first, json.Length - ByteBlock.Large));
        return new(last.Quotes >> before, last.Backslashes >> before, (last.Controls >> before) | end, last.Wide >> before);
    }

    /// <summary>The bytes that stand behind a backslash which is not itself escaped.</summary>
    /// <param name="backslashes">The backslashes of a block.</param>
    /// <param name="isEscaped">1 where the first byte of the block is escaped; then the same for the next block.</param>
    public static ulong Escaped(ulong backslashes, ref ulong isEscaped)
    {
        if ((backslashes | isEscaped) == 0)
        {
            return 0;
        }

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

    private static StringBlock Of(ref byte first)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var block = Vector512.LoadUnsafe(ref first);
            return new(
                Vector512.Equals(block, Vector512.Create((byte)'"')).ExtractMostSignificantBits(),
                Vector512.Equals(block, Vector512.Create((byte)'\\')).ExtractMostSignificantBits(),
                Vector512.LessThan(block, Vector512.Create((byte)' ')).ExtractMostSignificantBits(),
                block.ExtractMostSignificantBits());
        }

        if (Vector256.IsHardwareAccelerated)
        {
            return Join(Half(Vector256.LoadUnsafe(ref first)), Half(Vector256.LoadUnsafe(ref first, ByteBlock.Small)), ByteBlock.Small);
        }

        if (Vector128.IsHardwareAccelerated)
        {
            return Join(
                Join(Quarter(Vector128.LoadUnsafe(ref first)), Quarter(Vector128.LoadUnsafe(ref first, 16)), 16),
                Join(Quarter(Vector128.LoadUnsafe(ref first, 32)), Quarter(Vector128.LoadUnsafe(ref first, 48)), 16),
                ByteBlock.Small);
        }

        return OneByOne(MemoryMarshal.CreateReadOnlySpan(ref first, ByteBlock.Large));
    }

    private static StringBlock Join(StringBlock low, StringBlock high, int lowBits) => new(
        low.Quotes | (high.Quotes << lowBits),
        low.Backslashes | (high.Backslashes << lowBits),
        low.Controls | (high.Controls << lowBits),
        low.Wide | (high.Wide << lowBits));

    // A byte is a control character where the smaller of it and 0x1F is the byte itself.
    private static StringBlock Half(Vector256<byte> block) => new(
        Vector256.Equals(block, Vector256.Create((byte)'"')).ExtractMostSignificantBits(),
        Vector256.Equals(block, Vector256.Create((byte)'\\')).ExtractMostSignificantBits(),
        Vector256.Equals(Vector256.Min(block, Vector256.Create((byte)0x1F)), block).ExtractMostSignificantBits(),
        block.ExtractMostSignificantBits());

    private static StringBlock Quarter(Vector128<byte> block) => new(
        Vector128.Equals(block, Vector128.Create((byte)'"')).ExtractMostSignificantBits(),
        Vector128.Equals(block, Vector128.Create((byte)'\\')).ExtractMostSignificantBits(),
        Vector128.Equals(Vector128.Min(block, Vector128.Create((byte)0x1F)), block).ExtractMostSignificantBits(),
        block.ExtractMostSignificantBits());

    private static StringBlock OneByOne(ReadOnlySpan<byte> bytes)
    {
        var (quotes, backslashes, controls, wide) = (0UL, 0UL, 0UL, 0UL);
        for (var i = 0; i < bytes.Length; i++)
        {
            var bit = 1UL << i;
            quotes |= bytes[i] == (byte)'"' ? bit : 0;
            backslashes |= bytes[i] == (byte)'\\' ? bit : 0;
            controls |= bytes[i] < 0x20 ? bit : 0;
            wide |= bytes[i] >= 0x80 ? bit : 0;
        }

        return new(quotes, backslashes, controls, wide);
    }
}
