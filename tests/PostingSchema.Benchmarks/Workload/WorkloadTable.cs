#if WORKLOAD
using System.Text.Json;

namespace PostingSchema.Benchmarks.Workload;

/// <summary>Prints the table of shared/bench/README.md for emitted code, with the yardstick and System.Text.Json in the same process.</summary>
internal static class WorkloadTable
{
    private static readonly string[] Files = ["postings", "lean", "lean_spaced", "lean_shuffled"];

    /// <returns>0; 1 where a file has another number of invalid records than expected-counts.json says.</returns>
    public static int Print(string folder, string[] only)
    {
        var isRight = true;
        Console.WriteLine($"{"",-16}{"invalid",9}{"yardstick",11}{"IsValid",18}{"TryParse",18}{"System.Text.Json",18}");
        foreach (var name in Files.Where(name => only.Length == 0 || only.Contains(name)))
        {
            var records = new Records(Path.Combine(folder, name + ".ndjson"));
            isRight &= Print(name, records, Expected(name, records));
        }

        return isRight ? 0 : 1;
    }

    /// <summary>Counts the invalid records of every file once and measures nothing, so that it can be asked under every setting of the processor.</summary>
    /// <inheritdoc cref="Print(string, string[])"/>
    public static int Count(string folder)
    {
        var isRight = true;
        foreach (var name in (string[])[.. Files, "postings_small"])
        {
            var records = new Records(Path.Combine(folder, name + ".ndjson"));
            var (invalid, unread, expected) = (records.CountInvalid(0, records.Count), CountUnread(records), Expected(name, records));
            Console.WriteLine($"{name,-16}{records.Count,8} records, {invalid,5} invalid, {unread,5} not read; {expected,5} expected");
            isRight &= invalid == expected && unread == expected;
        }

        return isRight ? 0 : 1;
    }

    /// <summary>Files that variants.py derived are not listed; there the truth path counts.</summary>
    private static int Expected(string name, Records records)
    {
        using var counts = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("..", "bench", "expected-counts.json")));
        return counts.RootElement.TryGetProperty(name + ".ndjson", out var known) ? known.GetProperty("invalid").GetInt32() : CountRefused(records);
    }

    private static bool Print(string name, Records records, int expected)
    {
        var (invalid, unread) = (0, 0);
        var bytes = records.Data.Length;
        var rates = Rates.Of(
            (bytes, () => Yardstick.ReadAll(records.Data)),
            (bytes, () => invalid = records.CountInvalid(0, records.Count)),
            (bytes, () => unread = CountUnread(records)),
            (bytes, () => Deserialize(records)));
        Console.WriteLine($"{name,-16}{invalid,9}{rates[0].Megabytes,11:F0}  {rates[1]}  {rates[2]}  {rates[3]}");
        if (invalid != expected || unread != expected)
        {
            Console.Error.WriteLine($"{name}: {expected} invalid records were expected; IsValid refuses {invalid}, TryParse {unread}.");
        }

        return invalid == expected && unread == expected;
    }

    private static int CountUnread(Records records)
    {
        var unread = 0;
        for (var i = 0; i < records.Count; i++)
        {
            unread += JobPosting.TryParse(records[i], out _, out _) ? 0 : 1;
        }

        return unread;
    }

    private static int CountRefused(Records records)
    {
        var refused = 0;
        for (var i = 0; i < records.Count; i++)
        {
            refused += JobPosting.Validate(records[i]).IsValid ? 0 : 1;
        }

        return refused;
    }

    private static void Deserialize(Records records)
    {
        for (var i = 0; i < records.Count; i++)
        {
            try
            {
                JsonSerializer.Deserialize(records[i], PeerContext.Default.PeerPosting);
            }
            catch (JsonException)
            {
                // A record with a value of another type.
            }
        }
    }
}
#endif
