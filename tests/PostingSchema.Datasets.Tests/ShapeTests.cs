namespace PostingSchema.Datasets.Tests;

public sealed class ShapeTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("[]")]
    [InlineData(" [ \n ] \n")]
    public void Reader_NoRecords_YieldsNothing(string data) => Assert.Empty(Reading.Items(data));

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\":1}\n")]
    [InlineData("\n\n  {\"a\":1}  \r\n\n")]
    [InlineData("[{\"a\":1}]")]
    [InlineData("[\n  {\"a\":1}\n]\n")]
    public void Reader_OneRecord_IsTheSameInEveryShape(string data) => Assert.Equal(["{\"a\":1}"], Reading.Texts(Reading.Items(data)));

    [Fact]
    public void Lines_BlankLinesAndCarriageReturns_AreLeftOut()
    {
        var items = Reading.Items("{\"a\":1}\r\n\r\n   \n\t{\"a\":2}\r\n{\"a\":3}");
        Assert.Equal(["1@0:1:1 {\"a\":1}", "2@16:4:2 {\"a\":2}", "3@25:5:1 {\"a\":3}"], items.Select(Reading.Shown));
    }

    [Fact]
    public void Object_PrettyPrinted_IsOneRecord()
    {
        const string Posting = "{\n  \"title\": \"x\",\n  \"places\": [\n    {\n      \"city\": \"y\"\n    }\n  ]\n}";
        Assert.Equal([Posting], Reading.Texts(Reading.Items(Posting + "\n")));
    }

    [Fact]
    public void Object_ThatHoldsAnArrayLineByLine_IsOneRecord()
    {
        const string Wrapped = "{\"jobs\": [\n{\"id\":1},\n{\"id\":2}\n]}";
        Assert.Equal([Wrapped], Reading.Texts(Reading.Items(Wrapped)));
    }

    [Fact]
    public void Objects_PrettyPrintedOneAfterAnother_AreRecords()
    {
        var items = Reading.Items("{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n");
        Assert.Equal(["{\n  \"a\": 1\n}", "{\n  \"a\": 2\n}"], Reading.Texts(items));
    }

    [Theory]
    [InlineData("{\"a\": 1, \"b\": \"cut\n{\"a\":2}\n")]
    [InlineData("{\"a\": [1, 2\n{\"a\":2}\n")]
    [InlineData("{\"a\": 1,\n{\"a\":2}\n")]
    [InlineData("{\"a\": ]\n{\"a\":2}\n")]
    [InlineData("{\"a\": 1} x\n{\"a\":2}\n")]
    [InlineData("nonsense\n{\"a\":2}\n")]
    public void Lines_FirstLineBroken_TheSecondIsRead(string data)
    {
        var items = Reading.Items(data);
        Assert.Equal(2, items.Count);
        Assert.Equal("{\"a\":2}", items[1].Text);
        Assert.Equal(2, items[1].Start.Line);
    }

    [Fact]
    public void Array_Minified_HasPositionsOfEachItem()
    {
        var items = Reading.Items("[{\"a\":\"é😀\"},{\"a\":[]} , {}]");
        Assert.Equal(["1@1:1:2 {\"a\":\"é😀\"}", "2@16:1:13 {\"a\":[]}", "3@27:1:24 {}"], items.Select(Reading.Shown));
    }

    [Fact]
    public void Array_OfScalars_HasRecordsForTheValidatorToRefuse() =>
        Assert.Equal(["1", "\"x,]\\\"\"", "null", "[1,[2]]"], Reading.Texts(Reading.Items("[1, \"x,]\\\"\" ,null,[1,[2]]]")));

    [Fact]
    public void Array_DeepItems_AreFoundWhole()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":[", 5000)) + string.Concat(Enumerable.Repeat("]}", 5000));
        Assert.Equal([deep, "{}"], Reading.Texts(Reading.Items($"[{deep},{{}}]")));
    }
}
