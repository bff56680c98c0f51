namespace PostingSchema.Compiler.Patterns;

/// <summary>What came of the translation of a pattern: either a .NET pattern or an error.</summary>
/// <param name="DotNet">
/// The .NET pattern, to be searched for (not anchored) with <c>RegexOptions.CultureInvariant</c>; null where there is an error.
/// </param>
/// <param name="IsLinear">
/// Whether <c>RegexOptions.NonBacktracking</c> can run it, and then should: it has no backreference and no lookaround (which <c>\b</c>
/// becomes), and is neither too large nor tells too many characters apart.
/// </param>
/// <param name="Error">What is wrong; null where nothing is.</param>
/// <param name="ErrorIndex">Where, in UTF-16 units from 0; -1 where nothing is wrong.</param>
internal sealed record EcmaPatternResult(string? DotNet, bool IsLinear, string? Error, int ErrorIndex);
