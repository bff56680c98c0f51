using PostingSchema.Formats;

namespace PostingSchema.Generated;

/// <summary>A string as it stands in JSON, without its quotation marks: valid UTF-8, valid escapes.</summary>
public readonly ref struct JsonString
{
    internal JsonString(ReadOnlySpan<byte> raw, bool hasEscapes)
    {
        Raw = raw;
        HasEscapes = hasEscapes;
    }

    /// <summary>The bytes; what the text is, unless <see cref="HasEscapes"/>.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>Whether there is a backslash in it.</summary>
    public bool HasEscapes { get; }

    /// <summary>Whether the number of code points lies between the bounds, both included.</summary>
    public bool HasLength(int min, int max)
    {
        // A code point takes one to four bytes, or up to six as an escape: often the number of bytes decides.
        var fewest = HasEscapes ? Raw.Length / 6 : Raw.Length / 4;
        if (fewest >= min && Raw.Length <= max)
        {
            return true;
        }

        if (Raw.Length < min || fewest > max)
        {
            return false;
        }

        var length = HasEscapes ? CountWithEscapes() : JsonText.CountCodePoints(Raw);
        return length >= min && length <= max;
    }

    /// <summary>Whether the text, which must have no escapes, matches.</summary>
    public bool Matches(SchemaPattern pattern) => !HasEscapes && pattern.IsMatch(Raw) == true;

    /// <summary>Whether the text, which must have no escapes, is of a format.</summary>
    public bool HasFormat(StringFormat format) => !HasEscapes && StringFormats.Matches(format, Raw);

    /// <summary>Escapes of surrogates never get here, so every escape is one code point.</summary>
    private int CountWithEscapes()
    {
        var count = 0;
        for (var i = 0; i < Raw.Length; count++)
        {
            if (Raw[i] == (byte)'\\')
            {
                i += Raw[i + 1] == (byte)'u' ? 6 : 2;
                continue;
            }

            do
            {
                i++;
            }
            while (i < Raw.Length && (Raw[i] & 0xC0) == 0x80);
        }

        return count;
    }
}
