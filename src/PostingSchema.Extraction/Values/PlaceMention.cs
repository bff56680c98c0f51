namespace PostingSchema.Extraction;

/// <summary>A place.</summary>
public sealed record PlaceMention
{
    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The county, with the word: <c>Wake County</c>.</summary>
    public string? County { get; init; }

    /// <summary>The state, province or region, as in the text: <c>TX</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The country, as in the text.</summary>
    public string? Country { get; init; }

    /// <summary>The country (ISO 3166-1 alpha-2): of <see cref="Country"/>, else of a region or city that is in one country only.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The words of the text.</summary>
    public required string Raw { get; init; }
}
