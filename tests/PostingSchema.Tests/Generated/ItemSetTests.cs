using System.Text;
using System.Text.Json;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Generated;

/// <summary>Random items, of which some are equal: what the set says is so, wherever the array ends.</summary>
public sealed class ItemSetTests
{
    private static readonly string[] Items =
    [
        "\"a\"", "\"aa\"", "\"aaaaaa\"", "\"aaaaaaa\"", "\"aaaaaaaa\"", "\"aaaaaaaab\"", "\"\"", "\"\u00E9\"", "1", "1.0", "10e-1", "-1", "100", "true", "false", "null",
        "\"a longer text than one block of thirty-two bytes\"", "\"a longer text than one block of thirty-two bytez\"",
    ];

    [Fact]
    public void RandomArrays_AreAcceptedWhereTheirItemsDiffer()
    {
        var random = new Random(20261203);
        var (unique, repeated) = (0, 0);
        for (var i = 0; i < 50_000; i++)
        {
            var items = Enumerable.Range(0, random.Next(1, 9)).Select(_ => Items[random.Next(Items.Length)]).ToArray();
            var isUnique = items.Select(Key).Distinct().Count() == items.Length;
            (unique, repeated) = (unique + (isUnique ? 1 : 0), repeated + (isUnique ? 0 : 1));

            var end = Skip("[" + string.Join(random.Next(2) == 0 ? "," : ", ", items) + "]");
            Assert.True(isUnique ? end < JsonScanner.Declined : end == JsonScanner.Refused, string.Join(",", items));
        }

        Assert.True(unique > 5_000 && repeated > 5_000, $"{unique} unique, {repeated} not.");
    }

    [Fact]
    public void WhatItCannotCompare_IsDeclined()
    {
        Assert.Equal(JsonScanner.Declined, Skip("[\"a\",\"\\u0061\"]"));
        Assert.Equal(JsonScanner.Declined, Skip("[[],1,[]]"));
        Assert.Equal(JsonScanner.Declined, Skip("[{},[]]"));
        Assert.True(Skip("[1,{},\"1\"]") < JsonScanner.Declined);
        Assert.Equal(JsonScanner.Declined, Skip($"[\"a\", {new string(' ', 70_000)} \"b\"]"));
        Assert.Equal(JsonScanner.Declined, Skip("[" + string.Join(",", Enumerable.Range(0, 65)) + "]"));
        Assert.True(Skip("[" + string.Join(",", Enumerable.Range(0, 64)) + "]") < JsonScanner.Declined);
        Assert.Equal(JsonScanner.Refused, Skip("[" + string.Join(",", Enumerable.Range(0, 63).Select(number => $"\"item {number}\"")) + ",\"item 62\"]"));
    }

    private static string Key(string item) => item.Length > 0 && item[0] is >= '0' and <= '9' ? JsonSerializer.Deserialize<double>(item).ToString(System.Globalization.CultureInfo.InvariantCulture) : item;

    private static nint Skip(string array)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(array));
        var items = new ItemSet();
        var at = json.BeginArray(json.Start(), 0);
        while (json.HasItem(at))
        {
            var start = at;
            at = json.NextItem(json.Add(ref items, start, json.Any(at, 0)));
        }

        return json.EndArray(at);
    }
}
