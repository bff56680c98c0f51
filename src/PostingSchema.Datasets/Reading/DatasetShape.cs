namespace PostingSchema.Datasets.Reading;

/// <summary>How records lie in a file.</summary>
internal enum DatasetShape
{
    /// <summary>NDJSON: one record a line, blank lines aside. A broken line never affects another.</summary>
    Lines,

    /// <summary>
    /// JSON values one after another, over as many lines as they like: usually one, an array of records or an object that
    /// holds it, or one posting in a file of its own.
    /// </summary>
    Documents,
}
