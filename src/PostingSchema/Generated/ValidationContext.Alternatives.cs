using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>
/// <c>anyOf</c> and <c>oneOf</c>. Where no alternative holds, one is reported: the one that a property names, else the one that fits best.
/// </summary>
public sealed partial class ValidationContext
{
    /// <summary>
    /// <c>anyOf</c>: where several branches hold, one without warnings counts; where none does, the findings of the one that
    /// fits best are reported.
    /// </summary>
    public bool AnyOf(JsonElement value, SchemaCheck?[] branches, string at, Discriminator? discriminator = null)
    {
        if (HoldsQuietly(value, branches))
        {
            return true;
        }

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
        return warnings is not null || (!_isSilent && ReportBest(value, attempts, "anyOf", at, discriminator));
    }

    /// <summary><c>oneOf</c>: as <c>anyOf</c>, but a second branch that holds is an error too.</summary>
    public bool OneOf(JsonElement value, SchemaCheck?[] branches, string at, Discriminator? discriminator = null)
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
                    CultureInfo.InvariantCulture, $"Found {Excerpt.Of(value)}, which matches alternatives {holding + 1} and {i + 1}, expected exactly one."));
            }

            holding = i;
        }

        if (holding >= 0)
        {
            Keep(attempts[holding]);
            return true;
        }

        return !_isSilent && ReportBest(value, attempts, "oneOf", at, discriminator);
    }

    /// <summary>
    /// Whether a branch holds without a warning: nearly always one does, and nobody wants to know what is wrong with the others. Not asked
    /// inside of an attempt, so that alternatives in alternatives are not looked at again and again.
    /// </summary>
    private bool HoldsQuietly(JsonElement value, SchemaCheck?[] branches)
    {
        if (_isSilent || _isAttempt)
        {
            return false;
        }

        var holds = false;
        _isSilent = true;
        for (var i = 0; i < branches.Length && !holds; i++)
        {
            _hasWarned = false;
            holds = branches[i] is not { } check || (check(value, this) && !_hasWarned);
        }

        _isSilent = false;
        return holds;
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

    private bool ReportBest(JsonElement value, List<RawFinding>?[] attempts, string rule, string at, Discriminator? discriminator)
    {
        if (discriminator is not null && discriminator.TryFind(value, out var told))
        {
            var index = discriminator.IndexOf(told);
            if (index >= 0 && attempts[index] is { Count: > 0 } meant)
            {
                Keep(meant);
                return false;
            }

            if (index < 0 && discriminator.TellsAll)
            {
                return OneOfValues(told, discriminator.All, "enum", at);
            }

            if (index < 0)
            {
                attempts = [.. attempts.Where((_, branch) => !discriminator.Tells(branch))];
            }
        }

        var misfits = attempts.OfType<List<RawFinding>>().Select(findings => new Misfit(findings, OffsetOf(JsonMarshal.GetRawUtf8Value(value)))).ToArray();
        var related = misfits.Where(misfit => !misfit.IsForeign).ToArray();
        if (related.Length == 0 && misfits.Length > 1)
        {
            return ReportForeign(value, misfits, rule, at);
        }

        var candidates = related.Length == 0 ? misfits : related;
        var best = candidates.Min()!;
        var wanted = candidates.Where(misfit => misfit.CompareTo(best) == 0).Select(misfit => misfit.Missing).Distinct().ToArray();
        if (wanted.Length > 1 && !wanted.Contains(null))
        {
            // Each only wants properties that are not there; to name those of one would be half of the truth.
            return Report(value, rule, at, $"{(best.Errors == 1 ? "A property is" : "Properties are")} missing: {Wording.Or(wanted!)}.");
        }

        Keep(candidates.First(misfit => misfit.CompareTo(best) == 0).Findings);
        return false;
    }

    /// <summary>No alternative is about such a value: what they are about is what is to be told.</summary>
    private bool ReportForeign(JsonElement value, Misfit[] misfits, string rule, string at)
    {
        var expected = misfits.SelectMany(misfit => misfit.Expected).Distinct().ToArray();
        return expected.Length == 0
            ? Report(value, rule, at, $"Found {Excerpt.Of(value)}, which matches none of the alternatives.")
            : Report(value, rule, at, $"Found {Excerpt.Of(value)}, expected {Wording.Or(expected)}.", hint: null, expected);
    }
}
