using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>Mistake 12: assumptions about the project that emitted code lands in.</summary>
public sealed class ConsumerTests
{
    private static readonly Schema[] Everything =
    [
        .. Repository.ShippedSchemas,
        Repository.TestSchema("torture.schema.json") with { Namespace = "Consumer.Torture" },
        Repository.TestSchema("wrapper.schema.json"),
        Repository.TestSchema("anything.schema.json"),
        Repository.TestSchema("empty-object.schema.json"),
    ];

    /// <summary>Types and namespaces of the consumer that are called like what emitted code uses.</summary>
    private const string NamesLikeOurs = """
        namespace Consumer
        {
            internal class System;
            internal class String;
            internal class PostingSchema;
            internal class Generated;
            internal class JsonElement;
            internal class ValueList<T>;
            internal class Json;
            internal class ReadOnlySpan<T>;
            internal class Obsolete;
            internal class MemoryExtensions;
        }

        namespace Consumer.PostingSchema2 { }
        namespace Consumer.Text.Json { internal class Utf8JsonReader; }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Disable, false)]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Enable, true)]
    [InlineData(LanguageVersion.CSharp13, NullableContextOptions.Annotations, true)]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Disable, true)]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Enable, false)]
    public void EmittedCode_InAnyProject_CompilesWithoutWarning(LanguageVersion language, NullableContextOptions nullable, bool isChecked)
    {
        var run = GeneratorRun.Of(Consumer.Create("", language, nullable, isChecked), Everything);

        run.AssertNoErrors();
        Consumer.AssertCompiles(run.Output);
    }

    [Theory]
    [InlineData(NamesLikeOurs)]
    [InlineData("namespace Consumer.System { class Uri; } namespace Consumer.PostingSchema.Generated { class JsonScanner; }")]
    [InlineData("global using Json = System.Collections.Generic.List<int>; global using System; global using System.Linq; global using PostingSchema;")]
    public void EmittedCode_BesideNamesLikeOurs_CompilesWithoutWarning(string code)
    {
        var run = GeneratorRun.Of(Consumer.Create(code), Everything);

        Consumer.AssertCompiles(run.Output);
    }

    [Fact]
    public void EmittedCode_InTheGlobalNamespace_CompilesWithoutWarning()
    {
        var run = GeneratorRun.Of(Consumer.Create(), rootNamespace: "", Repository.TestSchema("torture.schema.json"));

        run.AssertNoErrors();
        Assert.Contains("Torture.Record.g.cs", run.Files.Keys);
        Consumer.AssertCompiles(run.Output);
    }

    [Theory]
    [InlineData("my-app")]
    [InlineData("Acme.2026.Jobs")]
    [InlineData("acme.class.event")]
    [InlineData("Acme..Jobs.")]
    [InlineData("A b.c+d")]
    [InlineData("Größe.日本")]
    [InlineData("\"; } class X {")]
    public void RootNamespace_ThatIsNoNamespace_IsMadeOne(string rootNamespace)
    {
        var run = GeneratorRun.Of(Consumer.Create(), rootNamespace, Repository.TestSchema("small.schema.json"));

        Assert.NotEmpty(run.Files);
        Consumer.AssertCompiles(run.Output);
    }

    [Fact]
    public void InternalAccess_OfAFile_HidesEveryType()
    {
        var run = GeneratorRun.Of(Everything.Select(schema => schema with { Access = "internal" }).ToArray());

        Consumer.AssertCompiles(run.Output);
        Assert.DoesNotContain(Types(run.Output.Assembly.GlobalNamespace), type => type.DeclaredAccessibility == Accessibility.Public);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
