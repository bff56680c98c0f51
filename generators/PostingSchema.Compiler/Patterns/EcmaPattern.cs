namespace PostingSchema.Compiler.Patterns;

/// <summary>
/// Regular expressions of ECMA-262, in unicode mode as JSON Schema 2020-12 wants them (section 6.4 of its core), as .NET has to write
/// them. The text that they are searched in must be well-formed UTF-16, as the text of a JSON string is.
/// </summary>
internal static class EcmaPattern
{
    /// <summary>
    /// Translates a pattern to a .NET pattern that finds a match in the same texts. Groups keep their names, except for characters
    /// that .NET does not allow there; unnamed ones are numbered from 1, named ones apart.
    /// </summary>
    /// <param name="pattern">A pattern as it stands in a schema: at most 65,536 UTF-16 units, with groups nested at most 200 deep.</param>
    /// <param name="hasUnicodeWords">Whether <c>\b</c> knows the letters of all languages, and runs in linear time.</param>
    /// <returns>The .NET pattern, or an error: it is not valid, or valid and not to be expressed in .NET.</returns>
    public static EcmaPatternResult Translate(string pattern, bool hasUnicodeWords = false)
    {
        var parsed = PatternParser.Parse(pattern);
        if ((parsed.Error ?? parsed.Unsupported ?? DotNetDifferences.Find(parsed.Root!)) is { } problem)
        {
            return new(null, false, problem.Message, problem.Index);
        }

        var writer = new PatternWriter(hasUnicodeWords);
        var isLinear = writer.WriteWhole(parsed.Root!);
        return writer.IsTooLong
            ? new(null, false, "the pattern is too long when it is written for .NET", 0)
            : new(writer.ToString(), isLinear, null, -1);
    }

    /// <summary>
    /// Whether a pattern is valid, within the limits on its length and nesting. It may be valid and yet not to be translated: .NET
    /// does not know every property of a character.
    /// </summary>
    public static bool IsValid(string pattern) => PatternParser.Parse(pattern).Error is null;
}
