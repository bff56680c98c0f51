using System.Buffers;
using System.Globalization;
using System.Text;

namespace PostingSchema.Generated;

/// <summary>The text of a JSON string with escapes, which was accepted before: all escapes are right, and none is half of a pair.</summary>
internal static class EscapedText
{
    private const int MostOnStack = 256;
    private const int UnicodeEscape = 6;

    /// <summary>What the bytes between the quotation marks say.</summary>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        // No character takes less than a byte.
        var rented = raw.Length > MostOnStack ? ArrayPool<char>.Shared.Rent(raw.Length) : null;
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
        var length = 0;
        while (true)
        {
            var escape = raw.IndexOf((byte)'\\');
            length += Encoding.UTF8.GetChars(escape < 0 ? raw : raw[..escape], text[length..]);
            if (escape < 0)
            {
                return length;
            }

            raw = raw[escape..];
            text[length++] = Character(raw);
            raw = raw[(raw[1] == (byte)'u' ? UnicodeEscape : 2)..];
        }
    }

    private static char Character(ReadOnlySpan<byte> escape) => escape[1] switch
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
