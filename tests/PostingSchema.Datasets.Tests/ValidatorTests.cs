using System.Text;

namespace PostingSchema.Datasets.Tests;

public sealed class ValidatorTests
{
    private readonly ListSink _sink = new();

    [Fact]
    public void Validate_MixedRecords_CountsAndLocates()
    {
        var totals = Run(
            "{\"title\":\"a\"}\n" +
            "{\"title\":\"b\",\"level\":\"senior\"}\n" +
            "\n" +
            "{\"title\":\"c\",\"note\":1}\n" +
            "{\"title\":\n" +
            "{\"level\":\"x\"}\n");

        Assert.Equal((5, 2, 3, 4, 1), (totals.Records, totals.Valid, totals.Invalid, totals.Errors, totals.Warnings));
        Assert.Equal(["2 2:22 enum", "3 4:14 note", "4 5:10 json:syntax", "5 6:1 required", "5 6:10 enum"], _sink.Shown);
        Assert.False(totals.IsIncomplete);
    }

    [Fact]
    public void Validate_FaultsOfTheFile_CountAsFindingsAndNotAsRecords()
    {
        var totals = Run("\uFEFF[{\"title\":\"a\"} {\"title\":\"b\"}");
        Assert.Equal((2, 2, 0, 2, 1), (totals.Records, totals.Valid, totals.Invalid, totals.Errors, totals.Warnings));
        Assert.Equal(["- 1:1 json:bom", "- 1:16 json:syntax", "- 1:29 json:syntax"], _sink.Shown);
        Assert.False(totals.IsIncomplete);
    }

    [Fact]
    public void Validate_RecordTooLong_IsInvalidAndTheNextIsChecked()
    {
        var totals = Run($"{{\"title\":\"{new string('x', 200)}\"}}\n{{\"title\":\"b\"}}\n", maxBytes: 100);
        Assert.Equal((2, 1, 1), (totals.Records, totals.Valid, totals.Invalid));
        Assert.Equal(["1 1:1 limit:size"], _sink.Shown);
        Assert.False(totals.IsIncomplete);
    }

    [Fact]
    public void Validate_RestCannotBeTold_IsIncomplete()
    {
        var totals = Run("[{\"title\":\"a},{\"title\":\"b\"}]");
        Assert.True(totals.IsIncomplete);
        Assert.Contains("data.json: Record 1 has no end", Assert.Single(totals.IncompleteReasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_MoreFindingsThanReported_IsIncomplete()
    {
        var record = "{\"title\":\"a\"" + string.Concat(Enumerable.Repeat(",\"level\":\"x\"", 5)) + "}";
        var options = new DatasetOptions { Limits = new() { MaxFindings = 3 } };
        var validator = new DatasetValidator(PostingType.Of<FakePosting>(), _sink, options);
        validator.Validate(new MemoryStream(Encoding.UTF8.GetBytes(record)), "data.json");
        Assert.Equal(3, validator.Totals.Errors);
        Assert.True(validator.Totals.IsIncomplete);
    }

    [Fact]
    public void Validate_SeveralDatasets_AddsUpAndNumbersEachFromOne()
    {
        var validator = new DatasetValidator(PostingType.Of<FakePosting>(), _sink);
        validator.Validate(new MemoryStream("{}\n{}"u8.ToArray()), "a");
        validator.Validate(new MemoryStream("[{}]"u8.ToArray()), "b");
        Assert.Equal(3, validator.Totals.Records);
        Assert.Equal([("a", 1), ("a", 2), ("b", 1)], _sink.Findings.Select(pair => (pair.Finding.File, pair.Finding.Record)));
    }

    [Fact]
    public void Validate_Cancelled_KeepsWhatWasCounted()
    {
        using var source = new CancellationTokenSource();
        var validator = new DatasetValidator(PostingType.Of<FakePosting>(), new CancellingSink(source));
        Assert.Throws<OperationCanceledException>(() =>
            validator.Validate(new MemoryStream("{\"title\":\"a\"}\n{}\n{}\n"u8.ToArray()), "a", source.Token));
        Assert.Equal((2, 1), (validator.Totals.Records, validator.Totals.Invalid));
    }

    [Fact]
    public void Validate_ValidatorThatThrows_SaysWhichRecordItWas()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Run("{}\n{\"explode\":1}\n"));
        Assert.StartsWith("data.json: record 2: the validator failed: it exploded", failure.Message, StringComparison.Ordinal);
    }

    private DatasetTotals Run(string data, int maxBytes = 1 << 20)
    {
        var validator = new DatasetValidator(PostingType.Of<FakePosting>(), _sink, Reading.Options(maxBytes: maxBytes));
        validator.Validate(new MemoryStream(Encoding.UTF8.GetBytes(data)), "data.json");
        return validator.Totals;
    }

    private sealed class CancellingSink(CancellationTokenSource source) : IFindingSink
    {
        public void Add(DatasetFinding finding, in DatasetItem item) => source.Cancel();
    }
}
