using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace PostingSchema;

/// <summary>
/// Answers of a language model that was given a schema by <c>postingschema export --for structured-output</c>. There, every property is
/// required, and null stands for one that is absent; here, absent it becomes again.
/// </summary>
public static class StructuredOutput
{
    private const int MostFindings = 20;

    /// <summary>
    /// Reads an answer. A null that the schema accepts stays; a null at which it finds an error is an absent property. Should
    /// the answer then still be invalid, it is read without any null of its objects, and is good if that is valid.
    /// </summary>
    /// <param name="utf8Json">The answer: one JSON value, UTF-8.</param>
    /// <param name="posting">The posting; null if the answer is not valid.</param>
    /// <param name="report">The findings on the answer as it was read, that is without those nulls: positions count in that text.</param>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? posting, out ValidationReport report)
        where T : class, IPosting<T>
    {
        // What is no JSON, or is beyond a limit, is not looked at any closer.
        if (T.TryParse(utf8Json, out posting, out report) || report.Findings.Any(finding => finding.SchemaPath.Length == 0))
        {
            return posting is not null;
        }

        var faulty = report.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.InstancePath).ToHashSet(StringComparer.Ordinal);
        if (T.TryParse(NullMembers.Remove(utf8Json, faulty.Contains), out posting, out report))
        {
            return true;
        }

        // A union reports that no case fits, and not which null of which case it was.
        if (T.TryParse(NullMembers.Remove(utf8Json, _ => true), out posting, out var other))
        {
            report = other;
        }

        return posting is not null;
    }

    /// <summary>What to say to the model that gave an invalid answer: its errors, at most 20 of them, a line each.</summary>
    /// <param name="report">The report of <see cref="TryParse"/>.</param>
    public static string RetryMessage(ValidationReport report)
    {
        var errors = report.Findings.Where(finding => finding.Severity == Severity.Error).ToArray();
        var message = new StringBuilder("The answer is not valid. Correct the following and give the whole answer again, as JSON of the same schema.");
        foreach (var error in errors.Take(MostFindings))
        {
            message.Append(CultureInfo.InvariantCulture, $"\n- {(error.InstancePath.Length == 0 ? "the whole" : error.InstancePath)}: {error.Message}");
            if (error.Hint is { } hint)
            {
                message.Append(CultureInfo.InvariantCulture, $" ({hint})");
            }
        }

        if (errors.Length > MostFindings || report.IsTruncated)
        {
            message.Append("\n- and more of that kind");
        }

        return message.ToString();
    }
}
