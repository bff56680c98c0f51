namespace PostingSchema.Benchmarks.Parts;

internal sealed record PeerPlace
{
    public string? City { get; init; }

    public string? County { get; init; }

    public string? Region { get; init; }

    public string? Country { get; init; }

    public string? Raw { get; init; }
}

internal sealed record PeerSalary
{
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public string? Currency { get; init; }

    public string? CurrencyStated { get; init; }

    public string? Period { get; init; }

    public string? Kind { get; init; }

    public string? Raw { get; init; }
}

internal sealed record PeerStartBy
{
    public int? Year { get; init; }

    public int? Month { get; init; }

    public string? Text { get; init; }
}

internal sealed record PeerApplicationLimit
{
    public int? Count { get; init; }

    public string? Scope { get; init; }
}

internal sealed record PeerRelativeTime
{
    public string? Text { get; init; }

    public int? Minutes { get; init; }

    public int? Hours { get; init; }

    public int? Days { get; init; }

    public int? Weeks { get; init; }

    public int? Months { get; init; }

    public bool? AtLeast { get; init; }
}

internal sealed record PeerVisaSponsorship
{
    public string? Status { get; init; }

    public string? Signal { get; init; }

    public string? CountsByYear { get; init; }
}
