namespace PostingSchema.Emitted.Tests.Differential;

/// <summary>A test that compares with Python, and reports itself as skipped without it; in CI it runs, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute() => Skip = Environment.GetEnvironmentVariable("CI") == "true" || PythonJudge.IsThere
        ? null
        : "needs python3 with the package jsonschema (python3-jsonschema)";
}
