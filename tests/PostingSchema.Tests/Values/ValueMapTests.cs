using System.Text.Json;

namespace PostingSchema.Tests.Values;

public class ValueMapTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void Lookup_InMapOfAnySize_FindsWhatIsThere(int count)
    {
        var map = Numbers(Enumerable.Range(0, count));

        Assert.Equal(count, map.Count);
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(i, map[$"k{i}"]);
            Assert.True(map.ContainsKey($"k{i}"));
        }

        Assert.False(map.TryGetValue("k", out var missing));
        Assert.Equal(0, missing);
        Assert.Throws<KeyNotFoundException>(() => map["k"]);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(50)]
    public void Enumeration_OfMap_KeepsTheOrderOfInsertion(int count)
    {
        var order = Enumerable.Range(0, count).Reverse();
        var map = Numbers(order);
        List<int> values = [];
        foreach (var (_, value) in map)
        {
            values.Add(value);
        }

        Assert.Equal(order, values);
        Assert.Equal(order, map.Values);
        Assert.Equal(order.Select(i => $"k{i}"), map.Keys);
        Assert.Equal(order, map.Select(entry => entry.Value));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(50)]
    public void Equality_InAnotherOrder_Holds(int count)
    {
        var map = Numbers(Enumerable.Range(0, count));
        var same = Numbers(Enumerable.Range(0, count).Reverse());

        Assert.True(map == same);
        Assert.Equal(map.GetHashCode(), same.GetHashCode());
        Assert.True(map.Equals((object)same));
    }

    [Fact]
    public void Equality_WithAnotherKeyOrValueOrCount_DoesNotHold()
    {
        ValueMap<int> map = [new("a", 1), new("b", 2)];

        Assert.True(map != [new("a", 1), new("b", 3)]);
        Assert.True(map != [new("a", 1), new("c", 2)]);
        Assert.True(map != [new("a", 1)]);
        Assert.False(map == null);
        Assert.False(null == map);
        Assert.True((ValueMap<int>?)null == null);
    }

    [Fact]
    public void Equality_OfJsonElements_IsThatOfJson()
    {
        ValueMap<JsonElement> map = [new("a", Utf8.Json("[1]"))];
        ValueMap<JsonElement> same = [new("a", Utf8.Json("[1e0]"))];

        Assert.Equal(map, same);
        Assert.Equal(map.GetHashCode(), same.GetHashCode());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void Builder_SameKeyTwice_KeepsTheFirst(int count)
    {
        var builder = new ValueMap<int>.Builder();
        for (var i = 0; i < count; i++)
        {
            builder.Add($"k{i}", i);
        }

        Assert.False(builder.TryAdd("k1", 99));
        Assert.Throws<ArgumentException>(() => builder.Add("k1", 99));
        Assert.Equal(count, builder.Count);
        Assert.Equal(1, builder.ToMap()["k1"]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void BuilderSet_SameKeyTwice_KeepsTheLastInTheFirstPlace(int count)
    {
        var builder = new ValueMap<int>.Builder();
        for (var i = 0; i < count; i++)
        {
            builder.Set($"k{i}", i);
        }

        builder.Set("k1", 99);
        var map = builder.ToMap();

        Assert.Equal(count, map.Count);
        Assert.Equal(99, map["k1"]);
        Assert.Equal(99, map.Values.ElementAt(1));
    }

    [Fact]
    public void Builder_AfterToMap_StartsAnew()
    {
        var builder = new ValueMap<int>.Builder();
        builder.Add("a", 1);
        var first = builder.ToMap();
        builder.Add("a", 2);
        var second = builder.ToMap();

        Assert.Equal(1, first["a"]);
        Assert.Equal(2, second["a"]);
        Assert.Same(ValueMap<int>.Empty, builder.ToMap());
    }

    [Fact]
    public void Constructor_SameKeyTwice_Throws()
    {
        KeyValuePair<string, int>[] entries = [new("a", 1), new("a", 2)];

        Assert.Throws<ArgumentException>(() => new ValueMap<int>(entries));
        Assert.Throws<ArgumentException>(() => ValueMap.Create<int>(entries));
        Assert.Equal(new ValueMap<int>(entries[..1]), ValueMap.Create<int>(entries.AsSpan(0, 1)));
    }

    [Fact]
    public void ToString_OfMap_ShowsEntries() =>
        Assert.Equal("{a: 1.5, b: 2}", new ValueMap<double>([new("a", 1.5), new("b", 2)]).ToString());

    private static ValueMap<int> Numbers(IEnumerable<int> numbers) => new(numbers.Select(i => KeyValuePair.Create($"k{i}", i)));
}
