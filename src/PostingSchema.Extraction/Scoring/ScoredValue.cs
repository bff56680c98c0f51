using System.Text.Json;

namespace PostingSchema.Extraction;

/// <summary>One value that counts: a scalar, an item of a list, or a part of an object.</summary>
/// <param name="Path">The field, or the part of it.</param>
/// <param name="Key">The normal form, by which values are equal.</param>
/// <param name="Shown">The value as JSON.</param>
internal sealed record ScoredValue(string Path, string Key, string Shown)
{
    // How something was stated says nothing about whether it was understood.
    private static readonly HashSet<string> Ignored = new(["raw", "currencyStated", "kind"], StringComparer.Ordinal);

    /// <summary>The values of a field.</summary>
    public static List<ScoredValue> Of(string field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => [.. value.EnumerateArray().Select(item => Of(field, item, item.GetRawText())).DistinctBy(item => item.Key)],
        JsonValueKind.Object when !IsPlace(value) => [.. value.EnumerateObject()
            .Where(part => !Ignored.Contains(part.Name))
            .Select(part => Of(field + '.' + part.Name, part.Value, part.Value.GetRawText()))],
        _ => [Of(field, value, value.GetRawText())],
    };

    private static ScoredValue Of(string path, JsonElement value, string shown) => new(path, Normal.Json(value), shown);

    private static bool IsPlace(JsonElement value) => PlaceParts.Of(value) is not null;
}
