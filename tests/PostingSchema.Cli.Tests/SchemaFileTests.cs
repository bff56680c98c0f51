using System.Text;
using PostingSchema.Cli.Schemas;

namespace PostingSchema.Cli.Tests;

/// <summary>Schema files compiled in process, with the real compiler.</summary>
public sealed class SchemaFileTests : IDisposable
{
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Job",
          "type": "object",
          "properties": {
            "title": { "type": "string", "minLength": 1 },
            "level": { "enum": ["Junior", "Senior"] },
            "place": { "$ref": "common/place.schema.json" }
          },
          "required": ["title"]
        }
        """;

    private const string Place = """
        { "title": "Place", "type": "object", "properties": { "city": { "type": "string" } }, "required": ["city"] }
        """;

    private const string Data = """
        {"title":"a","level":"senior"}
        {"title":"b","place":{}}
        {"title":"c","place":{"city":"d"}}
        """;

    private readonly Tool _tool = new();
    private readonly string _schema;

    public SchemaFileTests()
    {
        _schema = _tool.Write("job.schema.json", Schema);
        _tool.Write("common/place.schema.json", Place);
        _tool.Write("unsound.schema.json", "{ \"type\": 1 ");
    }

    private string CacheFile => Assert.Single(Directory.GetFiles(_tool.Path("cache/postingschema")));

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Validate_SchemaFile_IsCompiledWithTheFilesItNeeds()
    {
        var outcome = Validate();
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Empty(outcome.Error);
        Assert.Equal(
            ["1:22 enum /level", "2:22 required /place"],
            outcome.JsonLines[..^1].Select(finding =>
            {
                string Of(string name) => finding.GetProperty(name).ToString();
                return $"{Of("line")}:{Of("column")} {Of("ruleId")} {Of("instancePath")}";
            }));
    }

    [Fact]
    public void Validate_SecondTime_ComesFromTheCache()
    {
        var first = Validate();
        var written = File.GetLastWriteTimeUtc(CacheFile);
        Assert.Equal(first, Validate());
        Assert.Equal(written, File.GetLastWriteTimeUtc(CacheFile));

        _tool.Write("common/place.schema.json", Place.Replace("\"required\": [\"city\"]", "\"minProperties\": 1"));
        Assert.Contains("minProperties", Validate().Output, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_tool.Path("cache/postingschema")).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(1000)]
    public void Validate_CacheFileCutOff_IsMadeAgain(int length)
    {
        var first = Validate();
        var whole = File.ReadAllBytes(CacheFile);
        File.WriteAllBytes(CacheFile, whole[..length]);
        Assert.Equal(first, Validate());
        Assert.Equal(whole, File.ReadAllBytes(CacheFile));
    }

    [Fact]
    public void Validate_CacheFileWithAFlippedBit_IsMadeAgain()
    {
        var first = Validate();
        var whole = File.ReadAllBytes(CacheFile);
        var damaged = (byte[])whole.Clone();
        damaged[whole.Length / 2] ^= 1;
        File.WriteAllBytes(CacheFile, damaged);
        Assert.Equal(first, Validate());
        Assert.Equal(whole, File.ReadAllBytes(CacheFile));
    }

    [Theory]
    [InlineData("a-file")]
    [InlineData("")]
    [InlineData("relative")]
    public void Validate_CacheThatCannotBe_OnlyMeansNoCache(string place)
    {
        var root = place == "a-file" ? _tool.Write(place, "") : place;
        _tool.Host = _tool.Host with { Variable = name => name == "XDG_CACHE_HOME" ? root : null };
        Assert.Equal(ExitCode.Findings, Validate().ExitCode);
        Assert.False(Directory.Exists("relative"));
    }

    [Fact]
    public void Validate_OtherType_IsFoundByName()
    {
        var data = _tool.Write("place.json", "{\"city\":1}");
        var byType = _tool.Run("validate", data, "--schema", _schema, "--type", "Place", "--format", "jsonl");
        var byFile = _tool.Run("validate", data, "--schema", _tool.Path("common/place.schema.json"), "--format", "jsonl");
        Assert.Equal("/city", byType.JsonLines[0].GetProperty("instancePath").GetString());
        Assert.Equal(byFile, byType);
    }

    [Fact]
    public void Validate_NoSuchType_NamesThoseThereAre()
    {
        var outcome = Validate("--type", "Town");
        Assert.Equal(ExitCode.BadSchema, outcome.ExitCode);
        Assert.Contains("Postings.Job, Postings.Place", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SchemaWithErrors_SaysWhereAndChecksNothing()
    {
        var schema = _tool.Write(
            "bad.schema.json", "{\n  \"type\": \"object\",\n  \"properties\": { \"a\": { \"minLength\": \"x\" } }\n}\n");
        var outcome = _tool.Run("validate", "-", "--schema", schema);
        Assert.Equal(ExitCode.BadSchema, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Matches(@"^bad\.schema\.json\(3,\d+\): error PS\d{4}: ", outcome.Error);
        Assert.EndsWith("--schema: 'bad.schema.json' has errors; nothing was checked.\n", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_tool.Path("cache")));
    }

    [Fact]
    public void Validate_ErrorInAFileThatIsNeeded_NamesThatFile()
    {
        _tool.Write("common/place.schema.json", "{ \"type\": \"thing\" }");
        var outcome = Validate();
        Assert.Equal(ExitCode.BadSchema, outcome.ExitCode);
        Assert.Contains($"{Path.Join("common", "place.schema.json")}(1,", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SchemaWithWarnings_SaysThemEveryTime()
    {
        _tool.Write("job.schema.json", Schema.Replace("\"required\"", "\"unheardOf\": 1, \"required\"", StringComparison.Ordinal));
        var first = Validate();
        Assert.Matches(@"^job\.schema\.json\(10,\d+\): warning PS\d{4}: ", first.Error);
        Assert.Equal(ExitCode.Findings, first.ExitCode);
        Assert.Equal(first, Validate());
    }

    [Fact]
    public void Validate_SameSchemaElsewhere_ComesFromTheSameCacheFile()
    {
        Validate();
        _tool.Write("copy/job.schema.json", Schema);
        _tool.Write("copy/common/place.schema.json", Place);
        _tool.Run("validate", _tool.Write("data.ndjson", Data), "--schema", _tool.Path("copy/job.schema.json"));
        Assert.NotEmpty(CacheFile);
    }

    [Fact]
    public void Closure_ReferencesByIdAndPath_AreFollowed()
    {
        var root = _tool.Write("c/a.schema.json", """
            {"$id":"https://x.example/a","properties":{"p":{"$ref":"b#/x"},"q":{"$ref":"../d/e%20f.json"},"r":{"$ref":"#/z"}}}
            """);
        _tool.Write("c/b-in-another-name.schema.json", """{"$id":"https://x.example/b","$ref":"https://x.example/inner"}""");
        _tool.Write("c/inner.schema.json", """{"$defs":{"i":{"$id":"https://x.example/inner"}}}""");
        _tool.Write("c/not-needed.schema.json", "{}");
        _tool.Write("d/e f.json", """{"$ref":"../c/a.schema.json"}""");
        var sources = SchemaClosure.Of(root);
        Assert.Equal(
            ["c/a.schema.json", "c/b-in-another-name.schema.json", "c/inner.schema.json", "d/e f.json"],
            sources.Select(source => source.Path).Order(StringComparer.Ordinal));
        Assert.Equal("c/a.schema.json", sources[0].Path);
        Assert.Equal(root, sources[0].ShownPath);
    }

    [Fact]
    public void Build_CodeThatDoesNotCompile_IsADefectWithItsPlace()
    {
        var failure = Assert.Throws<InvalidOperationException>(() =>
            SchemaAssembly.Build("Broken", [new("Broken.g.cs", "class {")], "Broken", []));
        Assert.Contains("Broken.g.cs(1,", failure.Message, StringComparison.Ordinal);
    }

    private Outcome Validate(params string[] more)
    {
        _tool.Host = _tool.Host with { Input = new MemoryStream(Encoding.UTF8.GetBytes(Data)) };
        return _tool.Run(["validate", "-", "--schema", _schema, "--format", "jsonl", .. more]);
    }
}
