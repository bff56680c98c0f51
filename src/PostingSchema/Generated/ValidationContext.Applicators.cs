using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>Keywords that put schemas together.</summary>
public sealed partial class ValidationContext
{
    /// <summary>A branch of another type tells nobody anything; one of another constant hardly does.</summary>
    private const long WrongType = 1_000_000_000_000_000;
    private const long WrongConstant = 1_000;

    /// <summary>Whether a value matches, without reporting anything.</summary>
    public bool Matches(JsonElement value, SchemaCheck check)
    {
        var wasSilent = _isSilent;
        _isSilent = true;
        var matches = check(value, this);
        _isSilent = wasSilent;
        return matches;
    }

    /// <summary><c>not</c></summary>
    public bool Not(JsonElement value, SchemaCheck? check, string at) =>
        (check is not null && !Matches(value, check))
        || (!_isSilent && Report(value, "not", at, $"Found {Excerpt.Of(value)}, which the schema excludes."));

    /// <summary>
    /// <c>anyOf</c>: where several branches hold, one without warnings counts; where none does, the findings of the one that
    /// fits best are reported.
    /// </summary>
    public bool AnyOf(JsonElement value, SchemaCheck?[] branches, string at)
    {
        var attempts = new List<RawFinding>?[branches.Length];
        List<RawFinding>? warnings = null;
        for (var i = 0; i < branches.Length; i++)
        {
            if (!Attempt(value, branches[i], out attempts[i]))
            {
                continue;
            }

            if (attempts[i] is null or { Count: 0 })
            {
                return true;
            }

            warnings ??= attempts[i];
        }

        Keep(warnings);
        return warnings is not null || (!_isSilent && ReportBest(value, attempts, "anyOf", at));
    }

    /// <summary><c>oneOf</c>: as <c>anyOf</c>, but a second branch that holds is an error too.</summary>
    public bool OneOf(JsonElement value, SchemaCheck?[] branches, string at)
    {
        var attempts = new List<RawFinding>?[branches.Length];
        var holding = -1;
        for (var i = 0; i < branches.Length; i++)
        {
            if (!Attempt(value, branches[i], out attempts[i]))
            {
                continue;
            }

            if (holding >= 0)
            {
                return !_isSilent && Report(value, "oneOf", at, string.Create(
                    CultureInfo.InvariantCulture, $"The value matches alternatives {holding + 1} and {i + 1}, expected exactly one."));
            }

            holding = i;
        }

        if (holding >= 0)
        {
            Keep(attempts[holding]);
            return true;
        }

        return !_isSilent && ReportBest(value, attempts, "oneOf", at);
    }

    /// <summary>Runs a branch with a list of findings of its own.</summary>
    private bool Attempt(JsonElement value, SchemaCheck? check, out List<RawFinding>? findings)
    {
        findings = null;
        if (check is null || _isSilent)
        {
            return check is null || check(value, this);
        }

        var (outer, wasTruncated, wasAttempt) = (_findings, _isTruncated, _isAttempt);
        _findings = findings = [];
        _isAttempt = true;
        var holds = check(value, this);
        (_findings, _isTruncated, _isAttempt) = (outer, wasTruncated, wasAttempt);
        return holds;
    }

    private void Keep(List<RawFinding>? findings)
    {
        foreach (var finding in findings ?? [])
        {
            Add(finding);
        }
    }

    private bool ReportBest(JsonElement value, List<RawFinding>?[] attempts, string rule, string at)
    {
        var offset = OffsetOf(JsonMarshal.GetRawUtf8Value(value));
        var best = attempts.OfType<List<RawFinding>>().MinBy(findings => Distance(findings, offset));
        if (best is not null && Distance(best, offset) < WrongType)
        {
            Keep(best);
            return false;
        }

        // No branch is of this type: the types are what is to be told.
        var expected = attempts.OfType<List<RawFinding>>()
            .SelectMany(findings => findings.Where(finding => finding.RuleId == "type" && finding.Offset == offset))
            .Select(finding => finding.Message.Split(", expected ") is [_, var types] ? types.TrimEnd('.') : finding.Message)
            .Distinct()
            .ToArray();
        return Report(value, rule, at, expected.Length == 0
            ? $"Found {Excerpt.Of(value)}, which matches none of the alternatives."
            : $"Found {Excerpt.Of(value)}, expected {string.Join(" or ", expected)}.");
    }

    private static long Distance(List<RawFinding> findings, int offset) => findings.Sum(finding => finding switch
    {
        { RuleId: "type" } when finding.Offset == offset => WrongType,
        { RuleId: "const" } => WrongConstant,
        { Severity: Severity.Warning } => 0,
        _ => 1,
    });
}
