using System.IO.Compression;
using System.Text;

namespace PostingSchema.Datasets.Tests;

public sealed class HostileTests
{
    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xFF, 0xC0, (byte)'"', (byte)':', (byte)'1', (byte)'}' })]
    [InlineData(new byte[] { 0, 0, 0, 0 })]
    [InlineData(new byte[] { (byte)'{', 0, (byte)'}' })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}' })]
    [InlineData(new byte[] { 0x1F, 0x8B, 8 })]
    [InlineData(new byte[] { (byte)'\\', (byte)'"', (byte)'[' })]
    public void Lines_AnyBytesInALine_AreThatLinesOnly(byte[] line)
    {
        var data = (byte[])[.. "{\"a\":1}\n"u8, .. line, .. "\n{\"a\":3}\n"u8];
        var items = Reading.Items(data);
        Assert.Equal(3, items.Count);
        Assert.Equal(line, items[1].Bytes);
        Assert.Equal((8, 2, 1), (items[1].Start.ByteOffset, items[1].Start.Line, items[1].Start.Column));
        Assert.Equal("{\"a\":3}", items[2].Text);
        Assert.All(items, item => Assert.Null(item.Fault));
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(400_000)]
    public void Reader_DeepNesting_IsOneRecord(int depth)
    {
        var deep = new string('[', depth) + new string(']', depth);
        Assert.Equal([deep, "{}"], Reading.Texts(Reading.Items(new MemoryStream(Encoding.UTF8.GetBytes($"[{deep},{{}}]")))));
        Assert.Equal(["{}", deep], Reading.Texts(Reading.Items(new MemoryStream(Encoding.UTF8.GetBytes($"{{}}\n{deep}\n")))));
    }

    [Fact]
    public void Reader_ManyOpenBracesAndStrayBrackets_TakesLinearTime()
    {
        // Each closing bracket must not search all open braces again.
        var data = "{\"a\":\n" + string.Concat(Enumerable.Repeat("{\"a\":", 200_000)) + new string(']', 1_000_000);
        Assert.Single(Reading.Items(new MemoryStream(Encoding.UTF8.GetBytes(data)), maxBytes: 1 << 24));
    }

    [Fact]
    public void Reader_MutatedDatasets_KeepsItsPromises()
    {
        const string Sound = "[\n  {\"a\": \"é😀\\\"\", \"b\": [1, {\"c\": null}]},\n  {\"a\": {}},\n  {\"d\": true}\n]";
        string[] shapes = [Sound, $"{{\"n\": 1, \"jobs\": {Sound}}}", Sound.Replace("\n", "", StringComparison.Ordinal)];
        var random = new Random(20260103);
        for (var round = 0; round < 6000; round++)
        {
            var shape = random.Next(shapes.Length);
            var data = Mutate(random, Encoding.UTF8.GetBytes(shapes[shape]));
            var pointer = shape == 1 ? "/jobs" : null;
            try
            {
                AssertSound(data, Reading.Items(data, pointer));
            }
            catch (UnreadableDatasetException)
            {
                // A file that holds nothing like a record may be refused, but in no other way.
            }
        }
    }

    [Fact]
    public void Lines_MutatedLine_NeverAffectsTheOthers()
    {
        var random = new Random(20260104);
        for (var round = 0; round < 4000; round++)
        {
            var line = Mutate(random, Encoding.UTF8.GetBytes("{\"a\": \"é😀\\\"\", \"b\": [1, {\"c\": null}]}"));
            line = [.. line.Where(value => value is not (byte)'\n')];
            var items = Reading.Items([.. "{\"a\":1}\n"u8, .. line, .. "\n{\"a\":3}\n"u8]);
            Assert.Equal("{\"a\":1}", items[0].Text);
            Assert.Equal("{\"a\":3}", items[^1].Text);
            Assert.InRange(items.Count, 2, 3);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 }, "UTF-16LE")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'{' }, "UTF-16BE")]
    [InlineData(new byte[] { (byte)'[', 0, (byte)'{', 0 }, "UTF-16LE")]
    [InlineData(new byte[] { 0, (byte)'[', 0, (byte)'{' }, "UTF-16BE")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0 }, "UTF-32")]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4 }, "zip")]
    [InlineData(new byte[] { 0x28, 0xB5, 0x2F, 0xFD }, "zstd")]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 0 }, "not JSON")]
    [InlineData(new byte[] { (byte)'<', (byte)'h', (byte)'t' }, "HTML")]
    [InlineData(new byte[] { (byte)'i', (byte)'d', (byte)',', (byte)'t' }, "starts with 'id,t'")]
    public void Reader_AnythingButJson_IsRefusedWithItsName(byte[] data, string name)
    {
        var failure = Assert.Throws<UnreadableDatasetException>(() => Reading.Items(new MemoryStream(data)));
        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reader_StreamThatFails_SaysWhy()
    {
        var text = new MemoryStream("{\"a\":1}\n{\"a\":"u8.ToArray());
        using var stream = new ConcatStream(text) { FailAtEnd = new IOException("The cable is out.") };
        var failure = Assert.Throws<UnreadableDatasetException>(() => Reading.Items(new ChunkStream(stream, 3)));
        Assert.Contains("The cable is out.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_WholeOrInMembers_IsReadAsText()
    {
        var first = Gzip("{\"a\":1}\n{\"a\"");
        Assert.Equal(["{\"a\":1}"], Reading.Texts(Reading.Items(Gzip("{\"a\":1}\n"))));
        Assert.Equal(["{\"a\":1}", "{\"a\":2}"], Reading.Texts(Reading.Items([.. first, .. Gzip(":2}\n")])));
        Assert.Empty(Reading.Items(Gzip("")));
    }

    [Fact]
    public void Gzip_CutOffAnywhere_IsNeverTakenForTheWhole()
    {
        var random = new Random(1);
        var whole = Gzip(string.Concat(Enumerable.Range(0, 400).Select(_ => $"{{\"a\":{random.Next()}}}\n")));
        for (var length = 2; length < whole.Length; length += length < whole.Length - 20 ? 37 : 1)
        {
            var data = whole[..length];
            var failure = Assert.Throws<UnreadableDatasetException>(() => Reading.Items(new MemoryStream(data)));
            Assert.Contains("gzip", failure.Message, StringComparison.Ordinal);
        }
    }

    private static void AssertSound(byte[] data, List<Item> items)
    {
        var end = 0L;
        var number = 0L;
        foreach (var item in items.Where(item => item.Number is not null))
        {
            Assert.Equal(++number, item.Number);
            Assert.True(item.Start.ByteOffset >= end);
            end = item.Start.ByteOffset + item.Bytes.Length;
            Assert.True(data.AsSpan((int)item.Start.ByteOffset).StartsWith(item.Bytes));
            Assert.NotEmpty(item.Bytes);
        }
    }

    private static byte[] Mutate(Random random, byte[] data)
    {
        var bytes = data.ToList();
        for (var times = random.Next(1, 4); times > 0 && bytes.Count > 1; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveAt(at);
                    break;
                case 1:
                    bytes.Insert(at, (byte)"{}[],:\"\\ \n\0a\u00FF"[random.Next(13)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, random.Next(bytes.Count - at));
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Gzip(string text)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }
}
