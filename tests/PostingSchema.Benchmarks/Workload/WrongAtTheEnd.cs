#if WORKLOAD
using System.Text;
using PostingSchema.Datasets;

namespace PostingSchema.Benchmarks.Workload;

/// <summary>Valid records, and the same with a wrong value in the last property.</summary>
internal static class WrongAtTheEnd
{
    private const int MostBytes = 40_000_000;

    public static void Print(string folder, string file)
    {
        var records = new Records(Path.Combine(folder, file + ".ndjson"));
        var (right, wrong) = (new List<byte[]>(), new List<byte[]>());
        var size = 0L;
        for (var i = 0; i < records.Count && size < MostBytes; i++)
        {
            if (JobPosting.IsValid(records[i]) && Spoil(records[i]) is { } spoilt && !JobPosting.IsValid(spoilt))
            {
                right.Add(records[i].ToArray());
                wrong.Add(spoilt);
                size += right[^1].Length;
            }
        }

        var (rightFile, wrongFile) = (Lines(right), Lines(wrong));
        var rates = Rates.Of(
            (size, () => right.ForEach(json => JobPosting.IsValid(json))),
            (size, () => wrong.ForEach(json => JobPosting.IsValid(json))),
            (size, () => right.ForEach(json => JobPosting.Validate(json))),
            (size, () => wrong.ForEach(json => JobPosting.Validate(json))),
            (size, () => ReadAll(rightFile, 0)),
            (size, () => ReadAll(wrongFile, wrong.Count)));
        Console.WriteLine(
            $"{file}: {right.Count} records; a wrong one costs {1 / rates[1].Ratio:F2} times a valid one for IsValid, "
            + $"{rates[2].Megabytes / rates[3].Megabytes:F2} times for Validate, which says why, "
            + $"and {rates[4].Megabytes / rates[5].Megabytes:F2} times as one of a dataset ({rates[4].Megabytes:F0} and {rates[5].Megabytes:F0} MB/s)");
    }

    private static byte[] Lines(List<byte[]> records) => [.. records.SelectMany(record => record.Append((byte)'\n'))];

    private static void ReadAll(byte[] file, int wrong)
    {
        var sink = new Counter();
        new DatasetValidator(PostingType.Of<JobPosting>(), sink).Validate(new MemoryStream(file), "memory");
        if (sink.Findings < wrong)
        {
            throw new InvalidOperationException($"{sink.Findings} findings, where {wrong} records are wrong.");
        }
    }

    private sealed class Counter : IFindingSink
    {
        public int Findings { get; private set; }

        public void Add(DatasetFinding finding, in DatasetItem item) => Findings++;
    }

    /// <summary>Empties the last property, a text; null where it is none.</summary>
    private static byte[]? Spoil(ReadOnlySpan<byte> json)
    {
        var text = Encoding.UTF8.GetString(json);
        var start = text.LastIndexOf("\":\"", StringComparison.Ordinal);
        return start > 0 && text.EndsWith("\"}", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(text[..(start + 3)] + "\"}") : null;
    }
}
#endif
