namespace PostingSchema.Cli;

/// <summary>Thrown where a report cannot be written; input has other exceptions.</summary>
internal sealed class OutputException(IOException failure) : Exception(failure.Message, failure)
{
    /// <summary>Whether the reader has simply seen enough.</summary>
    public bool IsClosed => StandardOutput.IsClosed(failure);
}

/// <summary>Buffers a report, and tells failures to write it from failures to read data.</summary>
internal sealed class ReportStream(Stream output) : Stream
{
    private readonly BufferedStream _buffered = new(output, 64 * 1024);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Guard(() => _buffered.Write(buffer, offset, count));

    public override void Flush() => Guard(_buffered.Flush);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (IOException failure)
        {
            throw new OutputException(failure);
        }
    }
}
