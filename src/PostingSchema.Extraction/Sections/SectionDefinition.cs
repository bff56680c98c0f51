namespace PostingSchema.Extraction;

/// <summary>A kind of section and the headers that announce it.</summary>
/// <param name="Name">The name of the section, such as <c>minimum_qualifications</c>.</param>
/// <param name="Headers">
/// Header spellings. Case, punctuation, apostrophes, <c>&amp;</c> for <c>and</c>, markdown and numbering do not matter.
/// </param>
public sealed record SectionDefinition(string Name, IReadOnlyList<string> Headers);
