using System.Text;
using PostingSchema.Emitted.Tests.Law;
using Xunit.Abstractions;

namespace PostingSchema.Emitted.Tests.Suite;

/// <summary>The official suite against what we emit: validator, acceptor, reader and writer.</summary>
public class OfficialSuiteTests(ITestOutputHelper output)
{
    [SharedDataFact]
    public void RequiredTests_EveryGroupThatIsNotLeftOut_GiveTheExpectedAnswer() => Run(CompiledSuite.Required);

    [SharedDataFact]
    public void OptionalTests_FormatsThatAreAsserted_GiveTheExpectedAnswer() => Run(CompiledSuite.Formats);

    [SharedDataFact]
    public void OptionalTests_NumbersAndPatterns_GiveTheExpectedAnswer() => Run(CompiledSuite.Optional);

    [SharedDataFact]
    public void RequiredTests_DataMutated_KeepTheLaw()
    {
        var accepted = 0;
        foreach (var (group, check) in CompiledSuite.Required.Checks)
        {
            var law = new LawCheck(check);
            law.Run(group.Cases.Select(one => Json.Bytes(one.Data)).ToArray(), seed: 7, count: 200);
            accepted += law.Accepted;
        }

        output.WriteLine($"{CompiledSuite.Required.Checks.Count * 200} mutations, {accepted} accepted.");
    }

    /// <summary>What passed, in numbers: docs/suite.md, which <see cref="SuiteTableTests"/> holds.</summary>
    private static void Run(CompiledSuite suite)
    {
        var failures = new StringBuilder();
        foreach (var (group, check) in suite.Checks)
        {
            foreach (var one in group.Cases)
            {
                var json = Json.Bytes(one.Data);
                var report = check.Validate(json);
                var failure = report.IsValid == one.Valid ? check.Contradiction(json) : $"expected {(one.Valid ? "valid" : "invalid")}: {report}";
                if (failure is not null)
                {
                    failures.AppendLine($"{group}: {one.Description}: {failure}");
                }
            }
        }

        Assert.True(failures.Length == 0 && suite.Refused.Count == 0, failures + string.Join('\n', suite.Refused));
    }
}
