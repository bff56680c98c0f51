using System.Text.Json;

namespace PostingSchema;

/// <summary>
/// The equality of one item of a collection: the type's own, except for <see cref="JsonElement"/>, whose own compares
/// references into a document instead of values, and <see cref="Uri"/>, whose own leaves out the fragment.
/// </summary>
internal static class ValueEquality<T>
{
    // The comparisons of types are constants to the JIT compiler: only one branch is left of each method.
    public static bool Equals(T left, T right)
    {
        if (typeof(T) == typeof(JsonElement))
        {
            return JsonElementEquality.Equals((JsonElement)(object)left!, (JsonElement)(object)right!);
        }

        if (typeof(T) == typeof(JsonElement?))
        {
            return JsonElementEquality.Equals((JsonElement?)(object?)left, (JsonElement?)(object?)right);
        }

        if (typeof(T) == typeof(Uri))
        {
            return UriEquality.Equals((Uri?)(object?)left, (Uri?)(object?)right);
        }

        return EqualityComparer<T>.Default.Equals(left, right);
    }

    public static int GetHashCode(T value)
    {
        if (typeof(T) == typeof(JsonElement))
        {
            return JsonElementEquality.GetHashCode((JsonElement)(object)value!);
        }

        if (typeof(T) == typeof(JsonElement?))
        {
            return JsonElementEquality.GetHashCode((JsonElement?)(object?)value);
        }

        if (typeof(T) == typeof(Uri))
        {
            return UriEquality.GetHashCode((Uri?)(object?)value);
        }

        return value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value);
    }

    public static bool Equals(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static int GetHashCode(ReadOnlySpan<T> items)
    {
        var hash = new HashCode();
        hash.Add(items.Length);
        foreach (var item in items)
        {
            hash.Add(GetHashCode(item));
        }

        return hash.ToHashCode();
    }
}
