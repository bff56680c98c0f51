using System.Buffers;
using System.Text.Json;

namespace PostingSchema.Cli.Output;

/// <summary>A JSON writer over a stream that does not flush the stream whenever a document ends.</summary>
internal sealed class JsonOutput : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Stream _stream;

    public JsonOutput(Stream stream)
    {
        _stream = stream;
        Json = new(_buffer, FindingJson.Options);
    }

    /// <summary>Writes one document, or one after another with <see cref="EndLine"/> between them.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Passes on what was written so far.</summary>
    public void Drain()
    {
        Json.Flush();
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    /// <summary>Ends a document.</summary>
    public void EndLine()
    {
        Drain();
        Json.Reset();
        _stream.WriteByte((byte)'\n');
    }

    /// <summary>Has everything written.</summary>
    public void Flush() => _stream.Flush();

    public void Dispose() => Json.Dispose();
}
