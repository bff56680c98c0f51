using System.Diagnostics;

namespace PostingSchema.Benchmarks;

/// <summary>
/// Rates on a machine that others use too: the time that the processor spent on this process, all work on one thread. What is compared
/// takes turns, so that a slow moment meets all of it; the median is of the ratios, since rates of different moments say little.
/// </summary>
internal static class Rates
{
    public const int Rounds = 7;

    /// <summary>Runs pieces of work until they are warm, then some rounds of one after the other.</summary>
    /// <param name="works">The pieces, and the bytes that each reads; the first is the yardstick.</param>
    public static Rate[] Of(params (long Bytes, Action Work)[] works)
    {
        foreach (var (_, work) in works)
        {
            WarmUp(work);
        }

        var rounds = Enumerable.Range(0, Rounds).Select(_ => works.Select(one => Once(one.Bytes, one.Work)).ToArray()).ToArray();
        return works.Select((_, i) => new Rate(
            Median(rounds.Select(round => round[i])),
            Median(rounds.Select(round => round[i] / round[0])))).ToArray();
    }

    private static double Once(long bytes, Action work) => bytes / 1e6 / Times(work).Processor;

    /// <summary>The seconds that work takes on the clock, and of the time of all processors.</summary>
    public static (double Clock, double Processor) Times(Action work)
    {
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>Repeats work for a while: the JIT compiles what is called often a second time, on another thread, later.</summary>
    public static void WarmUp(Action work)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < 15;)
        {
            work();
        }
    }
}

/// <summary>How fast something is.</summary>
/// <param name="Megabytes">10^6 bytes of input a second.</param>
/// <param name="Ratio">To the yardstick.</param>
internal sealed record Rate(double Megabytes, double Ratio)
{
    public override string ToString() => $"{Megabytes,8:F0} {Ratio,6:F2}x";
}
