using System.Text;

namespace PostingSchema.Benchmarks;

/// <summary>Job postings of <c>schemas/samples</c>, which every clone has.</summary>
internal static class SamplePostings
{
    /// <summary>As many postings are clean.</summary>
    public const int CleanCount = 3;

    /// <summary>Without any finding, and without properties but those of the schema.</summary>
    public static byte[][] Clean { get; } = [.. Lines("checked-postings.ndjson").Take(CleanCount)];

    /// <summary>Valid, but with warnings: a title all in capitals, and a senior with a year of experience.</summary>
    public static byte[] WithWarnings { get; } = Lines("checked-postings.ndjson")[3];

    /// <summary>With one error: a degree that is not a member of the enum.</summary>
    public static byte[] WithError { get; } = Lines("job-postings.ndjson")[3];

    private static byte[][] Lines(string file) => [.. File.ReadLines(Repository.PathOf("schemas", "samples", file)).Select(Encoding.UTF8.GetBytes)];
}
