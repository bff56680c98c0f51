namespace PostingSchema.Emitted.Tests;

/// <summary>Gives a few bytes a time, as a network does: readers meet values that are not all there yet.</summary>
internal sealed class SlowStream(byte[] bytes, int portion) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, portion)]);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, portion));
}
