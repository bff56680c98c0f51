using System.Buffers;
using System.Text;

namespace PostingSchema.Matching;

/// <summary>How the characters of a text are made of its units, for code that is the same for UTF-16 and UTF-8.</summary>
internal interface IEncoding<TUnit>
{
    /// <summary>The code point at a position, which moves to its last unit. A surrogate alone stands for itself.</summary>
    static abstract int CodePointAt(ReadOnlySpan<TUnit> text, ref int at);
}

/// <summary>Text in memory, well-formed or not.</summary>
internal abstract class Utf16 : IEncoding<char>
{
    public static int CodePointAt(ReadOnlySpan<char> text, ref int at)
    {
        if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) != OperationStatus.Done)
        {
            return text[at];
        }

        at += length - 1;
        return rune.Value;
    }
}

/// <summary>The bytes of JSON, well-formed.</summary>
internal abstract class Utf8 : IEncoding<byte>
{
    public static int CodePointAt(ReadOnlySpan<byte> text, ref int at)
    {
        _ = Rune.DecodeFromUtf8(text[at..], out var rune, out var length);
        at += length - 1;
        return rune.Value;
    }
}
