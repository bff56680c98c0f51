namespace PostingSchema.Evaluation;

/// <summary>What came of a schema and a value.</summary>
/// <param name="IsValid">Whether the value is valid.</param>
/// <param name="Unit">The errors or annotations; null where there are none.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Evaluated">The parts that were looked at, if the value is valid; null where there are none.</param>
internal readonly record struct SchemaResult(bool IsValid, OutputUnit? Unit, int Count, bool[]? Evaluated);
