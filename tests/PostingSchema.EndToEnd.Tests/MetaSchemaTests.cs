namespace PostingSchema.EndToEnd.Tests;

/// <summary>Our own validator, emitted from our meta-schema, checks every schema file of the repository.</summary>
public sealed class MetaSchemaTests
{
    private static readonly string Tool = Repository.PathOf("src", "PostingSchema.Cli", "bin", Repository.Configuration, "net10.0", "PostingSchema.Cli.dll");

    [Fact]
    public void MetaSchema_EverySchemaFileOfTheRepository_IsValid()
    {
        var files = Directory.GetFiles(Repository.PathOf("schemas"), "*.schema.json")
            .Concat(Directory.GetFiles(Repository.PathOf("tests"), "*.schema.json", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                // The schema `true`: a schema, but no record that the tool would read.
                .Where(file => File.ReadAllText(file).Trim() != "true"))
            .Order(StringComparer.Ordinal)
            .ToArray();

        var run = Validate(files);

        Assert.True(files.Length > 10, $"{files.Length} schema files");
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains($"{files.Length} records: {files.Length} valid", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void MetaSchema_MisspeltKeyword_IsFoundWithTheNearestName()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".schema.json");
        File.WriteAllText(file, """{ "title": "T", "type": "object", "propertys": { "a": { "type": "string", "x-ordered": "yes" } } }""");
        try
        {
            var run = Validate([file]);

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("did you mean \"properties\"?", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static CommandResult Validate(string[] files) => CommandLine.Run(
        Repository.Root, new Dictionary<string, string>(), "dotnet", [Tool, "validate", .. files, "--schema", Repository.PathOf("schemas", "posting-schema.meta.json")]);
}
