namespace PostingSchema.Extraction;

/// <summary>A posting made from raw text, each value with its evidence.</summary>
public abstract class ExtractionResult
{
    private protected ExtractionResult(
        ReadOnlyMemory<byte> json,
        IReadOnlyList<KeyValuePair<string, Evidence>> evidence,
        IReadOnlyList<Conflict> conflicts,
        ValidationReport report)
    {
        Utf8Json = json;
        Evidence = evidence;
        Conflicts = conflicts;
        Report = report;
    }

    /// <summary>What was found, as JSON in the order of the schema; there in any case, valid or not.</summary>
    public ReadOnlyMemory<byte> Utf8Json { get; }

    /// <summary><see cref="Utf8Json"/> as a string.</summary>
    public string Json => System.Text.Encoding.UTF8.GetString(Utf8Json.Span);

    /// <summary>Where each value was read, by JSON Pointer, in the order of the JSON.</summary>
    public IReadOnlyList<KeyValuePair<string, Evidence>> Evidence { get; }

    /// <summary>What the text says twice, and differently.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; }

    /// <summary>What the schema says of <see cref="Utf8Json"/>.</summary>
    public ValidationReport Report { get; }
}

/// <summary>A posting made from raw text, each value with its evidence.</summary>
/// <typeparam name="T">The generated type of the posting.</typeparam>
public sealed class Extraction<T> : ExtractionResult
    where T : class, IPosting<T>
{
    internal Extraction(
        T? posting,
        ReadOnlyMemory<byte> json,
        IReadOnlyList<KeyValuePair<string, Evidence>> evidence,
        IReadOnlyList<Conflict> conflicts,
        ValidationReport report)
        : base(json, evidence, conflicts, report)
    {
        Posting = posting;
    }

    /// <summary>The posting; null where the schema requires what the text does not state. Nothing is invented.</summary>
    public T? Posting { get; }
}
