using System.Globalization;
using System.Text.Json;

namespace PostingSchema.Emitted.Tests;

/// <summary>
/// JSON values as records hold them: a double has 17 digits, a date and time 100 ns, and a few formats have one spelling
/// when they are written.
/// </summary>
internal static class LooseJson
{
    public static bool AreEqual(byte[] left, byte[] right)
    {
        using var first = JsonDocument.Parse(left);
        using var second = JsonDocument.Parse(right);
        return AreEqual(first.RootElement, second.RootElement);
    }

    private static bool AreEqual(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => AreEqualObjects(left, right),
        (JsonValueKind.Array, JsonValueKind.Array) =>
            left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray(), AreEqual).All(equal => equal),
        (JsonValueKind.Number, JsonValueKind.Number) =>
            JsonElement.DeepEquals(left, right) || BitConverter.DoubleToInt64Bits(left.GetDouble()) == BitConverter.DoubleToInt64Bits(right.GetDouble()),
        (JsonValueKind.String, JsonValueKind.String) => AreEqualTexts(left.GetString()!, right.GetString()!),
        var (one, other) => one == other,
    };

    private static bool AreEqualObjects(JsonElement left, JsonElement right)
    {
        var others = right.EnumerateObject().ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
        return left.EnumerateObject().Count() == others.Count
            && left.EnumerateObject().All(property => others.TryGetValue(property.Name, out var other) && AreEqual(property.Value, other));
    }

    private static bool AreEqualTexts(string left, string right) =>
        left == right
        || (Guid.TryParseExact(left, "D", out var guid) && guid.ToString() == right)
        || (OffsetTime.TryParse(left, out var time) && time.ToString() == right)
        || (Moment(left) is { } moment && Moment(right) is { } other && moment.Offset == other.Offset && Math.Abs((moment - other).Ticks) <= 1);

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text.ToUpperInvariant(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
