namespace PostingSchema.Extraction;

/// <summary>What a text is searched for in one pass: the phrases of the value readers, and those of others.</summary>
/// <param name="Words">All of them. The owners are the tables of the readers by their numbers, then the others.</param>
/// <param name="Tables">How many tables of readers there are.</param>
/// <param name="Others">Whose phrases the others are; null where there are none.</param>
internal sealed record TextIndex(WordIndex Words, int Tables, object? Others);
