using System.Diagnostics;

namespace PostingSchema.Tests;

/// <summary>Tests once more, in a new process in which .NET must do without some of the processor's instructions.</summary>
internal static class FewerInstructions
{
    /// <summary>The variables of .NET that take instructions away; each has two spellings, of different versions.</summary>
    public static TheoryData<string, string> Switches { get; } = new()
    {
        { "DOTNET_EnableAVX512F", "DOTNET_EnableAVX512" }, // 32 bytes at a time
        { "DOTNET_EnableAVX2", "DOTNET_EnableAVX" }, // 16
        { "DOTNET_EnableHWIntrinsic", "DOTNET_EnableHWIntrinsic" }, // one
    };

    /// <summary>Runs tests of an assembly without what two variables switch off, and expects all of them to pass.</summary>
    public static async Task RunAsync(string assembly, string filter, string switchOff, string alsoOff)
    {
        var start = new ProcessStartInfo("dotnet", ["vstest", assembly, "--TestCaseFilter:" + filter])
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
