namespace PostingSchema.Datasets.Tests;

public sealed class PointerTests
{
    [Theory]
    [InlineData("/jobs")]
    [InlineData("/a~1b/~0c/1/jobs")]
    public void Parse_SoundText_RoundTrips(string text)
    {
        Assert.True(JsonPointer.TryParse(text, out var pointer, out _));
        Assert.Equal(text, pointer.ToString());
        Assert.Equal(text, pointer.Prefix(pointer.Segments.Count));
    }

    [Theory]
    [InlineData("jobs", "'/jobs'")]
    [InlineData("data.jobs", "'/data/jobs'")]
    [InlineData("/a~2", "'~0'")]
    public void Parse_UnsoundText_SaysWhatToWrite(string text, string advice)
    {
        Assert.False(JsonPointer.TryParse(text, out _, out var error));
        Assert.Contains(advice, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/jobs", "{\"n\":2,\"jobs\":[{\"a\":1},{\"a\":2}],\"after\":{\"jobs\":[{}]}}")]
    [InlineData("/jobs", "{\"meta\":{\"jobs\":[{}]},\"x\":[[\"]}\"]],\n\"\\u006aobs\" : [ {\"a\":1} ,\n{\"a\":2}]}")]
    [InlineData("/data/1/jobs", "{\"data\":[{\"jobs\":[0]},{\"jobs\":[{\"a\":1},{\"a\":2}]}]}")]
    [InlineData("/a~1b", "{\"a/b\":[{\"a\":1},{\"a\":2}]}")]
    [InlineData("", "[{\"a\":1},{\"a\":2}]")]
    [InlineData("/jobs", "{\"jobs\":[{\"a\":1}]}\n{\"jobs\":[{\"a\":2}]}\n")]
    [InlineData("/jobs", "{\"jobs\":{\"a\":1}}\n{\"jobs\":{\"a\":2}}\n")]
    public void Reader_Pointer_FindsTheRecords(string pointer, string data)
    {
        var items = Reading.Items(data, pointer);
        Assert.Equal(["{\"a\":1}", "{\"a\":2}"], Reading.Texts(items));
        Assert.All(items, item => Assert.Null(item.Fault));
    }

    [Theory]
    [InlineData("/jobs", "{\"meta\":1,\"results\":[]}", "nothing at /jobs; what there is at the top level: 'meta', 'results'")]
    [InlineData("/data/jobs", "{\"data\":{\"items\":[]}}", "what there is at /data: 'items'")]
    [InlineData("/jobs", "{\"jobs\":\"x\"}", "the value at /jobs is neither an array nor an object")]
    [InlineData("/jobs", "{}", "at the top level there is no member")]
    [InlineData("/jobs", "[{\"jobs\":[]}]", "nothing at /jobs; what there is at the top level: '0'")]
    public void Reader_PointerToNowhere_SaysWhatThereIs(string pointer, string data, string message)
    {
        var failure = Assert.Throws<UnreadableDatasetException>(() => Reading.Items(data, pointer));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reader_TheSameNameTwice_ReadsBothAndSaysSo()
    {
        var items = Reading.Items("{\"jobs\":[{\"a\":1}],\"jobs\":[{\"a\":2}]}", "/jobs");
        Assert.Equal(["1@9:1:10 {\"a\":1}", "!18:1:19 duplicate-key", "2@26:1:27 {\"a\":2}"], items.Select(Reading.Shown));
    }

    [Fact]
    public void Reader_NonsenseBesideTheRecords_IsAFault()
    {
        var items = Reading.Items("{\"meta\":{\"n\": tru},\"jobs\":[{\"a\":1}]}", "/jobs");
        Assert.Equal(["!17:1:18 json:syntax", "1@27:1:28 {\"a\":1}"], items.Select(Reading.Shown));
    }

    [Theory]
    [InlineData("{\"jobs\":[{\"a\":1}] \"n\":2}", "!18:1:19 json:syntax (ends)")]
    [InlineData("{\"jobs\":[{\"a\":1}], 2}", "!19:1:20 json:syntax (ends)")]
    [InlineData("{\"jobs\":[{\"a\":1}], \"n\" 2}", "!23:1:24 json:syntax (ends)")]
    [InlineData("{\"jobs\":[{\"a\":1}], \"n\":}", "!23:1:24 json:syntax (ends)")]
    [InlineData("{\"jobs\":[{\"a\":1}], \"n\":2", "!24:1:25 json:syntax")]
    [InlineData("{\"jobs\":[{\"a\":1}", "!16:1:17 json:syntax")]
    public void Reader_WrapperBroken_SaysWhereAfterTheRecords(string data, string fault)
    {
        var items = Reading.Items(data, "/jobs");
        Assert.Equal(["1@9:1:10 {\"a\":1}", fault], items.Select(Reading.Shown));
    }
}
