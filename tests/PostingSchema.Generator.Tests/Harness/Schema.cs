using Microsoft.CodeAnalysis;
using PostingSchema.Compiler;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;

namespace PostingSchema.Generator.Tests.Harness;

/// <summary>A schema file of a test. What MSBuild would say of the item goes with it.</summary>
internal sealed record Schema(string Path, string Text, string Namespace = "", string Access = "", bool IsOurs = true, bool OnlyIfReferenced = false, string Uri = "")
{
    /// <summary>The namespace of the project that it is in.</summary>
    public const string RootNamespace = "Consumer";

    /// <summary>As the compiler takes it, without the generator around.</summary>
    public SchemaFile ToFile(string rootNamespace = RootNamespace) =>
        new(Path, Text, Namespace.Length > 0 ? Namespace : rootNamespace, Access == "internal" ? SchemaAccess.Internal : SchemaAccess.Public);
}

/// <summary>The same, as Roslyn takes it.</summary>
internal sealed class SchemaText(Schema schema) : AdditionalText
{
    public Schema Schema => schema;

    public override string Path => schema.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(schema.Text);
}
