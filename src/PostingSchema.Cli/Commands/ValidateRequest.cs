using PostingSchema.Datasets;

namespace PostingSchema.Cli.Commands;

/// <summary>How a report is written.</summary>
internal enum ReportFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>One JSON document a finding, and one for the summary.</summary>
    JsonLines,
}

/// <summary>What <c>postingschema validate</c> is asked to do.</summary>
/// <param name="Data">Files, patterns, <c>-</c>.</param>
/// <param name="Schema">The name of a built-in schema, or a schema file.</param>
/// <param name="Type">Another type of the schema than its root; null for the root.</param>
/// <param name="Records">Where in a document the records are; null to go by the data.</param>
/// <param name="Format">How the report is written.</param>
/// <param name="MaxFindings">How many findings the report may have; null for all of them.</param>
/// <param name="MaxRecordBytes">How long a record may be.</param>
internal sealed record ValidateRequest(
    IReadOnlyList<string> Data,
    string Schema,
    string? Type,
    JsonPointer? Records,
    ReportFormat Format,
    long? MaxFindings,
    int MaxRecordBytes);
