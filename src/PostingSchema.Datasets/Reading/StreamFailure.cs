namespace PostingSchema.Datasets.Reading;

/// <summary>Turns what streams throw into the one exception that says that an input cannot be read.</summary>
internal static class StreamFailure
{
    public static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException failure)
        {
            throw new UnreadableDatasetException("the gzip data is damaged", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UnreadableDatasetException($"cannot be read: {failure.Message}", failure);
        }
    }
}
