namespace PostingSchema.Datasets;

/// <summary>One thing read from a dataset: a record, or a place where the file itself is at fault.</summary>
public readonly struct DatasetItem
{
    private DatasetItem(long? number, FilePosition start, ReadOnlyMemory<byte> bytes, Finding? fault, bool endsReading)
    {
        Number = number;
        Start = start;
        Bytes = bytes;
        Fault = fault;
        EndsReading = endsReading;
    }

    /// <summary>The number of the record, from 1; null if this is a fault between records.</summary>
    public long? Number { get; }

    /// <summary>Where the record starts, or where the fault is.</summary>
    public FilePosition Start { get; }

    /// <summary>
    /// The record without white space around it; of one that is too long, its first bytes; empty for a fault between
    /// records. Only there until the next item is read.
    /// </summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What is to be said about the file here, with its position in the file; null if the record could be read.</summary>
    public Finding? Fault { get; }

    /// <summary>Whether reading ends with this fault although the file goes on.</summary>
    public bool EndsReading { get; }

    internal static DatasetItem Record(long number, FilePosition start, ReadOnlyMemory<byte> bytes) =>
        new(number, start, bytes, fault: null, endsReading: false);

    internal static DatasetItem TooLong(long number, FilePosition start, ReadOnlyMemory<byte> head, Finding fault) =>
        new(number, start, head, fault, endsReading: false);

    internal static DatasetItem Damage(FilePosition at, Finding fault, bool endsReading = false) =>
        new(number: null, at, bytes: default, fault, endsReading);
}
