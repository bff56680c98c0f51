namespace PostingSchema.Compiler;

/// <summary>Who sees the emitted types.</summary>
public enum SchemaAccess
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>The assembly.</summary>
    Internal,
}

/// <summary>One schema file as the compiler takes it.</summary>
/// <param name="Path">The path to show in diagnostics, and to resolve relative <c>$ref</c>s against.</param>
/// <param name="Text">The text of the file.</param>
/// <param name="Namespace">The namespace of the emitted types; empty for the global one.</param>
/// <param name="Access">Who sees the emitted types.</param>
/// <param name="AssertsFormats">Whether <c>format</c> is checked; otherwise it is the annotation that the specification makes of it.</param>
/// <param name="OnlyIfReferenced">Whether the file counts only where another one refers to it: the schemas that a package brings along.</param>
/// <param name="Uri">The absolute URI that the file was fetched from, by which others may refer to it and which is the base of its own
/// references (RFC 3986, 5.1.3); empty where its path is all there is.</param>
public sealed record SchemaFile(
    string Path,
    string Text,
    string Namespace,
    SchemaAccess Access = SchemaAccess.Public,
    bool AssertsFormats = true,
    bool OnlyIfReferenced = false,
    string Uri = "");

/// <summary>One file of emitted C#.</summary>
/// <param name="HintName">A unique name: <c>Namespace.Type.Product.g.cs</c>.</param>
/// <param name="Text">The text, with LF line ends.</param>
public sealed record GeneratedFile(string HintName, string Text);

/// <summary>What came of a set of schema files.</summary>
/// <param name="Files">The emitted files; a schema file with an error has none.</param>
/// <param name="Diagnostics">What is to be said about the schema files.</param>
/// <param name="RootTypes">Full names of the emitted root types, one a schema file without an error, in the order of the files.</param>
public sealed record CompilationResult(
    EquatableArray<GeneratedFile> Files,
    EquatableArray<SchemaDiagnostic> Diagnostics,
    EquatableArray<RootType> RootTypes);

/// <summary>The root type of a schema file.</summary>
/// <param name="Path">The schema file.</param>
/// <param name="FullName">The C# type, without <c>global::</c>.</param>
public sealed record RootType(string Path, string FullName);
