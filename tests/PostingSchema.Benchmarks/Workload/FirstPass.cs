#if WORKLOAD
namespace PostingSchema.Benchmarks.Workload;

/// <summary>How fast the first pass over a file is in a process that has just begun, against later ones.</summary>
internal static class FirstPass
{
    private const int Later = 12;

    /// <summary>Must be asked first in a process.</summary>
    public static void Print(string folder, string file)
    {
        var records = new Records(Path.Combine(folder, file + ".ndjson"));
        var first = Pass(records);
        var warm = Rates.Median(Enumerable.Range(0, Later).Select(_ => Pass(records)));
        Console.WriteLine($"{file}: first pass {first:F0} MB/s, warm {warm:F0} MB/s: {first / warm:F2}");
    }

    // On the clock: the JIT works on another thread meanwhile.
    private static double Pass(Records records) => records.Data.Length / 1e6 / Rates.Times(() => records.CountInvalid(0, records.Count)).Clock;
}
#endif
