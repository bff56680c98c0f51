using System.Diagnostics;
using System.Globalization;
using PostingSchema.Compiler;

namespace PostingSchema.Generator.Tests;

/// <summary>Mistakes 9 and 10: culture, order, folders, processes. The same schema gives the same bytes everywhere.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("handmade")]
    public void Output_UnderAnyCulture_IsTheSame(string name)
    {
        var expected = Program.Digest(Program.Schemas(""));
        var culture = Culture(name);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            AssertInEffect(name);

            Assert.Equal(expected, Program.Digest(Program.Schemas("")));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Output_OfShuffledFiles_IsTheSame()
    {
        var schemas = Program.Schemas("");
        var expected = Program.Digest(schemas);
        var random = new Random(1);

        for (var i = 0; i < 5; i++)
        {
            var shuffled = schemas.ToArray();
            random.Shuffle(shuffled);

            Assert.Equal(expected, Program.Digest(shuffled));
        }
    }

    [Theory]
    [InlineData("/home/somebody/project/")]
    [InlineData("/zzz/")]
    [InlineData(@"C:\Users\Some Body\source\")]
    [InlineData("D:/build agent/#1/")]
    public void Output_InAnyFolder_IsTheSame(string folder)
    {
        Assert.Equal(Program.Digest(Program.Schemas("")), Program.Digest(Program.Schemas(folder)));
    }

    [Fact]
    public async Task Output_OfAnotherProcess_IsTheSame()
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        var start = new ProcessStartInfo(host, [typeof(Program).Assembly.Location, Program.DigestCommand, "/elsewhere/"])
        {
            RedirectStandardOutput = true,
            Environment = { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Asia/Kathmandu" },
        };

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(Program.Digest(Program.Schemas("")), output);
    }

    [Fact]
    public void Diagnostics_UnderAnotherCulture_AreTheSame()
    {
        SchemaFile[] files = [new("a.schema.json", """{ "type": "strinG", "minimum": 5, "maximum": -5.5, "TITLE": "I", "pattern": "(", "maxItems": -1 }""", "N")];
        var expected = SchemaCompiler.Compile(files).Diagnostics;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Culture("handmade");

            Assert.Equal(expected, SchemaCompiler.Compile(files).Diagnostics);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Where the machine has no ICU there is but one culture; the others are then made by hand.</summary>
    private static CultureInfo Culture(string name)
    {
        if (name != "handmade" && !IsInvariant)
        {
            return new CultureInfo(name);
        }

        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.PositiveSign = "plus";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NumberGroupSizes = [2, 1];
        return culture;
    }

    private static bool IsInvariant => AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant
        || Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "1" or "true";

    private static void AssertInEffect(string name)
    {
        if (name == "tr-TR" && !IsInvariant)
        {
            Assert.Equal("ı", "I".ToLower(CultureInfo.CurrentCulture));
        }
        else
        {
            Assert.NotEqual("-1.5", (-1.5).ToString(CultureInfo.CurrentCulture));
        }
    }
}
