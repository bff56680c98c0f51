namespace PostingSchema.Extraction.Rules;

/// <summary>Reads postings out of text by the rules of a schema. Made once; many threads may use it.</summary>
/// <typeparam name="T">The generated type.</typeparam>
/// <param name="rules">The rules.</param>
public sealed class Extractor<T>(RuleSet rules)
    where T : class, IPosting<T>
{
    private readonly RuleEngine _engine = new(rules);

    /// <summary>Reads a text: repair, sections, rules, checks against each other, and validation of what came of it.</summary>
    /// <param name="text">The text, as it came.</param>
    public Extraction<T> Extract(string text)
    {
        var result = _engine.Run(text);
        _ = T.TryParse(result.Json.Span, out var posting, out var report);
        return new(posting, result.Json, result.Evidence, result.Conflicts, report);
    }

    /// <summary>The spellings of an enum value; null where the property is no enum.</summary>
    /// <param name="pointer">The JSON Pointer of the value.</param>
    /// <param name="value">The value.</param>
    public IReadOnlyList<string>? SpellingsOf(string pointer, string value) => _engine.SpellingsOf(pointer, value);
}
