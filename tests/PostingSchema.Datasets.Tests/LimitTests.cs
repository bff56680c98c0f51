using System.Text;

namespace PostingSchema.Datasets.Tests;

/// <summary>What is too long is not kept in memory, and the next record is read.</summary>
public sealed class LimitTests
{
    private const long Huge = 64L * 1024 * 1024;

    [Theory]
    [InlineData("", "{\"a\":\"", "\"}\n", "{\"b\":1}\n", null)]
    [InlineData("[", "{\"a\":\"", "\"},\n", "{\"b\":1}]", null)]
    [InlineData("{\"jobs\":[", "{\"a\":\"", "\"},", "{\"b\":1}]}", "/jobs")]
    [InlineData("{\"x\":\"", "", "\",\"jobs\":[", "{\"b\":1}]}", "/jobs")]
    public void Reader_HugeString_IsPassedOverInLittleMemory(string before, string head, string tail, string good, string? pointer)
    {
        using var stream = new ConcatStream(Text(before + head), new RepeatStream((byte)'x', Huge), Text(tail + good));
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        var items = Reading.Items(stream, pointer, maxBytes: 256 * 1024);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 3 * 1024 * 1024);
        Assert.Equal("{\"b\":1}", items[^1].Text);
        Assert.Null(items[^1].Fault);
        if (head.Length > 0)
        {
            Assert.Equal(2, items.Count);
            Assert.Equal("limit:size", items[0].Fault!.RuleId);
            Assert.Equal(before.Length, items[0].Start.ByteOffset);
            Assert.Contains("67,108,872 bytes, the limit is 262,144", items[0].Fault!.Message, StringComparison.Ordinal);
            Assert.StartsWith(head + "xxx", items[0].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reader_HugeBlanksAroundRecords_TakeLittleMemory()
    {
        using var stream = new ConcatStream(
            new RepeatStream((byte)'\n', Huge), Text("{\"a\":1}\n{\"a\":2}"), new RepeatStream((byte)' ', Huge), Text("\n{\"a\":3}"));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var items = Reading.Items(stream, maxBytes: 256 * 1024);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 3 * 1024 * 1024);
        Assert.Equal(["{\"a\":1}", "{\"a\":3}"], Reading.Texts(items));
        Assert.Equal("limit:size", items[1].Fault!.RuleId);
    }

    [Theory]
    [InlineData("{0}\n{1}\n")]
    [InlineData("[{0},{1}]")]
    [InlineData("[\n{0}\r\n,{1}\n]")]
    public void Reader_RecordOfExactlyTheLimit_IsKept(string shape)
    {
        var record = "{\"a\":\"" + new string('x', 92) + "\"}";
        var data = shape.Replace("{0}", record, StringComparison.Ordinal).Replace("{1}", "{}", StringComparison.Ordinal);
        Assert.Equal([record, "{}"], Reading.Texts(Reading.Items(data, maxBytes: 100)));

        var items = Reading.Items(data, maxBytes: 99);
        Assert.Equal(["{}"], Reading.Texts(items));
        Assert.Contains("has 100 bytes, the limit is 99", items[0].Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reader_BrokenHugeItem_StillEndsWhereTheNextBegins()
    {
        using var stream = new ConcatStream(
            Text("[\n  {\"a\":\""), new RepeatStream((byte)'x', 4 * 1024 * 1024), Text("},\n  {\"b\":1}\n]"));
        var items = Reading.Items(stream, maxBytes: 1000);
        Assert.Equal(["{\"b\":1}"], Reading.Texts(items));
        Assert.Equal("limit:size", items[0].Fault!.RuleId);
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
