using System.Text.Json;
using BenchmarkDotNet.Attributes;
using PostingSchema.Postings;

namespace PostingSchema.Benchmarks.Parts;

/// <summary>Acceptor, validator and reader. Times are of one posting.</summary>
[MemoryDiagnoser]
public class ReadingParts
{
    private readonly byte[][] _clean = SamplePostings.Clean;
    private readonly byte[] _withWarnings = SamplePostings.WithWarnings;
    private readonly byte[] _withError = SamplePostings.WithError;

    [Benchmark(Baseline = true, OperationsPerInvoke = SamplePostings.CleanCount, Description = "Utf8JsonReader, checks nothing")]
    public void Yardstick()
    {
        foreach (var json in _clean)
        {
            Benchmarks.Yardstick.ReadAll(json);
        }
    }

    [Benchmark(OperationsPerInvoke = SamplePostings.CleanCount, Description = "acceptor: IsValid")]
    public bool Acceptor()
    {
        var all = true;
        foreach (var json in _clean)
        {
            all &= JobPosting.IsValid(json);
        }

        return all;
    }

    [Benchmark(OperationsPerInvoke = SamplePostings.CleanCount, Description = "reader: TryParse")]
    public int Reader()
    {
        var read = 0;
        foreach (var json in _clean)
        {
            read += JobPosting.TryParse(json, out _, out _) ? 1 : 0;
        }

        return read;
    }

    [Benchmark(OperationsPerInvoke = SamplePostings.CleanCount, Description = "System.Text.Json: Deserialize, checks nothing")]
    public void Peer()
    {
        foreach (var json in _clean)
        {
            JsonSerializer.Deserialize(json, PeerPostingContext.Default.PeerPosting);
        }
    }

    [Benchmark(Description = "acceptor: IsValid, one error")]
    public bool AcceptorOfError() => JobPosting.IsValid(_withError);

    [Benchmark(Description = "validator: Validate, one error")]
    public ValidationReport ValidatorOfError() => JobPosting.Validate(_withError);

    [Benchmark(Description = "validator: Validate, two warnings")]
    public ValidationReport ValidatorOfWarnings() => JobPosting.Validate(_withWarnings);
}
