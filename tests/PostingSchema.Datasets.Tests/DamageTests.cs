namespace PostingSchema.Datasets.Tests;

/// <summary>One broken record in an array must not spoil the others.</summary>
public sealed class DamageTests
{
    // The broken record stands between two sound ones, minified and one a line.
    [Theory]
    [InlineData("{\"b\": tru}")]
    [InlineData("{\"b\": tru e}")]
    [InlineData("{\"b\" 1}")]
    [InlineData("{\"b\": 1 \"c\": 2}")]
    [InlineData("{\"b\": [1, 2}")]
    [InlineData("{\"b\": [1, 2,]}")]
    [InlineData("{\"b\": 1,}")]
    [InlineData("{\"b\": {\"c\": 1}")]
    [InlineData("{\"b\": [{\"c\": {\"d\": 1}, {\"e\": 2}]}")]
    [InlineData("{\"b\": \"he said \"hi\" loudly\"}")]
    [InlineData("{b: 1}")]
    [InlineData("{\"b\": 1 // comment\n}")]
    [InlineData("{\"b\": \"tab\tand \u0001\"}")]
    [InlineData("{{\"b\": 1}}")]
    public void Array_OneBrokenItem_TheOthersAreRead(string broken)
    {
        foreach (var (before, after) in new[] { ("[{\"a\":1},", ",{\"a\":3}]"), ("[\n  {\"a\":1},\n  ", ",\n  {\"a\":3}\n]\n") })
        {
            var items = Reading.Items(before + broken + after);
            Assert.Equal(["{\"a\":1}", broken, "{\"a\":3}"], Reading.Texts(items));
            Assert.All(items, item => Assert.Null(item.Fault));
        }
    }

    // What ends strings at the wrong quote can only be set right by the layout.
    [Theory]
    [InlineData("{\"b\": \"no end}")]
    [InlineData("{\"b\": \"no end, \"c\": \"x\"}")]
    [InlineData("{\"b\": \"one \" too many\"}")]
    [InlineData("{\"b\": [\"x, {\"c\": 1}, {\"d\": \"y\"}]}")]
    [InlineData("{\"b\": \"escaped end\\\"}")]
    public void Array_OneItemWithAMissingQuote_TheOthersAreReadByTheirLayout(string broken)
    {
        var items = Reading.Items($"[\n  {{\"a\":1}},\n  {broken},\n  {{\"a\":3}}\n]\n");
        Assert.Equal(["{\"a\":1}", broken, "{\"a\":3}"], Reading.Texts(items));
        Assert.All(items, item => Assert.Null(item.Fault));
    }

    [Fact]
    public void Array_LastItemWithAMissingQuote_StillEnds()
    {
        var items = Reading.Items("[\n  {\"a\":1},\n  {\"b\": \"x}\n]\n");
        Assert.Equal(["{\"a\":1}", "{\"b\": \"x}"], Reading.Texts(items));
        Assert.All(items, item => Assert.Null(item.Fault));
    }

    [Fact]
    public void Array_PrettyPrintedItemWithAMissingQuote_EndsWhereTheNextBegins()
    {
        var items = Reading.Items("[\n  {\n    \"a\": \"x,\n    \"b\": [\n      {}\n    ]\n  },\n  {\n    \"a\": \"y\"\n  }\n]\n");
        Assert.Equal(
            ["{\n    \"a\": \"x,\n    \"b\": [\n      {}\n    ]\n  }", "{\n    \"a\": \"y\"\n  }"], Reading.Texts(items));
        Assert.Equal(8, items[1].Start.Line);
    }

    [Fact]
    public void Array_LineEndsInsideStrings_AreTheItemsFaultOnly()
    {
        var items = Reading.Items("[{\"a\": \"two\nlines\"},{\"a\":2}]");
        Assert.Equal(["{\"a\": \"two\nlines\"}", "{\"a\":2}"], Reading.Texts(items));
    }

    [Fact]
    public void Array_QuoteMissingWithoutLayout_SaysThatTheRestIsLost()
    {
        var items = Reading.Items("[{\"a\":1},{\"a\":\"x},{\"a\":\"y\"},{\"a\":\"z\"}]");
        Assert.Equal(3, items.Count);
        Assert.Equal("!9:1:10 json:syntax (ends)", Reading.Shown(items[2]));
    }

    [Theory]
    [InlineData("[{\"a\":1} {\"a\":2}]", "!9:1:10 json:syntax")]
    [InlineData("[{\"a\":1},,{\"a\":2}]", "!9:1:10 json:syntax")]
    [InlineData("[{\"a\":1}},{\"a\":2}]", "!8:1:9 json:syntax")]
    [InlineData("[,{\"a\":1},{\"a\":2}]", "!1:1:2 json:syntax")]
    [InlineData("[{\"a\":1},{\"a\":2},]", "!17:1:18 json:syntax")]
    [InlineData("[{\"a\":1},{\"a\":2}", "!16:1:17 json:syntax")]
    [InlineData("[{\"a\":1},{\"a\":2},", "!17:1:18 json:syntax")]
    [InlineData("[{\"a\":1},{\"a\":2}]]", "!17:1:18 json:syntax")]
    [InlineData("[{\"a\":1}],{\"a\":2}", "!9:1:10 json:syntax")]
    public void Array_DamageBetweenItems_IsAFaultOfTheFile(string data, string fault)
    {
        var items = Reading.Items(data);
        Assert.Equal(["{\"a\":1}", "{\"a\":2}"], Reading.Texts(items));
        Assert.Equal([fault], items.Where(item => item.Number is null).Select(Reading.Shown));
    }

    [Fact]
    public void Array_CutOffInsideAnItem_HasThePieceAndTheFault()
    {
        var items = Reading.Items("[\n  {\"a\":1},\n  {\"a\":\"x");
        Assert.Equal(["1@4:2:3 {\"a\":1}", "2@15:3:3 {\"a\":\"x", "!22:3:10 json:syntax"], items.Select(Reading.Shown));
        Assert.Contains("line 1, column 1", items[2].Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Array_ClosedInsideAnItem_GoesOnWithWhatFollows()
    {
        var items = Reading.Items("[{\"a\":1],{\"a\":2}]");
        Assert.Equal(["{\"a\":1", "{\"a\":2}"], Reading.Texts(items));
    }
}
