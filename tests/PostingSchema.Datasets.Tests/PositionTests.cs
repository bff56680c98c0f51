using System.Text;

namespace PostingSchema.Datasets.Tests;

/// <summary>Positions are those of the file, whatever its shape, its line ends and its characters.</summary>
public sealed class PositionTests
{
    private static readonly string[] Texts = ["", "plain", "é", "日本語", "😀👩‍👩‍👧", "a\\\"b\\\\", "{[,]}", "\\u00e9", "x\u0301y"];
    private static readonly string[] Blanks = ["", " ", "  ", "\t"];

    [Fact]
    public void Reader_RandomDatasets_EveryRecordIsWhereItSaysItIs()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 400; round++)
        {
            var records = Enumerable.Range(0, random.Next(0, 6)).Select(_ => RandomObject(random, depth: 0)).ToList();
            var lineEnd = random.Next(2) == 0 ? "\n" : "\r\n";
            var (data, pointer) = Wrap(random, records, lineEnd);
            var bytes = Encoding.UTF8.GetBytes(data);

            var items = Reading.Items(bytes, pointer);

            Assert.Equal(records, items.Select(item => item.Text));
            foreach (var (index, item) in items.Index())
            {
                Assert.Equal(index + 1, item.Number);
                Assert.True(bytes.AsSpan((int)item.Start.ByteOffset).StartsWith(item.Bytes));
                AssertPlace(bytes, item.Start);
            }
        }
    }

    [Fact]
    public void Validator_FindingsInRandomDatasets_AreWhereTheValueIs()
    {
        var random = new Random(20260102);
        var sink = new ListSink();
        for (var round = 0; round < 200; round++)
        {
            string Blank() => Pick(random, Blanks);
            var records = Enumerable.Range(1, random.Next(1, 6)).Select(number =>
                $"{{\"title\":\"{Pick(random, Texts)}\",{Blank()}\n\r\n{Blank()}\"é\":\"😀\",\"level\":\"bad{number}\"}}").ToList();
            var (data, pointer) = Wrap(random, records, "\n", canBeLines: false);
            var bytes = Encoding.UTF8.GetBytes(data);
            sink.Findings.Clear();

            new DatasetValidator(PostingType.Of<FakePosting>(), sink, Reading.Options(pointer))
                .Validate(new MemoryStream(bytes), "data.json");

            Assert.Equal(records.Count, sink.Findings.Count);
            foreach (var (index, (finding, record)) in sink.Findings.Index())
            {
                var offset = (int)finding.Finding.ByteOffset;
                Assert.StartsWith($"\"bad{index + 1}\"", Encoding.UTF8.GetString(bytes.AsSpan(offset)), StringComparison.Ordinal);
                AssertPlace(bytes, new(offset, finding.Finding.Line, finding.Finding.Column));
                Assert.Equal(index + 1, finding.Record);
                Assert.Equal(records[index], record);
            }
        }
    }

    [Fact]
    public void After_LongTexts_CountsCodePoints()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(300)).Select(_ => Pick(random, [.. Texts, "\n", "\r\n"])));
            var bytes = Encoding.UTF8.GetBytes(text);
            AssertPlace(bytes, FilePosition.Start.After(bytes));
        }
    }

    [Fact]
    public void ByteOrderMark_BeforeTheFirstRecord_HasAnOffsetAndNoColumn()
    {
        var items = Reading.Items("\uFEFF{\"a\":1}\n{\"a\":2}\n");
        Assert.Equal(["!0:1:1 json:bom", "1@3:1:1 {\"a\":1}", "2@11:2:1 {\"a\":2}"], items.Select(Reading.Shown));
        Assert.Equal(Severity.Warning, items[0].Fault!.Severity);
    }

    private static (string Data, string? Pointer) Wrap(Random random, List<string> records, string lineEnd, bool canBeLines = true)
    {
        string Gap() => Pick(random, ["", " ", "\t", lineEnd, lineEnd + "  ", " " + lineEnd + lineEnd]);
        string List() => "[" + Gap() + string.Join(Gap() + "," + Gap(), records) + Gap() + "]";
        return random.Next(canBeLines ? 4 : 3) switch
        {
            0 => (Gap() + List() + Gap(), null),
            1 => ($"{{\"é\":{RandomObject(random, 1)},{Gap()}\"jobs\"{Gap()}:{Gap()}{List()}{Gap()}}}", "/jobs"),
            2 => ($"{{\"a\":[0,{{\"jobs\":{Gap()}{List()},\"x\":1}}]{Gap()}}}{Gap()}", "/a/1/jobs"),
            _ => (string.Concat(records.Select(record => Pick(random, Blanks) + record + Pick(random, Blanks) + lineEnd)), null),
        };
    }

    private static string RandomObject(Random random, int depth)
    {
        var members = Enumerable.Range(0, random.Next(4)).Select(index =>
            $"\"{Pick(random, Texts)}{index}\":{Pick(random, Blanks)}{RandomValue(random, depth)}");
        return "{" + string.Join(",", members) + "}";
    }

    private static string RandomValue(Random random, int depth) => random.Next(5) switch
    {
        0 => "1.5e3",
        1 => "null",
        2 when depth < 3 => RandomObject(random, depth + 1),
        3 when depth < 3 => $"[{RandomObject(random, depth + 1)},{Pick(random, Blanks)}{RandomObject(random, depth + 1)}]",
        _ => $"\"{Pick(random, Texts)}\"",
    };

    /// <summary>Checks line and column against a count made in the simplest way.</summary>
    private static void AssertPlace(byte[] file, FilePosition place)
    {
        var before = Encoding.UTF8.GetString(file.AsSpan(0, (int)place.ByteOffset));
        var lines = before.Split('\n');
        Assert.Equal((lines.Length, lines[^1].EnumerateRunes().Count() + 1), (place.Line, place.Column));
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
