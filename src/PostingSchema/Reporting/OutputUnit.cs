using System.Text.Json;

namespace PostingSchema;

/// <summary>
/// What a schema, or one keyword of it, has to say of a value, as JSON Schema 2020-12 has it (section 12.3 of its core). Where something
/// is valid there are annotations, where it is not there are errors; never both.
/// </summary>
public sealed class OutputUnit
{
    /// <summary>Whether the value is valid against this schema or keyword.</summary>
    public required bool IsValid { get; init; }

    /// <summary>JSON Pointer of the schema or keyword along the way that validation took, with the <c>$ref</c>s on it.</summary>
    public required string KeywordLocation { get; init; }

    /// <summary>URI of the schema or keyword; null where there is no schema to point into.</summary>
    public string? AbsoluteKeywordLocation { get; init; }

    /// <summary>JSON Pointer of the value.</summary>
    public required string InstanceLocation { get; init; }

    /// <summary>What was found and what was expected; null where nothing is wrong, or where <see cref="Units"/> say it.</summary>
    public string? Error { get; init; }

    /// <summary>The value of the annotation, where the keyword gives one.</summary>
    public JsonElement? Annotation { get; init; }

    /// <summary>Errors or annotations of what is inside.</summary>
    public IReadOnlyList<OutputUnit> Units { get; init; } = [];

    /// <summary>Of the whole: whether there were more errors or annotations than the limit allows to keep.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>The findings of a report as units in one list. They know the place in the schema, and not the way to it.</summary>
    public static OutputUnit Of(ValidationReport report) => new()
    {
        IsValid = report.IsValid,
        KeywordLocation = "",
        InstanceLocation = "",
        IsTruncated = report.IsTruncated,
        Units = [.. report.Findings.Where(finding => finding.Severity == Severity.Error).Select(Of)],
    };

    /// <summary>Writes the unit as the standard has it. That something was left out is said as <c>"truncated": true</c>.</summary>
    public void WriteTo(Utf8JsonWriter writer, OutputFormat format) => OutputWriter.Write(writer, this, format);

    /// <summary>The detailed output as JSON.</summary>
    public override string ToString() => OutputWriter.ToText(this, OutputFormat.Detailed);

    private static OutputUnit Of(Finding finding)
    {
        var hash = finding.SchemaPath.IndexOf('#', StringComparison.Ordinal);
        return new()
        {
            IsValid = false,
            KeywordLocation = hash < 0 ? "" : finding.SchemaPath[(hash + 1)..],
            InstanceLocation = finding.InstancePath,
            Error = finding.Message,
        };
    }
}
