using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PostingSchema.Generated;

public sealed partial class JsonOutput
{
    // For strings in which something is escaped: what that looks like, only System.Text.Json should say. It is made when there is one.
    private Utf8JsonWriter? _escaping;

    private Utf8JsonWriter Escaping
    {
        get
        {
            _escaping ??= new(new Sink(this), new JsonWriterOptions { Encoder = _encoder, SkipValidation = true });
            _escaping.Reset();
            return _escaping;
        }
    }

    /// <summary>Writes a string.</summary>
    internal void Text(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(_plain))
        {
            Escaping.WriteStringValue(text);
            _escaping!.Flush();
            return;
        }

        Room(text.Length + 2);
        _bytes[_length++] = (byte)'"';
        _length += Encoding.Latin1.GetBytes(text, _bytes.AsSpan(_length));
        _bytes[_length++] = (byte)'"';
    }

    /// <summary>Writes a string of UTF-8.</summary>
    internal void Text(ReadOnlySpan<byte> text)
    {
        Escaping.WriteStringValue(text);
        _escaping!.Flush();
    }

    /// <summary>Writes bytes as they are.</summary>
    internal void Raw(ReadOnlySpan<byte> json)
    {
        Room(json.Length);
        json.CopyTo(_bytes.AsSpan(_length));
        _length += json.Length;
    }

    /// <summary>Writes a number as .NET formats it.</summary>
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

    /// <summary>Writes a text that is never escaped, as .NET formats it.</summary>
    internal void FormatText<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        Raw((byte)'"');
        Format(value, format);
        Raw((byte)'"');
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

    /// <summary>The bytes as a writer takes them.</summary>
    private sealed class Sink(JsonOutput output) : IBufferWriter<byte>
    {
        public void Advance(int count) => output._length += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            output.Room(Math.Max(sizeHint, 1));
            return output._bytes.AsMemory(output._length);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
