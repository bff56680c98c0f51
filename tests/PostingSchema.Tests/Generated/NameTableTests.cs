using System.Text;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Generated;

/// <summary>Names are found whatever they begin with, however long they are, and wherever the bytes end.</summary>
public sealed class NameTableTests
{
    public static TheoryData<string[]> Tables { get; } =
    [
        ["id", "title", "company", "compensation", "companyName", "team"],
        ["a"],
        ["", "a", "aa", "aaa", "aaaa", "aaaaa"],
        ["\u00E9t\u00E9", "\u6F22", "\U0001F600"],
        [.. Enumerable.Range(0, 300).Select(number => "property" + number)],
        [new string('x', 500), new string('x', 501)],
    ];

    [Theory]
    [MemberData(nameof(Tables))]
    public void EveryName_IsFound_AndNoOther(string[] names)
    {
        var table = NameTable.Of(names);
        string[] all = [.. names, "unknown", "i", "compensatio", "companies", "x", "property300", "property", new string('x', 499)];
        foreach (var space in new[] { "", " ", "\n \t" })
        {
            foreach (var name in all)
            {
                foreach (var behind in new[] { "1}", "1, \"more\": 2}" })
                {
                    var json = $"\"{name}\"{space}:{space}{behind}";
                    var expected = Array.IndexOf(names, name);
                    Assert.Equal(expected, table.Find(new(Encoding.UTF8.GetBytes(json)), 0, out var value));
                    Assert.Equal(json.Length - behind.Length == 0 ? 0 : Encoding.UTF8.GetByteCount(json) - behind.Length, value);
                }
            }
        }
    }

    [Theory]
    [InlineData("\"\\u0069d\":1}")]
    [InlineData("\"id\"1}")]
    [InlineData("\"id")]
    [InlineData("")]
    public void WhatIsNoPlainName_IsNotFound(string json)
    {
        Assert.Equal(-1, NameTable.Of("id").Find(new(Encoding.UTF8.GetBytes(json)), 0, out var value));
        Assert.Equal(JsonScanner.Declined, value);
    }

    /// <summary>Written as they are, such names would not be JSON; escaped, they are left to the validator.</summary>
    [Theory]
    [InlineData("with\"quote")]
    [InlineData("back\\slash")]
    [InlineData("a\\")]
    [InlineData("\t")]
    [InlineData("line\n")]
    public void NamesThatMustBeEscaped_AreNotFoundAsTheyAre(string name)
    {
        var table = NameTable.Of("other", name);

        Assert.Equal(-1, table.Find(new(Encoding.UTF8.GetBytes($"\"{name}\":1, \"and so on, for more than one block\": 2}}")), 0, out _));
        Assert.Equal(-1, table.Find(new(Encoding.UTF8.GetBytes($"{System.Text.Json.JsonSerializer.Serialize(name)}:1}}")), 0, out _));
        Assert.Equal(0, table.Find(new("\"other\":1}"u8), 0, out _));
    }

    [Fact]
    public void Marks_AreSetOnce()
    {
        ulong seen = 0;
        Assert.True(JsonScanner.TryMark(ref seen, 0));
        Assert.True(JsonScanner.TryMark(ref seen, 63));
        Assert.False(JsonScanner.TryMark(ref seen, 63));
        Assert.True(JsonScanner.TryMark(ref seen, -1));
        Assert.True(JsonScanner.TryMark(ref seen, -1));
        Assert.Equal(0x8000000000000001, seen);
    }
}
