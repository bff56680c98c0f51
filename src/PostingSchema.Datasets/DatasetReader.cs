using PostingSchema.Datasets.Reading;

namespace PostingSchema.Datasets;

/// <summary>
/// Cuts a stream into records. Memory is bounded by the largest record that the options allow, and one broken record does
/// not spoil the next where the structure tells where that one starts.
/// </summary>
public static class DatasetReader
{
    /// <summary>
    /// Reads a dataset. Gzip is undone. Whether it is NDJSON or documents (an array, an object with an array in it, objects one
    /// after another) is told from its first bytes and lines.
    /// </summary>
    /// <param name="stream">The data. It is read forward to its end and left open.</param>
    /// <param name="options">Where the records are, and limits; <see cref="DatasetOptions.Default"/> if null.</param>
    /// <returns>The items in the order of the file. The bytes of an item are only there until the next one is asked for.</returns>
    /// <exception cref="UnreadableDatasetException">Thrown while items are read: the stream fails, or does not hold records.</exception>
    public static IEnumerable<DatasetItem> Read(Stream stream, DatasetOptions? options = null)
    {
        options ??= DatasetOptions.Default;
        var window = new ByteWindow(Decompression.Open(stream));
        if (window.SkipByteOrderMark())
        {
            yield return DatasetItem.Damage(FilePosition.Start, Faults.ByteOrderMark());
        }

        var shape = ShapeDetector.Detect(window, options.Records);
        var maxBytes = options.Limits.MaxBytes;
        var items = shape == DatasetShape.Lines
            ? new LineReader(window, maxBytes).Read()
            : new DocumentReader(window, options.Records ?? JsonPointer.Root, maxBytes).Read();
        foreach (var item in items)
        {
            yield return item;
        }
    }
}
