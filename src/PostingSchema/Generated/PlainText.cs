using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PostingSchema.Generated;

/// <summary>The text of a JSON string that is ASCII without escapes: each byte is a character.</summary>
internal static class PlainText
{
    /// <summary>What the bytes between the quotation marks say.</summary>
    public static string Of(ReadOnlySpan<byte> raw) => string.Create(raw.Length, raw, static (text, raw) => Widen(raw, text));

    /// <summary>
    /// Blocks that may overlap, the last of which ends with the text. Most texts are shorter than 32 bytes, and nobody can foresee by how much:
    /// whatever their length, the same blocks are written.
    /// </summary>
    private static void Widen(ReadOnlySpan<byte> raw, Span<char> text)
    {
        var length = raw.Length;
        ref var from = ref MemoryMarshal.GetReference(raw);
        ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        switch (length)
        {
            case > 32:
                for (var at = 0; at < length - 32; at += 32)
                {
                    Widen32(ref from, ref to, at);
                }

                Widen32(ref from, ref to, length - 32);
                break;
            case >= 8:
                Widen8(ref from, ref to, 0);
                Widen8(ref from, ref to, Math.Min(8, length - 8));
                Widen8(ref from, ref to, Math.Max(0, length - 16));
                Widen8(ref from, ref to, length - 8);
                break;
            case >= 4:
                Widen4(ref from, ref to, 0);
                Widen4(ref from, ref to, length - 4);
                break;
            case > 0:
                to = from;
                Unsafe.Add(ref to, length / 2) = Unsafe.Add(ref from, length / 2);
                Unsafe.Add(ref to, length - 1) = Unsafe.Add(ref from, length - 1);
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
    private static void Widen8(ref byte from, ref ushort to, int at) =>
        Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at))).AsByte()).StoreUnsafe(ref to, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen4(ref byte from, ref ushort to, int at) =>
        Unsafe.WriteUnaligned(
            ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref to, at)),
            Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, at))).AsByte()).AsUInt64().ToScalar());
}
