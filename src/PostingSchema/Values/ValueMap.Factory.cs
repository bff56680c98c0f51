namespace PostingSchema;

/// <summary>Makes <see cref="ValueMap{T}"/>s.</summary>
public static class ValueMap
{
    /// <summary>Copies the entries. Collection expressions call this: <c>ValueMap&lt;int&gt; map = [new("a", 1)];</c></summary>
    /// <exception cref="ArgumentException">Two entries have the same key.</exception>
    public static ValueMap<T> Create<T>(ReadOnlySpan<KeyValuePair<string, T>> entries)
    {
        var builder = new ValueMap<T>.Builder();
        foreach (var (key, value) in entries)
        {
            builder.Add(key, value);
        }

        return builder.ToMap();
    }
}
