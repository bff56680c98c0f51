using System.Text;

namespace PostingSchema.Datasets.Tests;

/// <summary>What was read of a dataset, kept for comparison.</summary>
internal sealed record Item(long? Number, FilePosition Start, byte[] Bytes, Finding? Fault, bool EndsReading)
{
    public string Text => Encoding.UTF8.GetString(Bytes);
}

internal static class Reading
{
    /// <summary>Reads a dataset in pieces of every awkward size, and checks that the pieces make no difference.</summary>
    public static List<Item> Items(byte[] data, string? records = null, int maxBytes = 1 << 20)
    {
        var whole = Items(new MemoryStream(data), records, maxBytes);
        foreach (var size in new[] { 1, 2, 3, 7 })
        {
            var pieces = Items(new ChunkStream(new MemoryStream(data), size), records, maxBytes);
            Assert.Equal(whole.Select(Shown), pieces.Select(Shown));
        }

        return whole;
    }

    public static List<Item> Items(string data, string? records = null, int maxBytes = 1 << 20) =>
        Items(Encoding.UTF8.GetBytes(data), records, maxBytes);

    public static List<Item> Items(Stream stream, string? records = null, int maxBytes = 1 << 20)
    {
        var items = new List<Item>();
        foreach (var item in DatasetReader.Read(stream, Options(records, maxBytes)))
        {
            items.Add(new(item.Number, item.Start, item.Bytes.ToArray(), item.Fault, item.EndsReading));
        }

        return items;
    }

    public static DatasetOptions Options(string? records = null, int maxBytes = 1 << 20)
    {
        JsonPointer? pointer = null;
        Assert.True(records is null || JsonPointer.TryParse(records, out pointer, out _));
        return new() { Records = pointer, Limits = new() { MaxBytes = maxBytes } };
    }

    /// <summary>One line an item: <c>1@0:1:1 {"a":1}</c> for a record, <c>!7:1:8 json:syntax</c> for a fault.</summary>
    public static string Shown(Item item)
    {
        var at = FormattableString.Invariant($"{item.Start.ByteOffset}:{item.Start.Line}:{item.Start.Column}");
        var record = item.Number is { } number ? FormattableString.Invariant($"{number}@{at} {item.Text}") : "";
        var fault = item.Fault is { } finding
            ? FormattableString.Invariant($"!{finding.ByteOffset}:{finding.Line}:{finding.Column} {finding.RuleId}")
            : "";
        return (record + " " + fault).Trim() + (item.EndsReading ? " (ends)" : "");
    }

    public static IEnumerable<string> Texts(IEnumerable<Item> items) =>
        items.Where(item => item.Number is not null && item.Fault is null).Select(item => item.Text);
}

/// <summary>A stream that gives only so many bytes at a time, as a slow pipe does.</summary>
internal sealed class ChunkStream(Stream inner, int size) : Stream
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

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, size));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
