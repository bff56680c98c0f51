using System.Text.Json;
using PostingSchema.Benchmarks.Parts;
using PostingSchema.Postings;

namespace PostingSchema.Benchmarks.Cold;

/// <summary>The process that has just begun: it makes one call twice.</summary>
internal static class FirstCalls
{
    private static readonly byte[] Clean = SamplePostings.Clean[0];

    private static readonly Dictionary<string, Action> Calls = new()
    {
        ["IsValid"] = () => JobPosting.IsValid(Clean),
        ["Validate, one error"] = () => JobPosting.Validate(SamplePostings.WithError),
        ["TryParse"] = () => JobPosting.TryParse(Clean, out _, out _),
        ["System.Text.Json"] = () => JsonSerializer.Deserialize(Clean, PeerPostingContext.Default.PeerPosting),
    };

    public static IEnumerable<string> Names => Calls.Keys;

    /// <summary>Prints milliseconds from the start of the process to Main, of the first call, and of the second.</summary>
    public static void Print(string name, double toMain)
    {
        var call = Calls[name];
        Console.Write(FormattableString.Invariant($"{toMain} {Rates.Times(call).Clock * 1000} {Rates.Times(call).Clock * 1000}"));
    }
}
