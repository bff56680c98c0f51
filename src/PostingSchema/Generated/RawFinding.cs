namespace PostingSchema.Generated;

/// <summary>A finding before anybody asked where it is: an offset, from which path, line and column follow.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="SchemaPath">The keyword.</param>
/// <param name="Offset">Byte offset in the posting.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Message">The sentence.</param>
/// <param name="Hint">What would be right.</param>
internal sealed record RawFinding(string RuleId, string SchemaPath, int Offset, Severity Severity, string Message, string? Hint)
{
    /// <summary>
    /// What was expected, each in words, where several alternatives can be told together: types, values, or the name of a missing property.
    /// Empty where nothing would have been right; null for other rules, and where a hint says that what was found is only mistyped.
    /// </summary>
    public IReadOnlyList<string>? Expected { get; init; }

    /// <summary>JSON Pointer of the value, where the part of the posting in which it lies was parsed alone.</summary>
    public string? Path { get; init; }
}
