using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PostingSchema.Generated;

/// <summary>The text of a JSON string that is ASCII without escapes: each byte is a character.</summary>
internal static class PlainText
{
    /// <summary>What the bytes between the quotation marks say.</summary>
    public static string Of(ReadOnlySpan<byte> raw) => string.Create(raw.Length, raw, static (text, raw) => Widen(raw, text));

    /// <summary>Blocks of 32, 16 or 8 bytes, as large as there is room for; the last one ends with the text, and may overlap the one before.</summary>
    private static void Widen(ReadOnlySpan<byte> raw, Span<char> text)
    {
        var length = raw.Length;
        ref var from = ref MemoryMarshal.GetReference(raw);
        ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        switch (length)
        {
            case >= 32:
                for (var at = 0; at < length - 32; at += 32)
                {
                    Widen32(ref from, ref to, at);
                }

                Widen32(ref from, ref to, length - 32);
                break;
            case >= 16:
                Widen16(ref from, ref to, 0);
                Widen16(ref from, ref to, length - 16);
                break;
            case >= 8:
                Widen8(ref from, ref to, 0);
                Widen8(ref from, ref to, length - 8);
                break;
            default:
                for (var at = 0; at < length; at++)
                {
                    Unsafe.Add(ref to, at) = Unsafe.Add(ref from, at);
                }

                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen32(ref byte from, ref ushort to, int at)
    {
        var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)at));
        low.StoreUnsafe(ref to, (nuint)at);
        high.StoreUnsafe(ref to, (nuint)at + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen16(ref byte from, ref ushort to, int at)
    {
        var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)at));
        low.StoreUnsafe(ref to, (nuint)at);
        high.StoreUnsafe(ref to, (nuint)at + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen8(ref byte from, ref ushort to, int at) =>
        Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at))).AsByte()).StoreUnsafe(ref to, (nuint)at);
}
