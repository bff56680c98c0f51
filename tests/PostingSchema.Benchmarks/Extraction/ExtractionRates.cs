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

        var sample = Yardstick.Sample();
        var rates = Rates.Of(
            (sample.Length, () => Yardstick.ReadAll(sample)),
            (bytes, () => Each(texts, text => RepairedText.Of(text))),
            (bytes, () => Each(texts, text => JobPosting.Extract(text))));
        Console.WriteLine($"yardstick            {rates[0].Megabytes,8:F0} MB/s");
        Console.WriteLine($"RepairedText.Of      {rates[1].Megabytes,8:F1} MB/s  {rates[1].Ratio,7:F4}");
        Console.WriteLine($"JobPosting.Extract   {rates[2].Megabytes,8:F1} MB/s  {rates[2].Ratio,7:F4}");
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
