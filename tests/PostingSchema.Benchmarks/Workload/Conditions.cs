#if WORKLOAD
using System.Diagnostics;
using System.Text;

namespace PostingSchema.Benchmarks.Workload;

/// <summary>What a rate depends on: a process that has just begun, a second thread, records that are all wrong at their end.</summary>
internal static class Conditions
{
    private const int Rounds = 7;
    private const int MostBytes = 40_000_000;

    /// <summary>Must be asked first in a process: how fast the first pass over a file is, and how fast later ones are.</summary>
    public static void FirstPass(string folder, string file)
    {
        var records = new Records(Path.Combine(folder, file + ".ndjson"));
        var first = Pass(records);
        var warm = Enumerable.Range(0, 12).Select(_ => Pass(records)).Order().ToArray()[6];
        Console.WriteLine($"{file}: first pass {first:F0} MB/s, warm {warm:F0} MB/s: {first / warm:F2}");
    }

    /// <summary>Two threads, each with half of the records, against one with all; time on the clock, since both work at once.</summary>
    public static void TwoThreads(string folder, string file)
    {
        var records = new Records(Path.Combine(folder, file + ".ndjson"));
        var half = records.Count / 2;
        Repeat(() => Count(records, 0, records.Count));
        var gains = Enumerable.Range(0, Rounds).Select(_ =>
        {
            var one = Clock(() => Count(records, 0, records.Count));
            var two = Clock(() => Parallel.Invoke(
                new ParallelOptions { MaxDegreeOfParallelism = 2 }, () => Count(records, 0, half), () => Count(records, half, records.Count)));
            return one / two;
        }).Order().ToArray();
        Console.WriteLine($"{file}: two threads give {gains[Rounds / 2]:F2} times one ({gains[0]:F2} to {gains[^1]:F2})");
    }

    /// <summary>Valid records, and the same with a wrong value in the last property, validated until the reason is known.</summary>
    public static void WrongAtTheEnd(string folder, string file)
    {
        var right = new List<byte[]>();
        var wrong = new List<byte[]>();
        var records = new Records(Path.Combine(folder, file + ".ndjson"));
        for (int i = 0, bytes = 0; i < records.Count && bytes < MostBytes; i++)
        {
            if (JobPosting.IsValid(records[i]) && Spoil(records[i]) is { } spoilt && !JobPosting.IsValid(spoilt))
            {
                right.Add(records[i].ToArray());
                wrong.Add(spoilt);
                bytes += right[^1].Length;
            }
        }

        var size = right.Sum(json => (long)json.Length);
        var rates = Rates.Of(
            (size, () => Each(right, json => JobPosting.IsValid(json))),
            (size, () => Each(wrong, json => JobPosting.IsValid(json))),
            (size, () => Each(right, json => JobPosting.Validate(json))),
            (size, () => Each(wrong, json => JobPosting.Validate(json))));
        Console.WriteLine($"{file}: {right.Count} records; a wrong one costs {1 / rates[1].Ratio:F2} times a valid one for IsValid, and {rates[2].Megabytes / rates[3].Megabytes:F2} times for Validate, which says why");
    }

    /// <summary>Makes the last property, a text, too short by emptying it; null where it is none.</summary>
    private static byte[]? Spoil(ReadOnlySpan<byte> json)
    {
        var text = Encoding.UTF8.GetString(json);
        var start = text.LastIndexOf("\":\"", StringComparison.Ordinal);
        return start > 0 && text.EndsWith("\"}", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(text[..(start + 3)] + "\"}") : null;
    }

    private static double Pass(Records records) => records.Data.Length / 1e6 / Clock(() => Count(records, 0, records.Count));

    private static double Clock(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Repeat(Action work)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < 10;)
        {
            work();
        }
    }

    private static int Count(Records records, int first, int end)
    {
        var valid = 0;
        for (var i = first; i < end; i++)
        {
            valid += JobPosting.IsValid(records[i]) ? 1 : 0;
        }

        return valid;
    }

    private static void Each<T>(List<byte[]> records, Func<byte[], T> look)
    {
        foreach (var json in records)
        {
            _ = look(json);
        }
    }
}
#endif
