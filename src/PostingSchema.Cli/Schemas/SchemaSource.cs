namespace PostingSchema.Cli.Schemas;

/// <summary>A schema file with its text.</summary>
/// <param name="Path">
/// Its path below the folder that all files of the compilation share, with slashes: the same wherever that folder lies.
/// </param>
/// <param name="ShownPath">The path to show: next to that of the schema as it was given.</param>
/// <param name="Text">What is in it.</param>
internal sealed record SchemaSource(string Path, string ShownPath, string Text);
