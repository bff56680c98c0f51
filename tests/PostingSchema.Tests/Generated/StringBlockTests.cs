using System.Text;
using System.Text.Json;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Generated;

/// <summary>Strings whose escapes and letters lie on every place of a block, and across two: each is accepted where System.Text.Json and UTF-8 say so.</summary>
public sealed class StringBlockTests
{
    /// <summary>Long enough for three blocks, so that what is put in lies in the first, on every border, and in the last.</summary>
    private const int Longest = 150;

    [Theory]
    [InlineData("\\n")]
    [InlineData("\\\\")]
    [InlineData("\\\"")]
    [InlineData("\\\\\\\\\\\"")]
    [InlineData("\\u00e9")]
    [InlineData("\\u0022\\\\")]
    [InlineData("\u00E9")]
    [InlineData("\u6F22")]
    [InlineData("\U0001F600")]
    [InlineData("\u6F22\\n\u00E9\\\\\U0001F600")]
    public void WhatIsRight_OnEveryPlace_IsAccepted(string piece)
    {
        for (var before = 0; before < Longest; before++)
        {
            foreach (var after in new[] { 0, 1, 7, 40, 130 })
            {
                var json = Encoding.UTF8.GetBytes("\"" + new string('a', before) + piece + new string('b', after) + "\"");
                var letters = JsonSerializer.Deserialize<string>(json)!.EnumerateRunes().Count();

                Assert.Equal(json.Length, new JsonScanner(json).String(0));
                Assert.Equal(json.Length, new JsonScanner(json).String(0, letters, letters));
                Assert.Equal(JsonScanner.Refused, new JsonScanner(json).String(0, letters + 1, int.MaxValue));
                Assert.Equal(piece.Contains('\\', StringComparison.Ordinal) ? JsonScanner.Declined : json.Length, new JsonScanner(json).Plain(0));
            }
        }
    }

    [Theory]
    [InlineData("\\x")]
    [InlineData("\\")]
    [InlineData("\\u12")]
    [InlineData("\\ud83d")]
    [InlineData("\\\\\\")]
    [InlineData("\t")]
    [InlineData("\0")]
    public void WhatIsWrong_OnEveryPlace_IsNotAccepted(string piece)
    {
        for (var before = 0; before < Longest; before++)
        {
            foreach (var after in new[] { 0, 1, 40, 130 })
            {
                var json = Encoding.UTF8.GetBytes("\"" + new string('a', before) + piece + new string('"', Math.Sign(after)) + new string('b', after));
                Assert.Equal(JsonScanner.Declined, new JsonScanner(json).String(0));
                Assert.Equal(JsonScanner.Declined, new JsonScanner(json).Plain(0));
            }
        }
    }

    /// <summary>Every byte of a letter is changed at random, at a random place.</summary>
    [Fact]
    public void Letters_ThatAreDamaged_AreAcceptedWhereTheyAreUtf8()
    {
        var random = new Random(20261130);
        string[] letters = ["\u00E9", "\u07FF", "\u0800", "\u6F22", "\uD7FF", "\uE000", "\U00010000", "\U0001F600", "\U0010FFFF"];
        var (right, wrong) = (0, 0);
        for (var i = 0; i < 100_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => letters[random.Next(letters.Length)] + new string('a', random.Next(70))));
            var bytes = Encoding.UTF8.GetBytes(text);
            if (random.Next(3) > 0)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(0x23, 0x100);
            }

            byte[] json = [(byte)'"', .. bytes.Where(unit => unit != (byte)'\\'), (byte)'"'];
            var isRight = System.Text.Unicode.Utf8.IsValid(json);
            (right, wrong) = (right + (isRight ? 1 : 0), wrong + (isRight ? 0 : 1));
            Assert.Equal(isRight ? json.Length : JsonScanner.Declined, new JsonScanner(json).String(0));
        }

        Assert.True(right > 10_000 && wrong > 10_000, $"{right} right, {wrong} wrong.");
    }

    /// <summary>Any two bytes of which the first is not ASCII, and some third ones, inside a short string, and where it ends between them.</summary>
    [Fact]
    public void ShortStrings_WithAnyBytes_AreAcceptedWhereTheyAreUtf8()
    {
        const int Length = ByteBlock.Small - 1;
        byte[] thirds = [(byte)'a', 0x7F, 0x80, 0xBF, 0xC0];
        var (right, wrong) = (0, 0);
        foreach (var place in new[] { 9, Length - 2 })
        {
            var json = Encoding.ASCII.GetBytes("\"" + new string('x', Length) + "\", \"and more, so that there is room for a block\"");
            for (var first = 0x80; first <= 0xFF; first++)
            {
                for (var second = 0; second <= 0xFF; second++)
                {
                    foreach (var third in thirds)
                    {
                        byte[] bytes = [(byte)first, (byte)second, third];
                        bytes.AsSpan(0, Math.Min(3, Length - place)).CopyTo(json.AsSpan(1 + place));
                        var text = json.AsSpan(1, Length);
                        if (text.ContainsAny((byte)'"', (byte)'\\'))
                        {
                            continue;
                        }

                        var isRight = System.Text.Unicode.Utf8.IsValid(text) && !text.ContainsAnyInRange((byte)0, (byte)0x1F);
                        (right, wrong) = (right + (isRight ? 1 : 0), wrong + (isRight ? 0 : 1));
                        var count = isRight ? Encoding.UTF8.GetString(text).EnumerateRunes().Count() : Length;
                        if ((new JsonScanner(json).String(0, count, count) == Length + 2) != isRight
                            || (isRight && new JsonScanner(json).String(0, count + 1, 100) != JsonScanner.Refused))
                        {
                            Assert.Fail($"{first:X2} {second:X2} {third:X2} at {place}");
                        }
                    }
                }
            }
        }

        Assert.True(right > 2_000 && wrong > 2_000, $"{right} right, {wrong} wrong.");
    }

    /// <summary>Masks of random backslashes, in two blocks, against one byte after the other.</summary>
    [Fact]
    public void Escaped_IsEverySecondOfARun()
    {
        var random = new Random(20261201);
        for (var i = 0; i < 100_000; i++)
        {
            ulong[] blocks = [Mask(random), Mask(random), Mask(random)];
            ulong carried = 0;
            var isEscaped = false;
            foreach (var block in blocks)
            {
                var expected = 0UL;
                for (var at = 0; at < 64; at++)
                {
                    expected |= isEscaped ? 1UL << at : 0;
                    isEscaped = !isEscaped && (block & (1UL << at)) != 0;
                }

                Assert.Equal(expected, StringBlock.Escaped(block, ref carried));
                Assert.Equal(isEscaped ? 1UL : 0, carried);
            }
        }

        static ulong Mask(Random random) => random.Next(3) switch
        {
            0 => (ulong)random.NextInt64() & (ulong)random.NextInt64(),
            1 => ulong.MaxValue << random.Next(64),
            _ => (ulong)random.NextInt64() | ((ulong)random.NextInt64() << 1),
        };
    }
}
