using System.Numerics;
using System.Runtime.InteropServices;

namespace PostingSchema.Datasets.Reading;

/// <summary>What has to be known of UTF-8 to count columns.</summary>
internal static class Utf8Text
{
    // Continuation bytes are 0x80 to 0xBF: as signed bytes, those up to -65.
    private const sbyte LastContinuation = -65;

    /// <summary>The bytes that JSON calls white space.</summary>
    public static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <summary>Counts the bytes that start a code point.</summary>
    public static int CountCodePoints(ReadOnlySpan<byte> utf8)
    {
        var bytes = MemoryMarshal.Cast<byte, sbyte>(utf8);
        var count = 0;
        while (bytes.Length >= Vector<sbyte>.Count)
        {
            // A comparison gives -1 a lane, and there are far fewer lanes than a signed byte can count.
            var starts = Vector.GreaterThan(new Vector<sbyte>(bytes), new Vector<sbyte>(LastContinuation));
            count -= Vector.Sum(starts);
            bytes = bytes[Vector<sbyte>.Count..];
        }

        foreach (var value in bytes)
        {
            count += value > LastContinuation ? 1 : 0;
        }

        return count;
    }
}
