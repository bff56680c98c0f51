using System.Text.Json;

namespace PostingSchema.Benchmarks;

/// <summary>
/// What this machine can do at this moment: <see cref="Utf8JsonReader"/> reads every token and checks nothing. Ratios to it can be
/// compared between machines; rates cannot.
/// </summary>
internal static class Yardstick
{
    private const int SampleBytes = 4_000_000;

    /// <summary>The sample postings of the repository, repeated: for what does not read JSON.</summary>
    public static byte[] Sample()
    {
        var valid = File.ReadLines(Repository.PathOf("schemas", "samples", "job-postings.ndjson")).Where(IsJson);
        var text = string.Join('\n', valid) + "\n";
        return System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, (SampleBytes / text.Length) + 1)));
    }

    public static void ReadAll(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data, new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
        }
    }

    private static bool IsJson(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
