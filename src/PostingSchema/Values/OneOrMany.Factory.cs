namespace PostingSchema;

/// <summary>Makes <see cref="OneOrMany{T}"/>s.</summary>
public static class OneOrMany
{
    /// <summary>A list of copies of the items. Collection expressions call this.</summary>
    public static OneOrMany<T> Create<T>(ReadOnlySpan<T> values) => OneOrMany<T>.Many(ValueList.Create(values));
}
