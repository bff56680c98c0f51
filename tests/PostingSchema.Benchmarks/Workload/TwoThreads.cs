#if WORKLOAD
namespace PostingSchema.Benchmarks.Workload;

/// <summary>Two threads, each with half of the records, against one with all; on the clock, since both work at once.</summary>
internal static class TwoThreads
{
    public static void Print(string folder, string file)
    {
        var records = new Records(Path.Combine(folder, file + ".ndjson"));
        var half = records.Count / 2;
        void One() => records.CountInvalid(0, records.Count);
        void Two() => Parallel.Invoke(() => records.CountInvalid(0, half), () => records.CountInvalid(half, records.Count));

        Rates.WarmUp(One);
        var gains = Enumerable.Range(0, Rates.Rounds).Select(_ => Rates.Seconds(One) / Rates.Seconds(Two)).ToArray();
        Console.WriteLine($"{file}: two threads give {Rates.Median(gains):F2} times one ({gains.Min():F2} to {gains.Max():F2})");
    }
}
#endif
