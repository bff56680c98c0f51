namespace PostingSchema.Extraction.Rules;

/// <summary>Something that was read, before it becomes a value.</summary>
/// <param name="Span">The place in the repaired text.</param>
/// <param name="Facts">What is known: name and value (<c>string</c>, <c>int</c>, <c>decimal</c>, <c>bool</c>, lists, counts); null values count as unknown.</param>
internal readonly record struct Mention(TextSpan Span, (string Name, object? Value)[] Facts)
{
    public object? Find(string name)
    {
        foreach (var (known, value) in Facts)
        {
            if (known == name)
            {
                return value;
            }
        }

        return null;
    }
}
