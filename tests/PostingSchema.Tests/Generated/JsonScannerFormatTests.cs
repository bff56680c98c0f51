using System.Text;
using PostingSchema.Formats;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Generated;

/// <summary>What the scanner sees in one look, against what is looked at a character at a time.</summary>
public sealed class JsonScannerFormatTests
{
    private static readonly string[] Dates = ["2026-07-07", "2024-02-29", "2026-02-29", "0000-01-01", "0001-12-31", "9999-01-28", "2026-00-10", "2026-13-10", "2026-10-00", "2026-10-31", "2026-04-31"];

    private static readonly string[] Offsets = ["Z", "z", ".5Z", ".000Z", ".Z", "+00:00", "-07:00", "+19:59", "+23:59", "+24:00", "+00:60", "-00:00", ".25+02:00", "", "+0200", "Z "];

    private static readonly string[] Times = ["T00:00:00", "T23:59:59", "T23:59:60", "T24:00:00", "t09:30:00", " 09:30:00", "T09:60:00", "T29:00:00"];

    [Fact]
    public void DatesAndTimes_AreAcceptedWhereTheFormatSaysSo()
    {
        var (right, wrong) = (0, 0);
        foreach (var date in Dates)
        {
            Check(date);
            foreach (var text in Times.SelectMany(time => Offsets.Select(offset => date + time + offset)))
            {
                Check(text);
            }
        }

        var random = new Random(20261202);
        for (var i = 0; i < 100_000; i++)
        {
            var text = new StringBuilder(Dates[random.Next(Dates.Length)] + (random.Next(2) == 0 ? "" : Times[random.Next(Times.Length)] + Offsets[random.Next(Offsets.Length)]));
            text[random.Next(text.Length)] = (char)random.Next(' ', 0x7F);
            Check(text.Replace('"', '0').Replace('\\', '0').ToString());
        }

        Assert.True(right > 1_000 && wrong > 1_000, $"{right} right, {wrong} wrong.");

        void Check(string text)
        {
            // At the end of all bytes, and far from it.
            foreach (var behind in new[] { "", new string(' ', 40) })
            {
                var json = Encoding.UTF8.GetBytes("\"" + text + "\"" + behind);
                var utf8 = json.AsSpan(1, text.Length);
                var (isDate, isTime) = (StringFormats.IsDate(utf8), StringFormats.IsDateTime(utf8));
                (right, wrong) = (right + (isDate || isTime ? 1 : 0), wrong + (isDate || isTime ? 0 : 1));
                Assert.True(new JsonScanner(json).Date(0) == (isDate ? text.Length + 2 : JsonScanner.Refused), text);
                Assert.True(new JsonScanner(json).DateTime(0) == (isTime ? text.Length + 2 : JsonScanner.Refused), text);
            }
        }
    }

    [Theory]
    [InlineData("abc", 2, 8, 3)]
    [InlineData("abcdefghijkl", 2, 8, 8)]
    [InlineData("a-b", 2, 8, -1)]
    [InlineData("", 0, 8, 0)]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", 1, int.MaxValue, 52)]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", 1, 40, 40)]
    [InlineData("abcdefghijklmnop-", 1, 40, 16)]
    public void Ranges_EndWhereTheirCharactersOrTheTextEnd(string text, int min, int max, int expected)
    {
        foreach (var behind in new[] { "", "\"", "\"bcd", "\"" + new string('b', 40) })
        {
            // What stands behind the text belongs to the range, too.
            var json = new JsonScanner(Encoding.UTF8.GetBytes(text + behind));
            nint next = 0;
            Assert.Equal(expected >= 0, json.SkipRange(ref next, (byte)'a', (byte)'z', min, max));
            Assert.Equal(expected >= 0 ? expected : text.IndexOf('-', StringComparison.Ordinal), next);

            next = 0;
            Assert.Equal(expected >= 0, json.SkipSet(ref next, 0, 0x7FFFFFE00000000, min, max));
            Assert.Equal(expected >= 0 ? expected : text.IndexOf('-', StringComparison.Ordinal), next);
        }
    }

    /// <summary>What one look sees to be a URI, and what needs more of them, at the end of all bytes and far from it.</summary>
    [Theory]
    [InlineData("https://a.example/j/1?x=1&y=2")]
    [InlineData("https://")]
    [InlineData("https://a.example/with space")]
    [InlineData("https://a.example/%20")]
    [InlineData("https://a.example/%2")]
    [InlineData("https://a.example:80/")]
    [InlineData("https://a.example:x/")]
    [InlineData("https://[::1]/#fragment")]
    [InlineData("https://a.example/\u00E9")]
    [InlineData("https://a.example/\u0001")]
    [InlineData("http://a.example")]
    [InlineData("mailto:a@b.example")]
    [InlineData("//a.example")]
    [InlineData("HTTPS://a.example")]
    [InlineData("https:/")]
    [InlineData("")]
    [InlineData("https://a.example/and/so/on/for/more/than/one/block/of/thirty/two/bytes/or/two/with/one|bar")]
    [InlineData("https://a.example/and/so/on/for/more/than/one/block/of/thirty/two/bytes/or/two/with/no/bar")]
    public void Uris_AreThoseOfTheFormat(string text)
    {
        foreach (var behind in new[] { "", "}", ", \"and more\": \"https://b.example/so that this is not the last of all blocks\"" })
        {
            var json = Encoding.UTF8.GetBytes("\"" + text + "\"" + behind);
            var length = Encoding.UTF8.GetByteCount(text);
            var expected = StringFormats.IsUri(json.AsSpan(1, length)) ? length + 2 : text.Contains('\u0001', StringComparison.Ordinal) ? JsonScanner.Declined : JsonScanner.Refused;
            Assert.Equal(expected, new JsonScanner(json).Uri(0));
        }
    }

    [Theory]
    [InlineData("\"https://a.example", false)]
    [InlineData("\"https://a.example\\u002F\"", false)]
    [InlineData("\"https:\\/\\/a.example\"", false)]
    [InlineData("1", true)]
    [InlineData("", false)]
    public void WhatIsNoPlainUri_IsDeclinedOrOfAnotherType(string json, bool isError) =>
        Assert.Equal(isError ? JsonScanner.Refused : JsonScanner.Declined, new JsonScanner(Encoding.UTF8.GetBytes(json)).Uri(0));

    [Theory]
    [InlineData("true", 4)]
    [InlineData("false", 5)]
    [InlineData("true,  ", 4)]
    [InlineData("falsy", (int)JsonScanner.Refused)]
    [InlineData("trua ", (int)JsonScanner.Refused)]
    [InlineData("tru", (int)JsonScanner.Refused)]
    [InlineData("falseh", 5)]
    [InlineData("\"true\"", (int)JsonScanner.Refused)]
    [InlineData("x", (int)JsonScanner.Declined)]
    public void Booleans_AreTwoWords(string json, int expected) =>
        Assert.Equal(expected, new JsonScanner(Encoding.UTF8.GetBytes(json)).Boolean(0));
}
