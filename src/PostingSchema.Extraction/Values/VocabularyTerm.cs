namespace PostingSchema.Extraction;

/// <summary>A value and the spellings that mean it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Spellings">
/// The spellings. A space in a spelling matches white space or a hyphen, a straight apostrophe any apostrophe. A spelling of at most
/// three letters that are all capitals (<c>MS</c>) matches only as written; every other one in any case.
/// </param>
public sealed record VocabularyTerm(string Value, IReadOnlyList<string> Spellings);
