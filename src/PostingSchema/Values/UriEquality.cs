namespace PostingSchema;

/// <summary>
/// Equality of URIs as generated records need it: that of their texts. <see cref="Uri"/> itself leaves out the fragment and the user
/// information, so that <c>/#/job/1</c> and <c>/#/job/2</c> would be one posting.
/// </summary>
public static class UriEquality
{
    /// <summary>Whether both are spelled the same, or both are null.</summary>
    public static bool Equals(Uri? left, Uri? right) => string.Equals(left?.OriginalString, right?.OriginalString, StringComparison.Ordinal);

    /// <summary>The same for equal URIs; another one in every process.</summary>
    public static int GetHashCode(Uri? uri) => uri is null ? 0 : uri.OriginalString.GetHashCode(StringComparison.Ordinal);
}
