namespace PostingSchema;

/// <summary>The shapes of output of JSON Schema 2020-12, section 12.4 of its core.</summary>
public enum OutputFormat
{
    /// <summary>Whether the value is valid, and nothing else.</summary>
    Flag,

    /// <summary>All errors, or all annotations, in one list.</summary>
    Basic,

    /// <summary>The same as a tree that follows the schema, without nodes that say nothing.</summary>
    Detailed,
}
