namespace PostingSchema.Datasets.Reading;

/// <summary>Two streams, one after the other.</summary>
internal sealed class SequentialStream(Stream first, Stream second) : ReadOnlyStream
{
    private bool _isFirstDone;

    public override int Read(Span<byte> buffer)
    {
        if (!_isFirstDone)
        {
            var read = first.Read(buffer);
            if (read > 0 || buffer.IsEmpty)
            {
                return read;
            }

            _isFirstDone = true;
        }

        return second.Read(buffer);
    }
}
