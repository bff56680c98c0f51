using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace PostingSchema.Generated;

/// <summary>
/// The text of a JSON string with escapes or letters that are not ASCII, which was accepted before: all escapes are right, none is half of
/// a pair, and the letters are UTF-8.
/// </summary>
internal static class EscapedText
{
    private const int MostOnStack = 256;
    private const int UnicodeEscape = 6;

    // The characters between two odd ones are copied a block at a time, which may reach so far behind them.
    private static readonly int Block = Vector256<byte>.Count;

    /// <summary>What the bytes between the quotation marks say.</summary>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        // No character takes less than a byte.
        var most = raw.Length + Block;
        var rented = most > MostOnStack ? ArrayPool<char>.Shared.Rent(most) : null;
        var text = rented ?? stackalloc char[MostOnStack];
        try
        {
            return new(text[..Decode(raw, text)]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    private static int Decode(ReadOnlySpan<byte> raw, Span<char> text)
    {
        var (at, length) = (0, 0);
        while (at < raw.Length)
        {
            if (raw.Length - at >= Block && Vector256.IsHardwareAccelerated)
            {
                var plain = CopyPlain(raw[at..], text[length..]);
                (at, length) = (at + plain, length + plain);
                if (plain == Block)
                {
                    continue;
                }
            }

            // Letters seldom stand alone.
            do
            {
                at += Character(raw[at..], text, ref length);
            }
            while (at < raw.Length && raw[at] >= 0x80);
        }

        return length;
    }

    /// <summary>Copies a block, and counts the characters in front of the first odd one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyPlain(ReadOnlySpan<byte> raw, Span<char> text)
    {
        var block = Vector256.Create(raw);
        var (low, high) = Vector256.Widen(block);
        ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text[..Block]));
        low.StoreUnsafe(ref to);
        high.StoreUnsafe(ref to, (nuint)Vector256<ushort>.Count);
        var odd = block | Vector256.Equals(block, Vector256.Create((byte)'\\'));
        return System.Numerics.BitOperations.TrailingZeroCount(odd.ExtractMostSignificantBits());
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
