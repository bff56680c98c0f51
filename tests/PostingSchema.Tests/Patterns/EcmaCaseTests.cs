using System.Text.Json;

namespace PostingSchema.Tests.Patterns;

/// <summary>
/// Patterns and texts that were made at random, with the answers of another implementation: V8 (node 20), asked at every code point,
/// since its own search also looks between the halves of surrogate pairs.
/// </summary>
public class EcmaCaseTests
{
    [Fact]
    public void Translate_RandomPatterns_MatchAsInV8()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Patterns", "ecma-cases.json")));
        var failures = new List<string>();
        foreach (var test in document.RootElement.EnumerateArray())
        {
            var pattern = test.GetProperty("pattern").GetString()!;
            var matches = test.GetProperty("matches").EnumerateArray().Select(text => text.GetString()!);
            var others = test.GetProperty("others").EnumerateArray().Select(text => text.GetString()!);
            if (!matches.All(text => Engine.IsMatch(pattern, text)) || others.Any(text => Engine.IsMatch(pattern, text)))
            {
                failures.Add(pattern);
            }
        }

        Assert.Equal(300, document.RootElement.GetArrayLength());
        Assert.Empty(failures);
    }
}
