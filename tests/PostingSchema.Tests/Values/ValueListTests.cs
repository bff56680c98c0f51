using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace PostingSchema.Tests.Values;

public class ValueListTests
{
    [Fact]
    public void Default_Always_IsTheEmptyList()
    {
        ValueList<string> list = default;

        Assert.True(list.Count == 0);
        Assert.Empty(list);
        Assert.True(list.AsSpan().IsEmpty);
        Assert.Equal(ValueList<string>.Empty, list);
        Assert.Equal([], list);
        Assert.Equal("[]", list.ToString());
        Assert.Throws<IndexOutOfRangeException>(() => list[0]);
    }

    [Fact]
    public void Equality_OfSeparateLists_IsThatOfItemsInOrder()
    {
        ValueList<string> list = ["a", "b"];
        ValueList<string> same = [string.Concat("a", ""), "b"];

        Assert.True(list == same);
        Assert.False(list != same);
        Assert.True(list.Equals((object)same));
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
        Assert.False(list == ["b", "a"]);
        Assert.False(list == ["a"]);
        Assert.False(list == ["a", "b", "c"]);
        Assert.False(list == ["a", "c"]);
        Assert.False(list.Equals("a"));
    }

    [Fact]
    public void Equality_OfNestedListsAndNulls_IsThatOfValues()
    {
        ValueList<ValueList<string?>> list = [["a", null], []];
        ValueList<ValueList<string?>> same = [["a", null], []];

        Assert.Equal(list, same);
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(list, [["a", ""], []]);
    }

    [Fact]
    public void Equality_OfJsonElements_IsThatOfJson()
    {
        ValueList<JsonElement> list = [Utf8.Json("""{"a":1,"b":[2]}""")];
        ValueList<JsonElement> same = [Utf8.Json("""{"b":[2.0],"a":1}""")];

        Assert.Equal(list, same);
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(list, [Utf8.Json("""{"a":1,"b":[3]}""")]);
    }

    [Fact]
    public void Equality_OfOptionalJsonElements_IsThatOfJson()
    {
        ValueList<JsonElement?> list = [Utf8.Json("1"), null];
        ValueList<JsonElement?> same = [Utf8.Json("1.0"), null];

        Assert.Equal(list, same);
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(list, [null, null]);
        Assert.NotEqual(list, [Utf8.Json("1"), Utf8.Json("null")]);
    }

    [Fact]
    public void Equality_OfUris_MindsTheFragment()
    {
        ValueList<Uri> list = [new("https://example.com/#1")];

        Assert.Equal(list, [new("https://example.com/#1")]);
        Assert.Equal(list.GetHashCode(), new ValueList<Uri>([new("https://example.com/#1")]).GetHashCode());
        Assert.NotEqual(list, [new("https://example.com/#2")]);
    }

    [Fact]
    public void Conversion_FromArray_Copies()
    {
        string[] array = ["a"];
        ValueList<string> list = array;
        array[0] = "b";

        Assert.Equal("a", list[0]);
    }

    [Fact]
    public void Conversion_FromArrayOfSubtype_Copies()
    {
        object[] array = new string[] { "a" };
        ValueList<object> list = array;

        Assert.Equal(["a"], list);
    }

    [Fact]
    public void Create_FromSpan_Copies()
    {
        string[] array = ["a"];
        var list = ValueList.Create<string>(array);
        array[0] = "b";

        Assert.Equal("a", list[0]);
    }

    [Fact]
    public void FromOwned_FullArray_TakesItOver()
    {
        string[] array = ["a", "b"];
        var list = ValueList.FromOwned(array, 2);
        array[0] = "z";

        Assert.Equal("z", list[0]);
    }

    [Fact]
    public void FromOwned_LongerArray_IsTrimmed()
    {
        string[] array = ["a", "b", "c"];

        Assert.Equal(["a"], ValueList.FromOwned(array, 1));
        Assert.Equal([], ValueList.FromOwned(array, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ValueList.FromOwned(array, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => ValueList.FromOwned(array, -1));
    }

    [Fact]
    public void Enumeration_EveryWay_GivesTheItemsInOrder()
    {
        ValueList<int> list = [3, 1, 2];
        List<int> items = [];
        foreach (var item in list)
        {
            items.Add(item);
        }

        Assert.Equal([3, 1, 2], items);
        Assert.Equal([3, 1, 2], list.Select(item => item));
        Assert.Equal([3, 1, 2], ((IEnumerable)list).Cast<int>());
        Assert.Equal([3, 1, 2], list.AsSpan().ToArray());
        Assert.Equal(1, list[1]);
    }

    [Fact]
    public void Enumerator_AtTheEndAndAfterReset_KeepsToTheItems()
    {
        ValueList<int> list = [7];
        var enumerator = list.GetEnumerator();

        Assert.True(enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());
        enumerator.Reset();
        Assert.True(enumerator.MoveNext());
        Assert.Equal(7, enumerator.Current);
    }

    [Fact]
    public void ToString_InAnyCulture_IsTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "\u2212" } };

            Assert.Equal("[-1.5, null]", new ValueList<double?>([-1.5, null]).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
