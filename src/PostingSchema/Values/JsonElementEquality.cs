using System.Runtime.InteropServices;
using System.Text.Json;
using PostingSchema.Generated;

namespace PostingSchema;

/// <summary>
/// Equality of JSON values, as generated records need it where they keep a <see cref="JsonElement"/>: numbers are equal when they
/// are the same decimal number (<c>1</c> and <c>1.0</c>), strings when they are the same text however they are escaped, arrays
/// item by item, objects in any order of their properties. It is that of <see cref="JsonElement.DeepEquals"/>, which however throws
/// on large exponents.
/// </summary>
public static class JsonElementEquality
{
    /// <summary>Whether two JSON values are equal. Values without a document (<c>default</c>) are equal to each other.</summary>
    /// <exception cref="InsufficientExecutionStackException">They are nested deeper than the stack allows.</exception>
    public static bool Equals(JsonElement left, JsonElement right)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return left.ValueKind == right.ValueKind && left.ValueKind switch
        {
            JsonValueKind.Number => JsonNumber.Compare(Raw(left), Raw(right)) == 0,
            JsonValueKind.String => JsonStringText.Equals(Content(left), Content(right)),
            JsonValueKind.Array => ArraysEqual(left, right),
            JsonValueKind.Object => ObjectsEqual(left, right),
            _ => true,
        };
    }

    /// <summary>Whether two JSON values are equal, or both absent.</summary>
    /// <inheritdoc cref="Equals(JsonElement, JsonElement)"/>
    public static bool Equals(JsonElement? left, JsonElement? right) =>
        left is { } l && right is { } r ? Equals(l, r) : left is null && right is null;

    /// <summary>The same for equal values; another one in every process.</summary>
    /// <exception cref="InsufficientExecutionStackException">The value is nested deeper than the stack allows.</exception>
    public static int GetHashCode(JsonElement element)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return HashCode.Combine(element.ValueKind, element.ValueKind switch
        {
            JsonValueKind.Number => JsonNumber.GetHashCode(Raw(element)),
            JsonValueKind.String => JsonStringText.GetHashCode(Content(element)),
            JsonValueKind.Array => HashOfArray(element),
            JsonValueKind.Object => HashOfObject(element),
            _ => 0,
        });
    }

    /// <inheritdoc cref="GetHashCode(JsonElement)"/>
    public static int GetHashCode(JsonElement? element) => element is { } value ? GetHashCode(value) : 0;

    private static ReadOnlySpan<byte> Raw(JsonElement element) => JsonMarshal.GetRawUtf8Value(element);

    /// <summary>What stands between the quotes.</summary>
    private static ReadOnlySpan<byte> Content(JsonElement element) => Raw(element)[1..^1];

    private static bool ArraysEqual(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
        {
            return false;
        }

        using var theirs = right.EnumerateArray();
        foreach (var item in left.EnumerateArray())
        {
            if (!theirs.MoveNext() || !Equals(item, theirs.Current))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ObjectsEqual(JsonElement left, JsonElement right)
    {
        if (left.GetPropertyCount() != right.GetPropertyCount())
        {
            return false;
        }

        // Mostly both come from the same writer, and so are in the same order.
        using var theirs = right.EnumerateObject();
        foreach (var property in left.EnumerateObject())
        {
            if (!theirs.MoveNext() || !JsonStringText.Equals(Name(property), Name(theirs.Current)))
            {
                return SortedPropertiesEqual(left, right);
            }

            if (!Equals(property.Value, theirs.Current.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SortedPropertiesEqual(JsonElement left, JsonElement right)
    {
        foreach (var (ours, theirs) in Sorted(left).Zip(Sorted(right)))
        {
            if (ours.Name != theirs.Name || !Equals(ours.Value, theirs.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>By name; properties of the same name, which JSON should not have, stay in their order.</summary>
    private static IEnumerable<(string Name, JsonElement Value)> Sorted(JsonElement element) => element.EnumerateObject()
        .Select(property => (Name: JsonStringText.Unescape(Name(property)), property.Value))
        .OrderBy(property => property.Name, StringComparer.Ordinal);

    private static ReadOnlySpan<byte> Name(JsonProperty property) => JsonMarshal.GetRawUtf8PropertyName(property);

    private static int HashOfArray(JsonElement element)
    {
        var hash = new HashCode();
        foreach (var item in element.EnumerateArray())
        {
            hash.Add(GetHashCode(item));
        }

        return hash.ToHashCode();
    }

    private static int HashOfObject(JsonElement element)
    {
        // A sum, since the order of the properties must not matter.
        var sum = 0;
        foreach (var property in element.EnumerateObject())
        {
            sum = unchecked(sum + HashCode.Combine(JsonStringText.GetHashCode(Name(property)), GetHashCode(property.Value)));
        }

        return sum;
    }
}
