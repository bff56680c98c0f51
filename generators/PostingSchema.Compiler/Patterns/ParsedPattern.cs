namespace PostingSchema.Compiler.Patterns;

/// <summary>A pattern that has been read.</summary>
/// <param name="Root">Its parts; null where it is not valid.</param>
/// <param name="Error">Why it is not valid; null where it is.</param>
/// <param name="Unsupported">What is valid in it and cannot be translated; null where nothing is.</param>
internal sealed record ParsedPattern(PatternNode? Root, PatternProblem? Error, PatternProblem? Unsupported);

/// <summary>Something to be said about a place in a pattern.</summary>
/// <param name="Index">The place, in UTF-16 units from 0.</param>
/// <param name="Message">One sentence without a full stop.</param>
internal sealed record PatternProblem(int Index, string Message);
