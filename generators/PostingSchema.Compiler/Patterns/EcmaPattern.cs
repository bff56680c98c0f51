namespace PostingSchema.Compiler.Patterns;

/// <summary>
/// Regular expressions of ECMA-262, in unicode mode as JSON Schema 2020-12 wants them (section 6.4 of its core), as .NET has to write
/// them. The text that they are searched in must be well-formed UTF-16, as the text of a JSON string is.
/// </summary>
internal static class EcmaPattern
{
    /// <summary>
    /// Makes a program of a pattern, and a .NET pattern that finds a match in the same texts. Groups keep their names there, except for
    /// characters that .NET does not allow; unnamed ones are numbered from 1, named ones apart.
    /// </summary>
    /// <param name="pattern">A pattern as it stands in a schema: at most 65,536 UTF-16 units, with groups nested at most 200 deep.</param>
    /// <returns>A program or a .NET pattern, or an error: it is not valid, or valid and not to be expressed.</returns>
    public static EcmaPatternResult Translate(string pattern)
    {
        var parsed = PatternParser.Parse(pattern);
        if ((parsed.Error ?? parsed.Unsupported) is { } problem)
        {
            return new(null, null, problem.Message, problem.Index);
        }

        var program = PatternProgram.TryCompile(parsed.Root!);
        if (DotNetDifferences.Find(parsed.Root!) is { } difference)
        {
            return program is null ? new(null, null, difference.Message, difference.Index) : new(null, program, null, -1);
        }

        var writer = new PatternWriter();
        writer.WriteWhole(parsed.Root!, isLinear: program is not null);
        return !writer.IsTooLong ? new(writer.ToString(), program, null, -1)
            : program is not null ? new(null, program, null, -1)
            : new(null, null, "the pattern is too long when it is written for .NET", 0);
    }

    /// <summary>
    /// Whether a pattern is valid, within the limits on its length and nesting. It may be valid and yet not to be translated: .NET
    /// does not know every property of a character.
    /// </summary>
    public static bool IsValid(string pattern) => PatternParser.Parse(pattern).Error is null;
}
