#if WORKLOAD
using System.Text.Json.Serialization;

namespace PostingSchema.Benchmarks.Workload;

/// <summary>The same record as a developer writes it for System.Text.Json, which validates nothing.</summary>
internal sealed record PeerPosting
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Company { get; init; }

    public string? Team { get; init; }

    public string? Level { get; init; }

    public string? Degree { get; init; }

    public int? StartYear { get; init; }

    public string? EmploymentType { get; init; }

    public string? Workplace { get; init; }

    public List<PeerLocation>? Locations { get; init; }

    public PeerCompensation? Compensation { get; init; }

    public string? DatePosted { get; init; }

    public string? ValidThrough { get; init; }

    public string? Url { get; init; }

    public List<string>? Skills { get; init; }

    public string? Description { get; init; }

    public List<string>? Responsibilities { get; init; }

    public List<string>? MinimumQualifications { get; init; }

    public List<string>? PreferredQualifications { get; init; }

    public List<string>? Benefits { get; init; }

    public PeerVisa? Visa { get; init; }
}

internal sealed record PeerLocation
{
    public string? City { get; init; }

    public string? Region { get; init; }

    public string? Country { get; init; }
}

internal sealed record PeerCompensation
{
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public string? Currency { get; init; }

    public string? Period { get; init; }
}

internal sealed record PeerVisa
{
    public bool? Sponsorship { get; init; }

    public List<PeerYear>? History { get; init; }
}

internal sealed record PeerYear
{
    public int? Year { get; init; }

    public int? Count { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PeerPosting))]
internal sealed partial class PeerContext : JsonSerializerContext;
#endif
