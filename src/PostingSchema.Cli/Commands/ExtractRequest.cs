namespace PostingSchema.Cli.Commands;

/// <summary>How extractions are written.</summary>
internal enum ExtractFormat
{
    /// <summary>For a person: the text with its values marked.</summary>
    Text,

    /// <summary>One JSON document: an extraction, or an array of them.</summary>
    Json,

    /// <summary>One JSON document a line.</summary>
    JsonLines,
}

/// <summary>What <c>postingschema extract</c> is asked to do.</summary>
/// <param name="Files">Files, patterns, <c>-</c>.</param>
/// <param name="Schema">The name of a built-in schema, or a schema file.</param>
/// <param name="WithEvidence">Whether JSON has evidence, conflicts and findings around the posting.</param>
/// <param name="Format">How extractions are written.</param>
internal sealed record ExtractRequest(IReadOnlyList<string> Files, string Schema, bool WithEvidence, ExtractFormat Format);
