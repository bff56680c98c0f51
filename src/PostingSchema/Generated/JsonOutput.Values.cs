using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace PostingSchema.Generated;

public sealed partial class JsonOutput
{
    /// <summary>The most bytes that become of one UTF-16 unit before anything is escaped.</summary>
    private const int BytesOfUnit = 3;

    /// <summary>Writes a string, and escapes what the encoder escapes.</summary>
    internal void Text(string text)
    {
        Room(checked((text.Length * BytesOfUnit) + 2));
        _bytes[_length++] = (byte)'"';
        if (text.AsSpan().ContainsAnyExcept(_plain))
        {
            Transcode(text);
        }
        else
        {
            _length += Encoding.Latin1.GetBytes(text, _bytes.AsSpan(_length));
        }

        Raw((byte)'"');
    }

    /// <summary>Writes a string whose bytes are not known to be UTF-8.</summary>
    internal void Text(ReadOnlySpan<byte> text)
    {
        Room(text.Length + 2);
        _bytes[_length++] = (byte)'"';
        text.CopyTo(_bytes.AsSpan(_length));
        Escape(text.Length);
        Raw((byte)'"');
    }

    /// <summary>Writes bytes as they are.</summary>
    internal void Raw(ReadOnlySpan<byte> json)
    {
        Room(json.Length);
        json.CopyTo(_bytes.AsSpan(_length));
        _length += json.Length;
    }

    /// <summary>Writes a number, or a text that needs no escapes, as .NET formats it.</summary>
    internal void Format<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        int written;
        while (!value.TryFormat(_bytes.AsSpan(_length), out written, format, CultureInfo.InvariantCulture))
        {
            Grow(1);
        }

        _length += written;
    }

    /// <summary>The same between quotation marks.</summary>
    internal void FormatText<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        Raw((byte)'"');
        Format(value, format);
        Raw((byte)'"');
    }

    private void Transcode(ReadOnlySpan<char> text)
    {
        int read;
        int written;
        while (Utf8.FromUtf16(text, _bytes.AsSpan(_length), out read, out written, replaceInvalidSequences: false) == OperationStatus.InvalidData)
        {
            // Half a surrogate pair: U+FFFD, and escaped, though not every encoder escapes that.
            Escape(written);
            Raw("\\uFFFD"u8);
            text = text[(read + 1)..];
            Room(text.Length * BytesOfUnit);
        }

        Escape(written);
    }

    /// <summary>Escapes what stands behind the end, and makes it part of the text.</summary>
    private void Escape(int count)
    {
        var first = _encoder.FindFirstCharacterToEncodeUtf8(_bytes.AsSpan(_length, count));
        if (first < 0)
        {
            _length += count;
            return;
        }

        _length += first;
        var rest = ArrayPool<byte>.Shared.Rent(count - first);
        _bytes.AsSpan(_length, count - first).CopyTo(rest);
        Encode(rest.AsSpan(0, count - first));
        ArrayPool<byte>.Shared.Return(rest);
    }

    private void Encode(ReadOnlySpan<byte> text)
    {
        int read;
        int written;
        while (_encoder.EncodeUtf8(text, _bytes.AsSpan(_length), out read, out written) == OperationStatus.DestinationTooSmall)
        {
            text = text[read..];
            _length += written;
            Grow(text.Length);
        }

        _length += written;
    }

    private void Raw(byte one)
    {
        Room(1);
        _bytes[_length++] = one;
    }

    private void Room(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count) => Array.Resize(ref _bytes, Math.Max(checked(_length + count), checked(_bytes.Length * 2)));
}
