using System.Text.Json;
using PostingSchema.Postings;
using PostingSchema.Tests;

namespace PostingSchema.Extraction.Tests.Gold;

/// <summary>Real texts of every kind, without labels.</summary>
public sealed class RawTextTests
{
    [SharedDataFact]
    public void Extract_RealTexts_NeverThrowsAndKeepsItsEvidence()
    {
        var count = 0;
        foreach (var line in File.ReadLines(SharedData.PathOf("real", "rawtext_postings_sample.ndjson")))
        {
            var text = JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!;
            var extraction = JobPosting.Extract(text);
            Assert.Equal(extraction.Report.IsValid, extraction.Posting is not null);
            Assert.All(extraction.Evidence, pair => Assert.Equal(text[pair.Value.Span.Start..pair.Value.Span.End], pair.Value.Text));
            count++;
        }

        Assert.Equal(299, count);
    }
}
