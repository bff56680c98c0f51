namespace PostingSchema.Generated;

/// <summary>A place in a posting that a scanner can come back to.</summary>
/// <param name="Position">Byte offset.</param>
/// <param name="Depth">How many arrays and objects are open.</param>
/// <param name="IsFirst">Whether the first item or property is still to come.</param>
public readonly record struct ScannerMark(int Position, int Depth, bool IsFirst);
