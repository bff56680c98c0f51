using System.Text.Json;
using PostingSchema.Tests;

namespace PostingSchema.Extraction.Tests.Gold;

/// <summary>The five postings that the project was made for: every field that gold has is exact.</summary>
public sealed class SeedTests
{
    [SharedDataTheory]
    [InlineData("seed-000")]
    [InlineData("seed-001")]
    [InlineData("seed-002")]
    [InlineData("seed-003")]
    [InlineData("seed-004")]
    public void Seed_Extracted_HasEveryGoldFieldAndIsValid(string id)
    {
        var seed = GoldPosting.Read(id);
        Assert.NotNull(seed.Extraction.Posting);
        Assert.True(seed.Extraction.Report.IsValid);
        var predicted = seed.Predicted;
        foreach (var field in seed.Gold.EnumerateObject())
        {
            Assert.True(predicted.TryGetProperty(field.Name, out var value), $"{field.Name} was not found");
            AssertSame(field.Name, field.Value, value);
        }
    }

    [SharedDataTheory]
    [InlineData("seed-000")]
    [InlineData("seed-001")]
    [InlineData("seed-002")]
    [InlineData("seed-003")]
    [InlineData("seed-004")]
    public void Seed_Evidence_LiesInWhatGoldCites(string id)
    {
        var seed = GoldPosting.Read(id);
        var cited = seed.Label.GetProperty("evidence");
        var all = cited.EnumerateObject().Select(one => one.Value.GetString()!).ToArray();
        foreach (var field in cited.EnumerateObject().Where(one => seed.Gold.TryGetProperty(one.Name, out _)))
        {
            var found = seed.Extraction.Evidence
                .Where(pair => pair.Key == "/" + field.Name || pair.Key.StartsWith("/" + field.Name + "/", StringComparison.Ordinal))
                .Select(pair => pair.Value.Text)
                .ToArray();

            // A value may be cited from another sentence that says it too: the team from the title. Of a list gold cites a part.
            Assert.True(found.Any(text => all.Any(place => place.Contains(text, StringComparison.Ordinal))), $"{field.Name}: {string.Join(" / ", found)}");
        }
    }

    /// <summary>Objects may say more than gold does: the words (<c>raw</c>) of a salary.</summary>
    private static void AssertSame(string path, JsonElement gold, JsonElement value)
    {
        switch (gold.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in gold.EnumerateObject())
                {
                    AssertSame($"{path}.{member.Name}", member.Value, value.GetProperty(member.Name));
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(gold.GetArrayLength(), value.GetArrayLength());
                foreach (var (expected, found) in gold.EnumerateArray().Zip(value.EnumerateArray()))
                {
                    AssertSame(path, expected, found);
                }

                break;
            case JsonValueKind.Number:
                Assert.Equal(gold.GetDecimal(), value.GetDecimal());
                break;
            case JsonValueKind.String:
                // A skill has one spelling for all postings (Jira), whatever case the text uses (JIRA).
                Assert.Equal(gold.GetString(), value.GetString(), ignoreCase: path is "skills" or "skillsPreferred");
                break;
            default:
                Assert.Equal(gold.ValueKind, value.ValueKind);
                break;
        }
    }
}
