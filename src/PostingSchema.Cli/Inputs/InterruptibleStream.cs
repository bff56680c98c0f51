namespace PostingSchema.Cli.Inputs;

/// <summary>
/// Standard input that a signal can end: a read that waits for somebody to type, or for a pipe, would otherwise go on waiting.
/// </summary>
internal sealed class InterruptibleStream(Stream inner, CancellationToken cancellationToken) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    // The read itself is not ended, only no longer waited for: the process is about to go, or to read nothing more from here.
    public override int Read(byte[] buffer, int offset, int count) => Task
        .Run(() => inner.Read(buffer, offset, count), cancellationToken)
        .WaitAsync(cancellationToken)
        .GetAwaiter()
        .GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
