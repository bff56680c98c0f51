namespace PostingSchema.Generated;

/// <summary>Lists inside sentences.</summary>
internal static class Wording
{
    /// <summary><c>a, b or c</c></summary>
    public static string Or(IReadOnlyList<string> parts) => Join(parts, " or ");

    /// <summary><c>a, b and c</c></summary>
    public static string And(IReadOnlyList<string> parts) => Join(parts, " and ");

    private static string Join(IReadOnlyList<string> parts, string last) =>
        parts.Count == 1 ? parts[0] : string.Join(", ", parts.SkipLast(1)) + last + parts[^1];
}
