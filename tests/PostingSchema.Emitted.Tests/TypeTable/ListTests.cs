namespace PostingSchema.Emitted.Tests;

public class ListTests
{
    [Fact]
    public void List_OfEveryKind_RoundTrips()
    {
        var posting = RoundTrip.Of<Lists>("""
            {
              "texts": ["a", "", "a"], "numbers": [3, 2, 1, 0, -1, 7, 8, 9, 10], "days": ["2026-01-02"], "links": ["urn:a", "https://b.example/"],
              "grid": [[1, 2.5], [], [3]], "items": [{"n": 1}, {}, {"m": 2}], "pair": ["a", 1], "anything": [1, "a", null, {"b": []}], "must": []
            }
            """);

        ValueList<long> numbers = posting.Numbers!.Value;
        Assert.Equal([3, 2, 1, 0, -1, 7, 8, 9, 10], numbers);
        ValueList<ValueList<double>> grid = posting.Grid!.Value;
        Assert.Equal([3, 2.5], [grid.Count, grid[0][1]]);
        Assert.Equal(2, posting.Items!.Value[2].AdditionalProperties!["m"].GetInt32());
        Assert.Equal("a", posting.Pair!.Value[0].GetString());
        Assert.Empty(posting.Must);
    }

    [Fact]
    public void List_Empty_IsNotAbsent()
    {
        var absent = RoundTrip.Of<Lists>("""{"must": ["a"]}""");
        var empty = RoundTrip.Of<Lists>("""{"must": ["a"], "texts": []}""");

        Assert.NotEqual(absent, empty);
    }

    [Fact]
    public void OneOrMany_OneManyOrNull_StayWhatTheyWere()
    {
        var one = RoundTrip.Of<Repeats>("""{"name": "a", "number": 1, "place": {"city": "Delft"}, "maybe": "b", "must": true}""");
        var many = RoundTrip.Of<Repeats>("""{"name": ["a"], "number": [1], "place": [{"city": "Delft"}], "maybe": ["b"], "must": [true]}""");
        var none = RoundTrip.Of<Repeats>("""{"name": [], "number": [], "place": [], "maybe": null, "must": []}""");

        OneOrMany<int> number = one.Number!.Value;
        Assert.False(number.IsMany);
        Assert.True(many.Number!.Value.IsMany);
        Assert.Equal(number.ToList(), many.Number!.Value.ToList());
        Assert.Empty(none.Place!.Value);
        Assert.NotEqual(one, many);
    }

    [Fact]
    public void Recursion_ThroughItemsPropertiesMapsAndUnions_RoundTrips()
    {
        var tree = RoundTrip.Of<Tree>("""
            {
              "value": 1, "children": [{"value": 2, "children": [{"value": 3}]}, {"value": 4}], "next": {"value": 5, "next": {"value": 6}},
              "byName": {"a": {"value": 7, "byName": {}}}, "expression": {"not": [1, [2.5, {"not": 3}], []]}
            }
            """);

        Assert.Equal(3, tree.Children!.Value[0].Children!.Value[0].Value);
        Assert.Equal(6, tree.Next!.Next!.Value);
        Assert.Equal(7, tree.ByName!["a"].Value);
    }
}
