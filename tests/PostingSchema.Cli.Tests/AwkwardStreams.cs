namespace PostingSchema.Cli.Tests;

/// <summary>An output that cannot be written to.</summary>
internal sealed class FailingStream(IOException failure) : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) => throw failure;

    public override void Write(ReadOnlySpan<byte> buffer) => throw failure;
}

/// <summary>An input on which nothing ever comes; it gives up some time after the token.</summary>
internal sealed class WaitingStream(CancellationToken cancellationToken) : MemoryStream
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        cancellationToken.WaitHandle.WaitOne();
        Thread.Sleep(200);
        return 0;
    }
}
