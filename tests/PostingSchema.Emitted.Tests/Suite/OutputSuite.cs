using System.Text.Json;

namespace PostingSchema.Emitted.Tests.Suite;

/// <summary>The folder <c>output-tests</c> of the suite.</summary>
internal static class OutputSuite
{
    private static string Folder => SharedData.PathOf("json-schema-test-suite", "output-tests", "draft2020-12");

    /// <summary>The schema of output, under the URI that the tests refer to.</summary>
    public static (string Uri, string Schema) Schema()
    {
        var schema = File.ReadAllText(Path.Combine(Folder, "output-schema.json"));
        return (JsonElement.Parse(schema).GetProperty("$id").GetString()!, schema);
    }

    public static IEnumerable<OutputCase> Cases() =>
        Directory.GetFiles(Path.Combine(Folder, "content"), "*.json").Order(StringComparer.Ordinal).SelectMany(CasesOf);

    private static IEnumerable<OutputCase> CasesOf(string path)
    {
        foreach (var group in JsonElement.Parse(File.ReadAllText(path)).EnumerateArray())
        {
            var subject = Group(path, group.GetProperty("description").GetString()!, group.GetProperty("schema"));
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                foreach (var output in test.GetProperty("output").EnumerateObject())
                {
                    var schema = Group(path, $"{subject.Description}: {test.GetProperty("description").GetString()}: {output.Name}", output.Value);
                    yield return new OutputCase(subject, test.GetProperty("data").GetRawText(), Enum.Parse<OutputFormat>(output.Name, ignoreCase: true), schema);
                }
            }
        }
    }

    private static SuiteGroup Group(string path, string description, JsonElement schema) =>
        new(Path.GetFileName(path), description, schema.GetRawText(), []);
}

/// <summary>What the output of a schema and a value must be like.</summary>
internal sealed record OutputCase(SuiteGroup Subject, string Data, OutputFormat Format, SuiteGroup Output);
