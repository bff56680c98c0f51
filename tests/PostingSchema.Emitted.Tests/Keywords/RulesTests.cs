namespace PostingSchema.Emitted.Tests;

/// <summary>
/// Rules across the properties of an object, in every combination of these and in several orders: the fast path decides all of them, and
/// leaves to the validator only what is no more than a warning.
/// </summary>
public class RulesTests
{
    private static readonly string[][] Properties =
    [
        ["", "\"a\": 1", "\"a\": 2", "\"a\": 3"],
        ["", "\"b\": \"y\"", "\"b\": \"z\"", "\"b\" : \"x\""],
        ["", "\"c\": true", "\"c\": false"],
        ["", "\"d\": {}", "\"d\": {\"n\": 1}"],
        ["", "\"inner\": {\"to\": 1, \"other\": 1}", "\"inner\": {\"from\": 1}", "\"inner\": {\"from\": 9, \"to\": 1, \"next\": {\"from\": 1, \"to\": 2, \"other\": 0}}"],
    ];

    [Fact]
    public void EveryCombination_IsDecidedAsTheValidatorDecidesIt()
    {
        var check = PostingCheck.Of<Rules>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var properties in Combinations(0))
        {
            foreach (var order in new[] { properties, properties.AsEnumerable().Reverse().ToArray() })
            {
                var json = Json.Bytes("{" + string.Join(", ", order) + "}");
                var report = check.Validate(json);
                var verdict = Acceptor.Of<Rules>(json);
                var hasWarning = report.Findings.Any(finding => finding.Severity == Severity.Warning);
                var kind = !report.IsValid ? "error" : hasWarning ? "warning" : "clean";
                counts[kind] = counts.GetValueOrDefault(kind) + 1;

                // An error beside a warning may be left to the validator.
                Assert.Equal(kind switch { "error" => false, "clean" => true, _ => null }, verdict ?? (hasWarning && !report.IsValid ? false : verdict));
                Assert.Null(check.Contradiction(json));
            }
        }

        Assert.True(counts is { Count: 3 } && counts.Values.Min() > 30, string.Join(", ", counts));
    }

    private static IEnumerable<string[]> Combinations(int property) =>
        property == Properties.Length
            ? [[]]
            : Properties[property].SelectMany(one => Combinations(property + 1).Select(others => one.Length == 0 ? others : [one, .. others]));
}
