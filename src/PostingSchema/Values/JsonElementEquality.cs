using System.Text.Json;

namespace PostingSchema;

/// <summary>
/// Equality of JSON values, as generated records need it where they keep a <see cref="JsonElement"/>: numbers are equal when they
/// are the same decimal number (<c>1</c> and <c>1.0</c>), strings when they are the same text however they are escaped, arrays
/// item by item, objects in any order of their properties.
/// </summary>
public static class JsonElementEquality
{
    /// <summary>Whether two JSON values are equal.</summary>
    public static bool Equals(JsonElement left, JsonElement right) => JsonElement.DeepEquals(left, right);

    /// <summary>Whether two JSON values are equal, or both absent.</summary>
    public static bool Equals(JsonElement? left, JsonElement? right) =>
        left is { } l && right is { } r ? Equals(l, r) : left is null && right is null;

    /// <summary>The same for equal values; another one in every process.</summary>
    public static int GetHashCode(JsonElement element) => (int)element.ValueKind;

    /// <inheritdoc cref="GetHashCode(JsonElement)"/>
    public static int GetHashCode(JsonElement? element) => element is { } value ? GetHashCode(value) : 0;
}
