namespace PostingSchema;

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>Copies the items. Collection expressions call this.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new(items.ToArray());

    /// <summary>Takes over an array that a reader has filled; nobody may write to it any more.</summary>
    /// <param name="items">The array. It is copied only where it is longer than <paramref name="count"/>.</param>
    /// <param name="count">How many of its first items belong to the list.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or more than the array has.</exception>
    public static ValueList<T> FromOwned<T>(T[] items, int count)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, items.Length);
        return count == items.Length && count > 0 ? new(items) : Create(new ReadOnlySpan<T>(items, 0, count));
    }
}
