namespace PostingSchema.Generator;

/// <summary>The named steps of the pipeline, for tests of what runs again after an edit.</summary>
public static class TrackingNames
{
    /// <summary>The schema files of the project.</summary>
    public const string Files = "Files";

    /// <summary>All of them parsed, bound and planned together.</summary>
    public const string Plan = "Plan";

    /// <summary>The plan of each file.</summary>
    public const string Schemas = "Schemas";

    /// <summary>What is to be said about the files.</summary>
    public const string Diagnostics = "Diagnostics";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Files, Plan, Schemas, Diagnostics];
}
