namespace PostingSchema.EndToEnd.Tests;

/// <summary>
/// For the shipped schemas, the invalid records that our tool finds are those that Python's jsonschema finds, on real data
/// and on spoiled copies of it. The comparison is tests/oracle/compare.py; without Python, jsonschema or the data it cannot run.
/// </summary>
public sealed class OracleTests
{
    [OracleTheory]
    [InlineData("data")]
    [InlineData("mutants")]
    public void Validate_RealData_FindsTheInvalidRecordsThatPythonFinds(string part)
    {
        var tool = Repository.PathOf("src", "PostingSchema.Cli", "bin", Repository.Configuration, "net10.0", "PostingSchema.Cli.dll");

        var compared = CommandLine.Run(
            Repository.Root, new Dictionary<string, string>(), "python3", Repository.PathOf("tests", "oracle", "compare.py"), "--tool", $"dotnet {tool}", "--part", part);

        Assert.True(compared.ExitCode == 0, compared.Output);
    }

    private sealed class OracleTheoryAttribute : TheoryAttribute
    {
        public OracleTheoryAttribute()
        {
            Skip = SharedData.SkipReason
                ?? (Environment.GetEnvironmentVariable("CI") == "true" || HasPython() ? null : "needs python3 with the package jsonschema (python3-jsonschema)");
        }

        private static bool HasPython()
        {
            try
            {
                return CommandLine.Run(Repository.Root, new Dictionary<string, string>(), "python3", "-c", "import jsonschema, referencing").ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}
