using System.Buffers.Text;
using System.Text;

namespace PostingSchema;

/// <summary>
/// What the content of a JSON string says, given as it is written between the quotes. Nothing here throws: half of a surrogate pair,
/// which can be written as an escape, stays what it is, and bytes that are not UTF-8 become U+FFFD.
/// </summary>
internal static class JsonStringText
{
    public static bool Equals(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.SequenceEqual(right))
        {
            return true;
        }

        return (left.Contains((byte)'\\') || right.Contains((byte)'\\')) && Unescape(left) == Unescape(right);
    }

    public static int GetHashCode(ReadOnlySpan<byte> content) => Unescape(content).GetHashCode(StringComparison.Ordinal);

    /// <summary>RFC 8259, section 7.</summary>
    public static string Unescape(ReadOnlySpan<byte> content)
    {
        var escape = content.IndexOf((byte)'\\');
        if (escape < 0)
        {
            return Encoding.UTF8.GetString(content);
        }

        var text = new StringBuilder(content.Length);
        for (; escape >= 0 && escape + 1 < content.Length; escape = content.IndexOf((byte)'\\'))
        {
            text.Append(Encoding.UTF8.GetString(content[..escape]));
            content = content[(escape + 1)..];
            text.Append(UnescapeOne(content, out var length));
            content = content[length..];
        }

        return text.Append(Encoding.UTF8.GetString(content)).ToString();
    }

    /// <summary>One escape, after the backslash.</summary>
    private static char UnescapeOne(ReadOnlySpan<byte> escape, out int length)
    {
        length = 1;
        switch (escape[0])
        {
            case (byte)'b':
                return '\b';
            case (byte)'f':
                return '\f';
            case (byte)'n':
                return '\n';
            case (byte)'r':
                return '\r';
            case (byte)'t':
                return '\t';
            case (byte)'u' when escape.Length >= 5 && Utf8Parser.TryParse(escape[1..5], out ushort unit, out length, 'X') && length == 4:
                length = 5;
                return (char)unit;
            default:
                length = 1;
                return (char)escape[0];
        }
    }
}
