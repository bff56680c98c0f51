namespace PostingSchema.Emitted.Tests.Messages;

/// <summary>A keyword, a schema that uses it, and an instance that fails because of it.</summary>
internal sealed record MessageRow(string Keyword, string Schema, string Instance);
