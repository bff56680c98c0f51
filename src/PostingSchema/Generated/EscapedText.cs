using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace PostingSchema.Generated;

/// <summary>
/// The text of a JSON string with escapes or letters that are not ASCII, which was accepted before: all escapes are right, none is half of
/// a pair, and the letters are UTF-8.
/// </summary>
internal static class EscapedText
{
    private const int UnicodeEscape = 6;
    private const ulong AtEnd = 1UL << (ByteBlock.Large - 1);

    // What a character behind a backslash names, by its six lowest bits.
    private static readonly Vector512<byte> Names = OfNames("\"/\\fnrt", "\"/\\\f\n\r\t");

    // The byte in front of each byte that is escaped. A block never begins with one that is.
    private static readonly Vector512<byte> Leading = Vector512.Create((byte)'\\').WithElement(0, (byte)0);

    /// <summary>What the bytes between the quotation marks say.</summary>
    /// <param name="raw">The bytes, in front of which there is a quotation mark.</param>
    /// <param name="units">How many UTF-16 code units that is.</param>
    public static string Decode(ReadOnlySpan<byte> raw, int units) => string.Create(units, raw, static (text, raw) => Decode(raw, text));

    private static void Decode(ReadOnlySpan<byte> raw, Span<char> text)
    {
        // Whole blocks are read and written, as long as there is room for them.
        ref var from = ref MemoryMarshal.GetReference(raw);
        ref var to = ref MemoryMarshal.GetReference(text);
        var (at, length) = (0, 0);
        while (at + ByteBlock.Large <= raw.Length && length + ByteBlock.Large <= text.Length)
        {
            var (used, made) = CopyPlain(ref Unsafe.Add(ref from, at), ref Unsafe.Add(ref to, length));
            (at, length) = (at + used, length + made);
            if (used < ByteBlock.Large)
            {
                (used, made) = CopyOdd(raw[at..], text[length..]);
                (at, length) = (at + used, length + made);
            }
        }

        if (at < raw.Length)
        {
            DecodeEnd(raw[at..], text[length..]);
        }
    }

    /// <summary>The same where there is no room: blocks are read and written aside.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DecodeEnd(ReadOnlySpan<byte> raw, Span<char> text)
    {
        var bytes = default(Block<byte>);
        bytes[0] = (byte)'"';
        var units = default(Block<char>);
        while (!raw.IsEmpty)
        {
            // What is left of the block before stands behind the end, where it does no harm.
            raw[..Math.Min(raw.Length, ByteBlock.Large)].CopyTo(bytes[1..]);
            var (used, made) = CopyPlain(ref bytes[1], ref units[0]);
            if (used < raw.Length && used < ByteBlock.Large)
            {
                var odd = CopyOdd(raw[used..], units[made..]);
                (used, made) = (used + odd.Used, made + odd.Made);
            }

            made = Math.Min(made, text.Length);
            units[..made].CopyTo(text);
            raw = raw[Math.Min(used, raw.Length)..];
            text = text[made..];
        }
    }

    [InlineArray(1 + ByteBlock.Large)]
    private struct Block<T>
    {
        private T _first;
    }

    /// <summary>Copies letters, which seldom stand alone, and counts as <see cref="CopyPlain"/> does.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (int Used, int Made) CopyOdd(ReadOnlySpan<byte> raw, Span<char> text)
    {
        var (used, made) = (0, 0);
        do
        {
            used += Character(raw[used..], text, ref made);
        }
        while (used < raw.Length && raw[used] >= 0x80);
        return (used, made);
    }

    /// <summary>
    /// Copies a block of 64 bytes, and counts the bytes in front of the first that takes a second look, and the units that these are.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Used, int Made) CopyPlain(ref byte from, ref char to)
    {
        if (Avx512Vbmi2.IsSupported)
        {
            return CopyNamed(ref from, ref to);
        }

        var plain = CopyHalf(ref from, ref to);
        plain += plain == ByteBlock.Small ? CopyHalf(ref Unsafe.Add(ref from, ByteBlock.Small), ref Unsafe.Add(ref to, ByteBlock.Small)) : 0;
        return (plain, plain);
    }

    private static int CopyHalf(ref byte from, ref char to)
    {
        var block = Vector256.LoadUnsafe(ref from);
        var (low, high) = Vector256.Widen(block);
        low.StoreUnsafe(ref Unsafe.As<char, ushort>(ref to));
        high.StoreUnsafe(ref Unsafe.As<char, ushort>(ref to), (nuint)Vector256<ushort>.Count);
        var odd = block | Vector256.Equals(block, Vector256.Create((byte)'\\'));
        return BitOperations.TrailingZeroCount(odd.ExtractMostSignificantBits());
    }

    /// <summary>The same without a branch on where escapes are: their backslashes are taken out, and what they name is put in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Used, int Made) CopyNamed(ref byte from, ref char to)
    {
        var block = Vector512.LoadUnsafe(ref from);
        var isBackslash = Vector512.Equals(block, Vector512.Create((byte)'\\'));
        var isEscaped = Vector512.Equals(Vector512.LoadUnsafe(ref Unsafe.Subtract(ref from, 1)), Leading);
        var named = Vector512.ConditionalSelect(isEscaped, Avx512Vbmi2.PermuteVar64x8(Names, block), block);
        var (low, high) = Vector512.Widen(Avx512Vbmi2.Compress(Vector512<byte>.Zero, ~isBackslash, named));
        low.StoreUnsafe(ref Unsafe.As<char, ushort>(ref to));
        high.StoreUnsafe(ref Unsafe.As<char, ushort>(ref to), (nuint)Vector512<ushort>.Count);

        // Letters, and the backslashes of some escapes: of numbers, of the one name that the table has no place for, of a backslash, and of what
        // stands in the next block.
        var unnamed = (isEscaped & (Vector512.Equals(block, Vector512.Create((byte)'u')) | Vector512.Equals(block, Vector512.Create((byte)'b')))).ExtractMostSignificantBits();
        var backslashes = isBackslash.ExtractMostSignificantBits();
        var odd = block.ExtractMostSignificantBits() | (unnamed >> 1) | (backslashes & ((backslashes >> 1) | AtEnd));
        if (odd == 0)
        {
            return (ByteBlock.Large, ByteBlock.Large - BitOperations.PopCount(backslashes));
        }

        var used = BitOperations.TrailingZeroCount(odd);
        return (used, used - BitOperations.PopCount(backslashes & ((1UL << used) - 1)));
    }

    private static Vector512<byte> OfNames(string names, string meanings)
    {
        Span<byte> table = stackalloc byte[Vector512<byte>.Count];
        table.Clear();
        for (var i = 0; i < names.Length; i++)
        {
            table[names[i] % table.Length] = (byte)meanings[i];
        }

        return Vector512.Create<byte>(table);
    }

    /// <summary>Writes one character, or the two of a pair, and counts the bytes that it took.</summary>
    private static int Character(ReadOnlySpan<byte> raw, Span<char> text, ref int length)
    {
        switch (raw[0])
        {
            case (byte)'\\':
                text[length++] = Escape(raw);
                return raw[1] == (byte)'u' ? UnicodeEscape : 2;
            case < 0x80:
                text[length++] = (char)raw[0];
                return 1;
            case < 0xE0:
                text[length++] = (char)(((raw[0] & 0x1F) << 6) | (raw[1] & 0x3F));
                return 2;
            case < 0xF0:
                text[length++] = (char)(((raw[0] & 0x0F) << 12) | ((raw[1] & 0x3F) << 6) | (raw[2] & 0x3F));
                return 3;
            default:
                var point = new Rune(((raw[0] & 0x07) << 18) | ((raw[1] & 0x3F) << 12) | ((raw[2] & 0x3F) << 6) | (raw[3] & 0x3F));
                length += point.EncodeToUtf16(text[length..]);
                return 4;
        }
    }

    private static char Escape(ReadOnlySpan<byte> escape) => escape[1] switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        (byte)'u' => (char)ushort.Parse(escape[2..UnicodeEscape], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        var same => (char)same,
    };
}
