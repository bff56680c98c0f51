#if WORKLOAD
using System.Text;

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

        var rates = Rates.Of(
            (size, () => right.ForEach(json => JobPosting.IsValid(json))),
            (size, () => wrong.ForEach(json => JobPosting.IsValid(json))),
            (size, () => right.ForEach(json => JobPosting.Validate(json))),
            (size, () => wrong.ForEach(json => JobPosting.Validate(json))));
        Console.WriteLine(
            $"{file}: {right.Count} records; a wrong one costs {1 / rates[1].Ratio:F2} times a valid one for IsValid, "
            + $"and {rates[2].Megabytes / rates[3].Megabytes:F2} times for Validate, which says why");
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
