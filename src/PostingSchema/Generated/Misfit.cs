namespace PostingSchema.Generated;

/// <summary>
/// Why an alternative does not hold, and how far it is from holding: the fewer errors the better, then the fewer of them about a type, then
/// the more that look like a slip of the pen, then the later the first, since what comes before it fits.
/// </summary>
internal sealed class Misfit : IComparable<Misfit>
{
    private readonly int _types;
    private readonly int _slips;
    private readonly int _first;

    /// <summary>Takes what was found, and where the value starts.</summary>
    public Misfit(List<RawFinding> findings, int offset)
    {
        Findings = findings;
        var errors = findings.FindAll(static finding => finding.Severity == Severity.Error);
        Errors = errors.Count;
        _types = errors.Count(static finding => finding.RuleId == "type");
        _slips = errors.Count(static finding => finding.Expected is null && finding.Hint is not null);
        _first = errors.Count == 0 ? 0 : errors.Min(static finding => finding.Offset);
        var foreign = errors.FindAll(finding => finding.Offset == offset && IsAboutAnotherValue(finding));
        IsForeign = foreign.Count > 0;
        Expected = [.. foreign.SelectMany(static finding => finding.Expected!)];
        Missing = errors.Count > 0 && errors.TrueForAll(finding => finding.Offset == offset && finding is { RuleId: "required", Expected: not null })
            ? Wording.And([.. errors.SelectMany(static finding => finding.Expected!)])
            : null;
    }

    /// <summary>Everything that was found.</summary>
    public List<RawFinding> Findings { get; }

    /// <summary>How many of them are errors.</summary>
    public int Errors { get; }

    /// <summary>Whether the alternative is about values of another type, or about other constants: nobody who wrote this one meant it.</summary>
    public bool IsForeign { get; }

    /// <summary>What a foreign one is about.</summary>
    public IReadOnlyList<string> Expected { get; }

    /// <summary>The properties that are missing, where nothing else is wrong; else null.</summary>
    public string? Missing { get; }

    /// <inheritdoc/>
    public int CompareTo(Misfit? other) =>
        other is null ? 1 : (Errors, _types, -_slips, -_first).CompareTo((other.Errors, other._types, -other._slips, -other._first));

    private static bool IsAboutAnotherValue(RawFinding finding) => finding is { Expected: not null, RuleId: not "required" };
}
