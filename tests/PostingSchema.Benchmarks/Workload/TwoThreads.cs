#if WORKLOAD
namespace PostingSchema.Benchmarks.Workload;

/// <summary>
/// Two threads, each with half of the records, against one with all; on the clock, since both work at once. Where others use the machine,
/// a thread waits for a processor: the processor time that both take, against one, says whether they hinder each other.
/// </summary>
internal static class TwoThreads
{
    private const int Rounds = 31;

    // Long enough that it matters little when the second thread wakes.
    private const int Passes = 5;

    public static void Print(string folder, string file)
    {
        var records = new Records(Path.Combine(folder, file + ".ndjson"));
        var half = records.Count / 2;
        void Pass(int first, int end)
        {
            for (var pass = 0; pass < Passes; pass++)
            {
                records.CountInvalid(first, end);
            }
        }

        void One() => Pass(0, records.Count);
        void Two() => Parallel.Invoke(() => Pass(0, half), () => Pass(half, records.Count));

        Rates.WarmUp(One);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (One: Rates.Times(One), Two: Rates.Times(Two))).ToArray();
        var gains = rounds.Select(round => round.One.Clock / round.Two.Clock).ToArray();
        var spent = Rates.Median(rounds.Select(round => round.Two.Processor / round.One.Processor));
        Console.WriteLine(
            $"{file}: two threads give {Rates.Median(gains):F2} times one ({gains.Min():F2} to {gains.Max():F2}), and take {spent:F2} times the processor time");
    }
}
#endif
