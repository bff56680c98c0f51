namespace PostingSchema.Datasets;

/// <summary>What is kept of a run: counts, and what was left unread.</summary>
public sealed class DatasetTotals
{
    private const int MaxReasons = 20;
    private readonly List<string> _incomplete = [];

    /// <summary>How many records there were: <see cref="Valid"/> and <see cref="Invalid"/> together.</summary>
    public long Records => Valid + Invalid;

    /// <summary>How many records have no error.</summary>
    public long Valid { get; private set; }

    /// <summary>How many records have an error.</summary>
    public long Invalid { get; private set; }

    /// <summary>How many findings are errors; those on a file, outside its records, too.</summary>
    public long Errors { get; private set; }

    /// <summary>How many findings are warnings.</summary>
    public long Warnings { get; private set; }

    /// <summary>Whether something was not read or not reported, so that the counts or the findings are not the whole truth.</summary>
    public bool IsIncomplete => _incomplete.Count > 0;

    /// <summary>Why the run is incomplete, one sentence each; the first twenty reasons.</summary>
    public IReadOnlyList<string> IncompleteReasons => _incomplete;

    /// <summary>Notes that something was not read or not reported.</summary>
    public void AddIncomplete(string reason)
    {
        if (_incomplete.Count < MaxReasons)
        {
            _incomplete.Add(reason);
        }
    }

    internal void CountRecord(bool isValid)
    {
        if (isValid)
        {
            Valid++;
        }
        else
        {
            Invalid++;
        }
    }

    internal void CountFinding(Severity severity)
    {
        if (severity == Severity.Error)
        {
            Errors++;
        }
        else
        {
            Warnings++;
        }
    }
}
