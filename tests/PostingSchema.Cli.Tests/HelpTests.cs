namespace PostingSchema.Cli.Tests;

public sealed class HelpTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Help_OfTheTool_HasExamples()
    {
        var outcome = _tool.Run("--help");
        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Contains("postingschema [command]", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("postingschema validate board.json --schema greenhouse-job", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(outcome.Error);
    }

    [Fact]
    public void Help_OfValidate_NamesSchemasShapesAndExitCodes()
    {
        var outcome = _tool.Run("validate", "--help");
        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Contains("built-in schema: fake.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("NDJSON", outcome.Output, StringComparison.Ordinal);
        foreach (var code in Enum.GetValues<ExitCode>())
        {
            Assert.Contains($"\n  {(int)code} ", outcome.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Version_IsThatOfTheAssembly()
    {
        var outcome = _tool.Run("--version");
        Assert.Equal(ExitCode.Fine, outcome.ExitCode);
        Assert.Equal(typeof(CliApp).Assembly.GetName().Version!.ToString(3), outcome.Output.Trim());
    }
}
