using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>Strings of a JSON document as UTF-8.</summary>
public static class JsonText
{
    /// <summary>The name of a property, unescaped.</summary>
    public static ReadOnlySpan<byte> Name(JsonProperty property)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        return raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(property.Name) : raw;
    }

    /// <summary>Where a part of some bytes begins in them.</summary>
    internal static int OffsetIn(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> part) =>
        (int)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(whole), ref MemoryMarshal.GetReference(part));

    /// <summary>The content of a string, unescaped.</summary>
    public static ReadOnlySpan<byte> Content(JsonElement text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        return raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(text.GetString()!) : raw;
    }

    /// <summary>The number of code points: bytes that do not continue a sequence.</summary>
    public static int CountCodePoints(ReadOnlySpan<byte> utf8)
    {
        var count = utf8.Length;
        if (Vector256.IsHardwareAccelerated)
        {
            while (utf8.Length >= Vector256<byte>.Count)
            {
                // As signed numbers, those that continue are the lowest quarter.
                var isInside = Vector256.LessThan(Vector256.Create(utf8).AsSByte(), Vector256.Create((sbyte)-0x40));
                count -= BitOperations.PopCount(isInside.ExtractMostSignificantBits());
                utf8 = utf8[Vector256<byte>.Count..];
            }
        }

        foreach (var unit in utf8)
        {
            count -= (unit & 0xC0) == 0x80 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether the number of bytes says already that the number of code points lies between the bounds.</summary>
    internal static bool SurelyHasLength(JsonElement text, int min, int max)
    {
        // A code point takes at most twelve bytes, as two escapes; what is not empty has one.
        const int Most = 12;
        var bytes = JsonMarshal.GetRawUtf8Value(text).Length - 2;
        return bytes <= max && (min <= 1 ? bytes >= min : bytes / Most >= min);
    }

    /// <summary>Whether the number of code points lies between the bounds, both included.</summary>
    public static bool HasLength(ReadOnlySpan<byte> utf8, int min, int max)
    {
        // A code point takes one to four bytes: often the number of bytes decides.
        const int Most = 4;
        if (utf8.Length / Most >= min && utf8.Length <= max)
        {
            return true;
        }

        if (utf8.Length < min || utf8.Length / Most > max)
        {
            return false;
        }

        var length = CountCodePoints(utf8);
        return length >= min && length <= max;
    }
}
