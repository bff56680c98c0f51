using System.Text;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Generated;

/// <summary>Words are found whatever they begin with, however long they are, and wherever the bytes end.</summary>
public sealed class WordTableTests
{
    public static TheoryData<string[]> Tables { get; } =
    [
        ["id", "title", "company", "compensation", "companyName", "team"],
        ["a"],
        ["", "a", "aa", "aaa", "aaaa", "aaaaa"],
        ["\u00E9t\u00E9", "\u6F22", "\U0001F600"],
        [.. Enumerable.Range(0, 300).Select(number => "property" + number)],
        [new string('x', 500), new string('x', 501)],

        // Other lengths told by the second character, by none, and none to tell; just a block, and one more; a hash that many share.
        ["intern", "graduate", "mid", "senior", "staff"],
        ["none", "nonesuch", "nine", "nineteen", "no"],
        ["USD", "EUR", "GBP", "CHF", "CAD", "AUD", "INR", "SGD", "JPY", "PLN"],
        [new string('y', 30), new string('y', 31), new string('y', 29)],
        [.. Enumerable.Range(0, 300).Select(number => "the same beginning " + number)],
        ["https://schema.org/FullTime", "https://schema.org/PartTime", "https://schema.org/Intern", "https://schema.org/Internship"],
        [.. Enumerable.Range(0, 300).Select(number => new string('z', 40) + number)],
        [],
    ];

    [Theory]
    [MemberData(nameof(Tables))]
    public void EveryName_IsFound_AndNoOther(string[] names)
    {
        var table = WordTable.Of(names);
        foreach (var space in new[] { "", " ", "\n \t" })
        {
            foreach (var name in WithOthers(names))
            {
                foreach (var behind in new[] { "1}", "1, \"and more, so that this is not the last of all blocks\": 2}" })
                {
                    var json = Encoding.UTF8.GetBytes($"\"{name}\"{space}:{space}{behind}");
                    var expected = Array.IndexOf(names, name);

                    Assert.Equal(expected, table.Find(new(json), 0, out var value));
                    Assert.Equal(expected < 0 ? JsonScanner.Declined : json.Length - behind.Length, value);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void EveryValue_IsTaken_AndAnotherRefused(string[] values)
    {
        var table = WordTable.Of(values);
        foreach (var value in WithOthers(values))
        {
            foreach (var (before, behind) in new[] { ("", ""), ("", "}"), ("[1, ", "]"), ("", ",\"and more, so that this is not the last of all blocks\"") })
            {
                var json = new JsonScanner(Encoding.UTF8.GetBytes($"{before}\"{value}\"{behind}"));
                var expected = Array.IndexOf(values, value);
                var end = expected < 0 ? JsonScanner.Refused : before.Length + Encoding.UTF8.GetByteCount(value) + 2;

                Assert.Equal(end, json.OneOf(before.Length, table));
                Assert.Equal(end, json.OneOf(before.Length, table, out var number));
                Assert.Equal(expected, number);
            }
        }
    }

    /// <summary>What is no word is looked at again: another type is an error, an escape may spell a word, and the rest is no JSON.</summary>
    [Theory]
    [InlineData("1", true)]
    [InlineData("null", true)]
    [InlineData("[\"mid\"]", true)]
    [InlineData("\"\\u006did\"", false)]
    [InlineData("\"mid", false)]
    [InlineData("\"mi", false)]
    [InlineData("mid\"", false)]
    [InlineData("", false)]
    public void WhatIsNoWord_IsRefusedOrDeclined(string json, bool isError)
    {
        foreach (var behind in new[] { "", new string(' ', 40) })
        {
            var end = new JsonScanner(Encoding.UTF8.GetBytes(json + behind)).OneOf(0, WordTable.Of("mid", "senior"));
            Assert.Equal(isError ? JsonScanner.Refused : JsonScanner.Declined, end);
        }
    }

    [Fact]
    public void APositionThatIsNone_IsGivenBack()
    {
        var json = new JsonScanner("\"mid\", \"and more, so that this is not the last of all blocks\""u8);

        Assert.Equal(JsonScanner.Declined, json.OneOf(JsonScanner.Declined, WordTable.Of("mid", "senior")));
        Assert.Equal(JsonScanner.Refused, json.OneOf(JsonScanner.Refused, WordTable.Of("mid", "senior"), out var number));
        Assert.Equal(-1, number);
    }

    [Theory]
    [InlineData("\"\\u0069d\":1}")]
    [InlineData("\"id\"1}")]
    [InlineData("\"id")]
    [InlineData("")]
    public void WhatIsNoPlainName_IsNotFound(string json)
    {
        Assert.Equal(-1, WordTable.Of("id").Find(new(Encoding.UTF8.GetBytes(json)), 0, out var value));
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
        var table = WordTable.Of("other", name);

        Assert.Equal(-1, table.Find(new(Encoding.UTF8.GetBytes($"\"{name}\":1, \"and so on, for more than one block\": 2}}")), 0, out _));
        Assert.Equal(-1, table.Find(new(Encoding.UTF8.GetBytes($"{System.Text.Json.JsonSerializer.Serialize(name)}:1}}")), 0, out _));
        Assert.Equal(0, table.Find(new("\"other\":1}"u8), 0, out _));
    }

    /// <summary>Half a surrogate pair cannot stand in UTF-8, and what would stand for it is another character.</summary>
    [Fact]
    public void HalfASurrogatePair_IsNotFound()
    {
        var table = WordTable.Of("\uD83D", "other");

        Assert.Equal(JsonScanner.Refused, new JsonScanner("\"\uFFFD\""u8).OneOf(0, table));
        Assert.Equal("\"other\"".Length, new JsonScanner("\"other\""u8).OneOf(0, table));
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

    private static string[] WithOthers(string[] words) =>
    [
        .. words, "unknown", "i", "compensatio", "companies", "x", "property300", "property", "interns", "inter", "USDX", "US", "the same beginning",
        new string('x', 499), new string('x', 502), new string('y', 28), new string('y', 32),
    ];
}
