using Xunit.Abstractions;

namespace PostingSchema.Emitted.Tests.Law;

/// <summary>Accepted implies valid: every shape of the type table, and every keyword.</summary>
public class OwnSchemasLawTests(ITestOutputHelper output)
{
    private const int Mutations = 12_000;

    [Theory]
    [MemberData(nameof(Seeds.Names), MemberType = typeof(Seeds))]
    public void OwnSchema_Mutated_KeepsTheLaw(string name)
    {
        var (check, documents) = Seeds.Of(name);
        Assert.All(documents, json => Assert.Equal("valid", check.Validate(json).ToString()));
        output.WriteLine($"{documents.Count} valid documents, {documents.Count(check.Accepts)} of them accepted.");
        var law = new LawCheck(check);
        law.Run(documents, seed: 42, Mutations);
        output.WriteLine(law.Statistics);
    }
}
