using PostingSchema.Cli.Inputs;

namespace PostingSchema.Cli.Tests;

public sealed class GlobTests : IDisposable
{
    private static readonly string[] Files =
        ["a.json", "b.json", "b.ndjson", ".hidden.json", "x/c.json", "x/y/d.json", "x/y/e.txt", ".git/f.json", "z/y/g.json"];

    private readonly Tool _tool = new();

    public GlobTests()
    {
        foreach (var name in Files)
        {
            _tool.Write(name, "{\"title\":\"a\"}");
        }

        Directory.CreateSymbolicLink(_tool.Path("x/loop"), _tool.Path("x"));
    }

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("*.json", "a.json b.json")]
    [InlineData("?.*json", "a.json b.json b.ndjson")]
    [InlineData(".*.json", ".hidden.json")]
    [InlineData("*/*.json", "x/c.json")]
    [InlineData("**/*.json", "a.json b.json x/c.json x/y/d.json z/y/g.json")]
    [InlineData("x/**", "x/c.json x/y/d.json x/y/e.txt")]
    [InlineData("**/y/*.json", "x/y/d.json z/y/g.json")]
    [InlineData("x/**/y/d.json", "x/y/d.json")]
    [InlineData("**/**/d.json", "x/y/d.json")]
    [InlineData("*/y/d.json", "x/y/d.json")]
    [InlineData("x/../*.ndjson", "x/../b.ndjson")]
    [InlineData("nothing/*.json", "")]
    [InlineData("*.csv", "")]
    public void Expand_Pattern_MatchesInOrder(string pattern, string expected)
    {
        var root = _tool.Path("");
        var matches = Glob.Expand(_tool.Path(pattern)).Select(path => path[(root.Length + 1)..].Replace('\\', '/'));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), matches);
    }

    [Fact]
    public void Validate_FilesNamedTwice_AreReadOnce()
    {
        var outcome = _tool.Run(
            "validate", _tool.Path("*.json"), _tool.Path("a.json"), _tool.Path("./x/../a.json"), "--schema", "fake", "--format", "json");
        Assert.Equal(2, outcome.Json.GetProperty("records").GetInt32());
    }

    [Fact]
    public void Validate_FileWhoseNameIsAPattern_IsThatFile()
    {
        _tool.Write("[a]*.json", "{}\n{}\n{}\n");
        var outcome = _tool.Run("validate", _tool.Path("[a]*.json"), "--schema", "fake", "--format", "json");
        Assert.Equal(3, outcome.Json.GetProperty("records").GetInt32());
    }

    [Fact]
    public void Validate_NameThatStartsWithAnAtSign_IsAFile()
    {
        var outcome = _tool.Run("validate", "@no-such-response-file", "--schema", "fake");
        Assert.Equal(ExitCode.UnreadableInput, outcome.ExitCode);
        Assert.Contains("@no-such-response-file: there is no such file", outcome.Error, StringComparison.Ordinal);
    }
}
