using System.Text;

namespace PostingSchema.Formats.Idna;

/// <summary>Looks at the labels of a domain name, one after the other: at U-labels, A-labels and plain ones (RFC 5890, section 2.3.2).</summary>
/// <param name="mustBeNormalized">Whether U-labels must be in normalization form C.</param>
/// <param name="decodesAscii">Whether what A-labels stand for is looked at.</param>
internal struct DomainCheck(bool mustBeNormalized, bool decodesAscii)
{
    private const int MaxLabelLength = 63;
    private const int MaxNameLength = 253;

    private static ReadOnlySpan<byte> Prefix => "xn--"u8;

    // The dot of the first label is none.
    private int _length = -1;
    private bool _isBidi;
    private bool _obeysBidi = true;

    /// <summary>Whether the labels may stand together in one name.</summary>
    public readonly bool IsName => _length <= MaxNameLength && (!_isBidi || _obeysBidi);

    /// <summary>Takes the next label; false if it is none.</summary>
    public bool Add(ReadOnlySpan<byte> utf8)
    {
        if (!System.Text.Ascii.IsValid(utf8))
        {
            return AddUnicode(utf8);
        }

        if (utf8.Length is 0 or > MaxLabelLength || utf8[0] == '-' || utf8[^1] == '-' || utf8.ContainsAnyExcept(Ascii.LetterDigitHyphen))
        {
            return false;
        }

        _length += utf8.Length + 1;
        if (decodesAscii && Ascii.StartsWithIgnoreCase(utf8, Prefix))
        {
            return AddEncoded(utf8[Prefix.Length..]);
        }

        // Of ASCII only a letter has a direction, and only a letter or a digit can be at the end.
        _obeysBidi &= char.IsAsciiLetter((char)utf8[0]);
        return true;
    }

    /// <summary>An A-label: the Punycode of a U-label, and the only one.</summary>
    private bool AddEncoded(ReadOnlySpan<byte> encoded)
    {
        Span<int> label = stackalloc int[IdnaLabel.MaxCodePoints];
        Span<byte> again = stackalloc byte[IdnaLabel.MaxCodePoints];
        return Punycode.TryDecode(encoded, label, out var count) && AddLabel(label[..count]) &&
            Punycode.TryEncode(label[..count], again, out var length) &&
            System.Text.Ascii.EqualsIgnoreCase(again[..length], encoded);
    }

    /// <summary>A U-label. Its length is that of the A-label that it is sent as.</summary>
    private bool AddUnicode(ReadOnlySpan<byte> utf8)
    {
        Span<int> label = stackalloc int[IdnaLabel.MaxCodePoints];
        Span<byte> encoded = stackalloc byte[IdnaLabel.MaxCodePoints];
        var count = 0;
        for (; !utf8.IsEmpty; count++)
        {
            if (count == label.Length)
            {
                return false;
            }

            Rune.DecodeFromUtf8(utf8, out var rune, out var width);
            label[count] = rune.Value;
            utf8 = utf8[width..];
        }

        if (!AddLabel(label[..count]) || !Punycode.TryEncode(label[..count], encoded, out var length))
        {
            return false;
        }

        _length += Prefix.Length + length + 1;
        return true;
    }

    private bool AddLabel(ReadOnlySpan<int> label)
    {
        _isBidi |= BidiRule.IsCalledFor(label);
        _obeysBidi &= BidiRule.Holds(label);
        return IdnaLabel.IsValid(label, mustBeNormalized);
    }
}
