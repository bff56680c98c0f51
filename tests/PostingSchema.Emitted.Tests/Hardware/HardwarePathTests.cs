using System.Diagnostics;

namespace PostingSchema.Emitted.Tests.Hardware;

/// <summary>
/// The same answers whatever vectors the processor has: the guard pages and the law, in a new process in which .NET must do without some
/// of its instructions.
/// </summary>
public sealed class HardwarePathTests
{
    private const string Filter = "FullyQualifiedName~GuardPageTests|FullyQualifiedName~OwnSchemasLawTests";

    [Theory]
    [InlineData("DOTNET_EnableAVX512F", "DOTNET_EnableAVX512")] // 32 bytes at a time
    [InlineData("DOTNET_EnableAVX2", "DOTNET_EnableAVX")] // 16
    [InlineData("DOTNET_EnableHWIntrinsic", "DOTNET_EnableHWIntrinsic")] // one
    public async Task Answers_WithoutSomeInstructions_AreTheSame(string switchOff, string alsoOff)
    {
        var start = new ProcessStartInfo("dotnet", ["vstest", typeof(HardwarePathTests).Assembly.Location, "--TestCaseFilter:" + Filter])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [switchOff] = "0", [alsoOff] = "0" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0 && output.Contains("Passed!", StringComparison.Ordinal), output + await errors);
    }
}
