namespace PostingSchema.Compiler.Planning;

/// <summary>A schema file as data, for the evaluation that gives output units and annotations.</summary>
/// <param name="Json">The schema, and what the compiler found out about it, as JSON.</param>
/// <param name="Files">The root types of the other files that its references lead to, which have the numbers from 1. Its own is 0.</param>
internal sealed record OutlinePlan(string Json, EquatableArray<NamedRef> Files);
