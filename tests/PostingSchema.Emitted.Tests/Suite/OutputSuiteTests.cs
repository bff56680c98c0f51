using System.Text.Json;

namespace PostingSchema.Emitted.Tests.Suite;

/// <summary>The output tests of the official suite: each says by a schema what the output must be, and we compile that one too.</summary>
public class OutputSuiteTests
{
    private const string OutputSchema = """{"$ref": "https://json-schema.org/draft/2020-12/output/schema"}""";

    [SharedDataFact]
    public void OutputTests_AllOfTheSuite_GiveTheExpectedOutput()
    {
        var cases = OutputSuite.Cases().ToArray();
        var compiler = new SuiteCompiler(OutputSuite.Schema());
        var checks = compiler.Compile([.. cases.SelectMany(one => new[] { one.Subject, one.Output })]).ToDictionary(one => one.Group, one => one.Check);

        Assert.Empty(compiler.Refused);
        Assert.True(cases.Length >= 4);
        foreach (var one in cases)
        {
            var output = checks[one.Subject].Evaluate(Json.Bytes(one.Data)).ToText(one.Format);
            Assert.True(checks[one.Output].Validate(Json.Bytes(output)).IsValid, $"{one.Subject}, {one.Format}: {output}");
        }
    }

    /// <summary>What every case of the required tests comes to is what the standard calls output, and says what validation says.</summary>
    [SharedDataFact]
    public void RequiredTests_EveryCase_HasOutputOfTheStandardsShape()
    {
        var group = new SuiteGroup("output", "schema", OutputSchema, []);
        var shape = Assert.Single(new SuiteCompiler(OutputSuite.Schema()).Compile([group])).Check;
        foreach (var (subject, check) in CompiledSuite.Required.Checks)
        {
            foreach (var one in subject.Cases)
            {
                var unit = check.Evaluate(Json.Bytes(one.Data));
                Assert.True(unit.IsValid == one.Valid, $"{subject}: {one.Description}: {unit}");
                foreach (var format in Enum.GetValues<OutputFormat>())
                {
                    var output = unit.ToText(format);
                    Assert.True(shape.Validate(Json.Bytes(output)).IsValid, $"{subject}: {one.Description}, {format}: {output}\n{shape.Validate(Json.Bytes(output))}");
                    Assert.Equal(one.Valid, JsonElement.Parse(output).GetProperty("valid").GetBoolean());
                }
            }
        }
    }
}
