using PostingSchema.Postings;

namespace PostingSchema.Cli.Schemas;

/// <summary>The schemas that the tool brings along, compiled at build time.</summary>
internal static class BuiltInSchemas
{
    /// <summary>The posting types by the name to write after <c>--schema</c>.</summary>
    public static IReadOnlyDictionary<string, PostingType> All { get; } = new SortedDictionary<string, PostingType>(StringComparer.Ordinal)
    {
        ["job-posting"] = PostingType.Of<JobPosting>(),
        ["simplify-listing"] = PostingType.Of<SimplifyListing>(),
        ["greenhouse-job"] = PostingType.Of<GreenhouseJob>(),
        ["schema-org-job-posting"] = PostingType.Of<SchemaOrgJobPosting>(),
    };
}
