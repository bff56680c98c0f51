using System.Text.Json;

namespace PostingSchema.Tests.Values;

public class OneOrManyTests
{
    [Fact]
    public void Default_Always_IsTheEmptyList()
    {
        OneOrMany<string> values = default;

        Assert.True(values.IsMany);
        Assert.Empty(values);
        Assert.Equal([], values);
        Assert.Equal("[]", values.ToString());
    }

    [Fact]
    public void One_Value_IsRememberedAsOne()
    {
        OneOrMany<string> values = "a";

        Assert.False(values.IsMany);
        Assert.True(values.Count == 1);
        Assert.Equal("a", values[0]);
        Assert.Throws<IndexOutOfRangeException>(() => values[1]);
        Assert.Equal(OneOrMany<string>.One("a"), values);
        Assert.Equal(new ValueList<string>(["a"]), values.ToList());
        Assert.Equal("a", values.ToString());
    }

    [Fact]
    public void Many_Values_AreRememberedAsMany()
    {
        ValueList<string> list = ["a", "b"];
        OneOrMany<string> fromList = list;
        OneOrMany<string> fromArray = new[] { "a", "b" };
        OneOrMany<string> fromExpression = ["a", "b"];

        Assert.True(fromList.IsMany);
        Assert.Equal(2, fromList.Count);
        Assert.Equal("b", fromList[1]);
        Assert.Equal(list, fromList.ToList());
        Assert.Equal("[a, b]", fromList.ToString());
        Assert.True(fromArray == fromList);
        Assert.True(fromExpression == fromList);
        Assert.True(OneOrMany<string>.Many(list) == fromList);
        Assert.Equal(fromArray.GetHashCode(), fromList.GetHashCode());
    }

    [Fact]
    public void Equality_OfOneAndListOfOne_IsFalse()
    {
        OneOrMany<string> one = "a";
        OneOrMany<string> many = ["a"];

        Assert.True(one != many);
        Assert.True(many.IsMany);
        Assert.False(one == "b");
        Assert.False(one.Equals((object)"a"));
        Assert.True(one.Equals((object)OneOrMany<string>.One("a")));
    }

    [Fact]
    public void Equality_OfJsonElements_IsThatOfJson()
    {
        OneOrMany<JsonElement> one = Utf8.Json("1");
        OneOrMany<JsonElement> same = Utf8.Json("1.0");

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Enumeration_OfBoth_GivesTheValues()
    {
        OneOrMany<int> one = 5;
        OneOrMany<int> many = [5, 6];
        var sum = 0;
        foreach (var value in one)
        {
            sum += value;
        }

        foreach (var value in many)
        {
            sum += value;
        }

        Assert.Equal(16, sum);
        Assert.Equal([5], one.Select(value => value));
        Assert.Equal([5, 6], many.Select(value => value));
    }

    [Fact]
    public void Enumerator_AtTheEnd_StaysThere()
    {
        OneOrMany<int> one = 5;
        var enumerator = one.GetEnumerator();

        Assert.True(enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());
        enumerator.Reset();
        Assert.True(enumerator.MoveNext());
        Assert.Equal(5, enumerator.Current);
    }
}
