namespace PostingSchema.Formats;

public static partial class StringFormats
{
    /// <summary>
    /// <c>json-pointer</c>: RFC 6901, section 3: empty, or tokens that start with <c>/</c>, in which <c>~</c> is written <c>~0</c>
    /// and <c>/</c> is written <c>~1</c>. The string form, not that of a URI fragment.
    /// </summary>
    public static bool IsJsonPointer(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.IsEmpty && utf8[0] != '/')
        {
            return false;
        }

        while (true)
        {
            var tilde = utf8.IndexOf((byte)'~');
            if (tilde < 0)
            {
                return true;
            }

            if (tilde + 1 == utf8.Length || utf8[tilde + 1] is not ((byte)'0' or (byte)'1'))
            {
                return false;
            }

            utf8 = utf8[(tilde + 2)..];
        }
    }

    /// <summary>
    /// <c>relative-json-pointer</c>: draft-bhutton-relative-json-pointer-00, section 3: how many levels up, maybe by how many places
    /// sideways in an array (<c>0-1</c>), then a JSON Pointer or <c>#</c>.
    /// </summary>
    public static bool IsRelativeJsonPointer(ReadOnlySpan<byte> utf8)
    {
        var up = IntegerLength(utf8);
        if (up == 0)
        {
            return false;
        }

        var rest = utf8[up..];
        if (!rest.IsEmpty && rest[0] is (byte)'+' or (byte)'-')
        {
            var sideways = IntegerLength(rest[1..]);
            if (sideways == 0 || rest[1] == '0')
            {
                return false;
            }

            rest = rest[(1 + sideways)..];
        }

        return rest.SequenceEqual("#"u8) || IsJsonPointer(rest);
    }

    /// <summary>The length of the integer without leading zeros at the front; 0 if there is none.</summary>
    private static int IntegerLength(ReadOnlySpan<byte> utf8)
    {
        var length = utf8.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        length = length < 0 ? utf8.Length : length;
        return length > 1 && utf8[0] == '0' ? 0 : length;
    }
}
