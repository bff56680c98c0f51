using PostingSchema.Postings;
using Xunit.Abstractions;

namespace PostingSchema.Emitted.Tests.Law;

/// <summary>Accepted implies valid: the four shipped schemas.</summary>
public class ShippedSchemasLawTests(ITestOutputHelper output)
{
    private const int Mutations = 16_000;

    [Fact]
    public void JobPosting_Mutated_KeepsTheLaw() =>
        Run<JobPosting>(Samples.Of<JobPosting>([Samples.Sample("job-postings.ndjson"), .. Samples.Gold()]));

    [Fact]
    public void SimplifyListing_Mutated_KeepsTheLaw() =>
        Run<SimplifyListing>(Samples.Of<SimplifyListing>([Samples.Sample("simplify-listings.ndjson"), .. Samples.Shared("real/simplify_newgrad_union.ndjson")]));

    [Fact]
    public void GreenhouseJob_Mutated_KeepsTheLaw() =>
        Run<GreenhouseJob>(Samples.Of<GreenhouseJob>([Samples.Sample("greenhouse-board.json"), .. Samples.Shared("real/greenhouse_boards_sample.ndjson", "real/greenhouse_board_mongodb.json")]));

    [Fact]
    public void SchemaOrgJobPosting_Mutated_KeepsTheLaw() =>
        Run<SchemaOrgJobPosting>(Samples.Of<SchemaOrgJobPosting>([Samples.Sample("schema-org-job-postings.json"), .. Samples.Shared("real/jsonld_real_samples.ndjson", "real/schemaorg_official_jobposting_examples.ndjson")]));

    private void Run<T>(IReadOnlyList<byte[]> seeds)
        where T : class, IPosting<T>
    {
        Assert.NotEmpty(seeds);
        output.WriteLine($"{seeds.Count} valid postings, {seeds.Count(json => Acceptor.Of<T>(json) == true)} of them accepted.");
        var check = new LawCheck(PostingCheck.Of<T>());
        check.Run(seeds, seed: 20260331, Mutations);
        output.WriteLine(check.Statistics);
    }
}
