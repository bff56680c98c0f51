using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using PostingSchema.Postings;

namespace PostingSchema.Benchmarks.Parts;

/// <summary>
/// The writer, beside the quickest that System.Text.Json's generator emits for a record like ours (its "fast path"). Times are of one posting.
/// </summary>
[MemoryDiagnoser]
public class WritingParts : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly JobPosting[] _postings = [.. SamplePostings.Clean.Select(json => JobPosting.Parse(json))];
    private readonly PeerPosting[] _peers =
        [.. SamplePostings.Clean.Select(json => JsonSerializer.Deserialize(json, PeerPostingContext.Default.PeerPosting)!)];

    private readonly Utf8JsonWriter _writer;

    public WritingParts() => _writer = new(_buffer);

    [GlobalSetup]
    public void Check()
    {
        if (!_postings.Select(Ours).SequenceEqual(_peers.Select(Theirs)))
        {
            throw new InvalidOperationException("What is compared does not write the same.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = SamplePostings.CleanCount, Description = "System.Text.Json: to bytes")]
    public void PeerToBytes()
    {
        foreach (var posting in _peers)
        {
            JsonSerializer.SerializeToUtf8Bytes(posting, PeerPostingContext.Default.PeerPosting);
        }
    }

    [Benchmark(OperationsPerInvoke = SamplePostings.CleanCount, Description = "our context: to bytes")]
    public void ToBytes()
    {
        foreach (var posting in _postings)
        {
            JsonSerializer.SerializeToUtf8Bytes(posting, JobPosting.JsonTypeInfo);
        }
    }

    [Benchmark(OperationsPerInvoke = SamplePostings.CleanCount, Description = "System.Text.Json: to a string")]
    public void PeerToString()
    {
        foreach (var posting in _peers)
        {
            Theirs(posting);
        }
    }

    [Benchmark(OperationsPerInvoke = SamplePostings.CleanCount, Description = "our context: to a string")]
    public void ToText()
    {
        foreach (var posting in _postings)
        {
            Ours(posting);
        }
    }

    [Benchmark(OperationsPerInvoke = SamplePostings.CleanCount, Description = "System.Text.Json: to a Utf8JsonWriter")]
    public void PeerToWriter()
    {
        foreach (var posting in _peers)
        {
            Start();
            JsonSerializer.Serialize(_writer, posting, PeerPostingContext.Default.PeerPosting);
        }
    }

    [Benchmark(OperationsPerInvoke = SamplePostings.CleanCount, Description = "our context: to a Utf8JsonWriter")]
    public void ToWriter()
    {
        foreach (var posting in _postings)
        {
            Start();
            JsonSerializer.Serialize(_writer, posting, JobPosting.JsonTypeInfo);
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _writer.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Start()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
    }

    private static string Ours(JobPosting posting) => JsonSerializer.Serialize(posting, JobPosting.JsonTypeInfo);

    private static string Theirs(PeerPosting posting) => JsonSerializer.Serialize(posting, PeerPostingContext.Default.PeerPosting);
}
