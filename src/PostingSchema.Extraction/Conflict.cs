namespace PostingSchema.Extraction;

/// <summary>Two places of a text that say different things of one property.</summary>
/// <param name="Pointer">The JSON Pointer of the property.</param>
/// <param name="Taken">The value that the posting has, as JSON.</param>
/// <param name="TakenFrom">Where it was read.</param>
/// <param name="Other">The other value, as JSON.</param>
/// <param name="OtherFrom">Where that was read.</param>
public sealed record Conflict(string Pointer, string Taken, Evidence TakenFrom, string Other, Evidence OtherFrom);
