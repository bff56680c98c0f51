using System.Diagnostics;

namespace PostingSchema.Benchmarks.Cold;

/// <summary>The clock that processes of one machine share.</summary>
internal static class Clock
{
    public static long Now => Stopwatch.GetTimestamp();

    public static double MillisecondsSince(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}
