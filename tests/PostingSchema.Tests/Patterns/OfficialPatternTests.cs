using System.Text.Json;

namespace PostingSchema.Tests.Patterns;

public class OfficialPatternTests
{
    [SharedDataTheory]
    [InlineData("pattern.json")]
    [InlineData("optional/ecmascript-regex.json")]
    [InlineData("optional/non-bmp-regex.json")]
    public void Pattern_InOfficialSuite_Agrees(string file)
    {
        var tests = OfficialSuite.Read(file).Where(test => test.Schema.TryGetProperty("pattern", out _)).ToList();

        Assert.NotEmpty(tests);
        Assert.Empty(tests.Where(test => IsValid(test) != test.IsValid).Select(test => test.Description));
    }

    /// <summary>The groups that use <c>patternProperties</c> instead, all of them with one pattern and nothing else allowed.</summary>
    [SharedDataFact]
    public void PatternProperties_InOfficialEcmascriptTests_Agree()
    {
        var tests = OfficialSuite.Read("optional/ecmascript-regex.json")
            .Where(test => test.Schema.TryGetProperty("patternProperties", out _))
            .ToList();

        Assert.NotEmpty(tests);
        Assert.Empty(tests.Where(test => HasOnlyMatchedProperties(test) != test.IsValid).Select(test => test.Description));
    }

    private static bool IsValid(OfficialTest test) =>
        test.Data.ValueKind != JsonValueKind.String ||
        Engine.IsMatch(test.Schema.GetProperty("pattern").GetString()!, test.Data.GetString()!);

    private static bool HasOnlyMatchedProperties(OfficialTest test)
    {
        var pattern = test.Schema.GetProperty("patternProperties").EnumerateObject().Single().Name;
        return test.Data.EnumerateObject().All(property => Engine.IsMatch(pattern, property.Name));
    }
}
