namespace PostingSchema.Benchmarks.Parts;

/// <summary>The pairs of <see cref="WritingParts"/> in turns, for machines that others use too: BenchmarkDotNet measures one after the other.</summary>
internal static class WritingRates
{
    private const int Repeats = 100_000;

    public static void Print()
    {
        using var parts = new WritingParts();
        parts.Check();
        Compare("to bytes", parts.PeerToBytes, parts.ToBytes);
        Compare("to a string", parts.PeerToString, parts.ToText);
        Compare("to a Utf8JsonWriter", parts.PeerToWriter, parts.ToWriter);
    }

    private static void Compare(string name, Action theirs, Action ours)
    {
        var bytes = (long)Repeats * SamplePostings.Clean.Sum(json => json.Length);
        var rates = Rates.Of((bytes, () => Repeat(theirs)), (bytes, () => Repeat(ours)));
        Console.WriteLine($"{name,-20} System.Text.Json {rates[0].Megabytes,5:F0} MB/s   ours {rates[1]}");
    }

    private static void Repeat(Action work)
    {
        for (var i = 0; i < Repeats; i++)
        {
            work();
        }
    }
}
