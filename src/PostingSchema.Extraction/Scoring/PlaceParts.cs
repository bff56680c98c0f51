using System.Text.Json;

namespace PostingSchema.Extraction;

/// <summary>A place, as it is compared: by city, county, region and country, however these are spelled.</summary>
internal sealed record PlaceParts(string? City, string? County, string? Region, string? Country)
{
    /// <summary>The parts of a place; null where the value is none.</summary>
    public static PlaceParts? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var region = Read(value, "region");
        var country = Read(value, "country") ?? Read(value, "countryCode");
        var parts = new PlaceParts(
            Fold(Read(value, "city")),
            Fold(Read(value, "county")),
            Fold(region is null ? null : Regions.CodeOf(region)),
            Fold(country is null ? null : Countries.CodeOf(country) ?? country));
        return parts == new PlaceParts(null, null, null, null) ? null : parts;
    }

    /// <summary>
    /// Whether a predicted place is the place that gold means: equal in every part that gold gives, and not a smaller one. Where gold
    /// gives no country or region, more is not less.
    /// </summary>
    public bool IsMet(PlaceParts predicted) =>
        City == predicted.City
        && (County is null || County == predicted.County)
        && (Region is null || Region == predicted.Region)
        && (Country is null || Country == predicted.Country);

    private static string? Read(JsonElement value, string name) =>
        value.TryGetProperty(name, out JsonElement part) && part.ValueKind == JsonValueKind.String ? part.GetString() : null;

    private static string? Fold(string? part) => part is null ? null : Normal.Text(part);
}
