namespace PostingSchema.Compiler.Patterns;

/// <summary>What came of a pattern: a program, a .NET pattern, mostly both; or an error.</summary>
/// <param name="DotNet">
/// The .NET pattern, to be searched for (not anchored) with <c>RegexOptions.CultureInvariant</c>; null where there is an error,
/// or where .NET would run it otherwise and need not.
/// </param>
/// <param name="Program">
/// The same for a machine that runs in linear time; null where the pattern looks around, refers back or is too large.
/// </param>
/// <param name="Error">What is wrong; null where nothing is.</param>
/// <param name="ErrorIndex">Where, in UTF-16 units from 0; -1 where nothing is wrong.</param>
internal sealed record EcmaPatternResult(string? DotNet, PatternProgram? Program, string? Error, int ErrorIndex);
