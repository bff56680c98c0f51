using System.Text.Json;

namespace PostingSchema.Tests;

/// <summary>One test of the official JSON Schema test suite, draft 2020-12.</summary>
internal sealed record OfficialTest(JsonElement Schema, string Description, JsonElement Data, bool IsValid);

internal static class OfficialSuite
{
    /// <summary>The tests of a file such as <c>optional/format/date.json</c>.</summary>
    public static IReadOnlyList<OfficialTest> Read(string file)
    {
        using var stream = File.OpenRead(SharedData.PathOf("json-schema-test-suite", "tests", "draft2020-12", file));
        using var document = JsonDocument.Parse(stream);
        var tests = document.RootElement.EnumerateArray()
            .SelectMany(group => group.GetProperty("tests").EnumerateArray().Select(test => new OfficialTest(
                group.GetProperty("schema").Clone(),
                test.GetProperty("description").GetString()!,
                test.GetProperty("data").Clone(),
                test.GetProperty("valid").GetBoolean())))
            .ToList();
        Assert.NotEmpty(tests);
        return tests;
    }
}
