namespace PostingSchema.Datasets.Reading;

/// <summary>Undoes gzip where the data says that it is gzip, whatever the file is called.</summary>
internal static class Decompression
{
    /// <summary>The decompressed stream, or the stream as it is.</summary>
    public static Stream Open(Stream stream)
    {
        var head = new byte[2];
        var length = StreamFailure.Guard(() => stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        var whole = new SequentialStream(new MemoryStream(head, 0, length), stream);
        return head is [0x1F, 0x8B] ? new CheckedGzipStream(whole) : whole;
    }
}
