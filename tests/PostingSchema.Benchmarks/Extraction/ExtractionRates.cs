using System.Text;
using System.Text.Json;
using PostingSchema.Extraction;
using PostingSchema.Postings;

namespace PostingSchema.Benchmarks;

/// <summary>How fast raw texts are read, in UTF-8 bytes of text a second, on one thread.</summary>
internal static class ExtractionRates
{
    public static void Print()
    {
        var (source, texts) = Texts();
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        Console.WriteLine($"{texts.Count} texts of {source}, {bytes:N0} bytes");

        var yardstick = Yardstick.OfSamples();
        var repair = Rates.MedianOf(bytes, () => Each(texts, text => RepairedText.Of(text)));
        var extract = Rates.MedianOf(bytes, () => Each(texts, text => JobPosting.Extract(text)));
        Console.WriteLine($"yardstick            {yardstick,8:F0} MB/s");
        Console.WriteLine($"RepairedText.Of      {repair,8:F1} MB/s  {repair / yardstick,7:F4}");
        Console.WriteLine($"JobPosting.Extract   {extract,8:F1} MB/s  {extract / yardstick,7:F4}");
    }

    private static void Each<T>(List<string> texts, Func<string, T> read)
    {
        foreach (var text in texts)
        {
            _ = read(text);
        }
    }

    private static (string Source, List<string> Texts) Texts()
    {
        if (SharedData.Folder is not null)
        {
            const string Name = "rawtext_postings_sample.ndjson";
            return (Name, [.. File.ReadLines(SharedData.PathOf("real", Name)).Distinct()
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)]);
        }

        var samples = Repository.PathOf("schemas", "samples", "raw");
        return ("schemas/samples/raw", [.. Directory.EnumerateFiles(samples, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)]);
    }
}
