using System.Diagnostics;

namespace PostingSchema.Benchmarks;

/// <summary>
/// Rates on a machine that others use too: the time that the processor spent on this process, and the median of several rounds. All
/// work is on one thread.
/// </summary>
internal static class Rates
{
    private const int Rounds = 7;

    /// <summary>Runs a piece of work until it is warm, then some rounds.</summary>
    /// <param name="bytes">What one round reads.</param>
    /// <param name="round">The work.</param>
    /// <returns>The median, in MB (10^6 bytes) a second.</returns>
    public static double MedianOf(long bytes, Action round)
    {
        WarmUp(round);
        var rates = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            rates[i] = Once(bytes, round);
        }

        Array.Sort(rates);
        return rates[Rounds / 2];
    }

    public static double Once(long bytes, Action round)
    {
        var start = Environment.CpuUsage.TotalTime;
        round();
        return bytes / 1e6 / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    // The JIT compiles what is called often a second time, on another thread, a while later.
    private static void WarmUp(Action round)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < 6;)
        {
            round();
        }
    }
}
