using System.Security.Cryptography;
using System.Text;
using PostingSchema.Compiler;
using PostingSchema.Generator.Tests.Harness;

namespace PostingSchema.Generator.Tests;

/// <summary>The entry point of the second process of <see cref="DeterminismTests"/>; the test runner does not use it.</summary>
internal static class Program
{
    public const string DigestCommand = "digest";

    public static int Main(string[] args)
    {
        if (args is not [DigestCommand, var folder])
        {
            Console.Error.WriteLine("These are tests: dotnet test.");
            return 5;
        }

        Console.Write(Digest(Schemas(folder)));
        return 0;
    }

    /// <summary>All that we have, some that refer to each other, and one with an error, as if they lay in a folder.</summary>
    public static IReadOnlyList<SchemaFile> Schemas(string folder)
    {
        Schema[] schemas =
        [
            .. Repository.ShippedSchemas,
            Repository.TestSchema("torture.schema.json") with { Namespace = "T" },
            new("first.schema.json", """{ "$id": "relative.json", "type": "object", "properties": { "a": { "$ref": "sub/second.schema.json" } } }"""),
            new("sub/second.schema.json", """{ "type": "object", "properties": { "b": { "$ref": "../first.schema.json" }, "c": { "$ref": "second.schema.json" } } }"""),
            new("third.schema.json", """{ "type": "object", "properties": { "a": { "anyOf": [{ "$ref": "first.schema.json" }, { "$ref": "sub/second.schema.json" }] } } }"""),
            new("bad.schema.json", """{ "type": "objekt" }"""),
        ];
        var separator = folder.Contains('\\', StringComparison.Ordinal) ? '\\' : '/';
        return schemas.Select(schema => schema.ToFile() with { Path = folder + schema.Path.Replace('/', separator) }).ToArray();
    }

    /// <summary>A hash of every emitted file, a line each, sorted.</summary>
    public static string Digest(IReadOnlyList<SchemaFile> files) =>
        string.Join("\n", SchemaCompiler.Compile(files).Files
            .Select(file => $"{file.HintName} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)))}")
            .Order(StringComparer.Ordinal));
}
