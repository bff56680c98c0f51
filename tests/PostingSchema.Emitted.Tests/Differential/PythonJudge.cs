using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>Runs tests/oracle/pairs.py, which asks Python's jsonschema; meanwhile we can compile.</summary>
internal sealed class PythonJudge : IDisposable
{
    public const char Valid = 'v';
    public const char Untold = '?';

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _file = Path.GetTempFileName();
    private readonly IReadOnlyList<Trial> _trials;
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    public PythonJudge(IReadOnlyList<Trial> trials)
    {
        _trials = trials;
        File.WriteAllLines(_file, trials.Select(trial => $"{{\"schema\":{trial.Schema.ToJsonString(Plain)},\"instances\":{JsonSerializer.Serialize(trial.Instances, Plain)}}}"));
        _process = Start(Path.Combine(AppContext.BaseDirectory, "oracle", "pairs.py"), _file);
        _output = _process.StandardOutput.ReadToEndAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Whether there is a Python with what the script needs.</summary>
    public static bool IsThere { get; } = Find();

    /// <summary>A letter an instance, for every trial.</summary>
    public string[] Verdicts()
    {
        _process.WaitForExit();
        var lines = _output.Result.Split('\n', StringSplitOptions.TrimEntries);
        Assert.True(_process.ExitCode == 0 && lines.Length == _trials.Count + 1, _errors.Result);
        return lines;
    }

    public void Dispose()
    {
        _process.Dispose();
        File.Delete(_file);
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("python3", arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;

    private static bool Find()
    {
        try
        {
            using var process = Start("-c", "import jsonschema, referencing");
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
