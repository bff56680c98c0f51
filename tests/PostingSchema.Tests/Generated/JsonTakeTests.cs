using System.Globalization;
using System.Text;
using System.Text.Json;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Generated;

/// <summary>What is taken from accepted bytes, against what System.Text.Json reads.</summary>
public sealed class JsonTakeTests
{
    private static readonly string[] Pieces =
    [
        "a", "Zz ", "\u00E9", "\u6F22", "\U0001F600", "\\n", "\\\"", "\\\\", "\\/", "\\b\\f\\r\\t", "\\u00e9", "\\u00E9", "\\u6f22\\u0000", "plain text of some length, ",
    ];

    private static readonly string[] Spaces = ["", " ", "\n", "  ", "\r\n\t"];

    // What stands before and behind a string may lie in the same block.
    private static readonly string[] Surroundings = ["", "[", "\"\\\\\",", ", \"\\n\\\\\u6F22\\u00e9\"", " \"and enough behind it for a whole block of plain text to be read\""];

    [Fact]
    public void Strings_OfEveryKindAndLength_AreWhatSystemTextJsonReads()
    {
        var random = new Random(20261128);
        for (var i = 0; i < 30_000; i++)
        {
            var text = new StringBuilder("\"");
            for (var count = random.Next(random.Next(10) == 0 ? 60 : 6); count > 0; count--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            var json = Encoding.UTF8.GetBytes(text.Append('"').ToString());
            var (before, behind) = (Encoding.UTF8.GetBytes(Surroundings[random.Next(3)]), Encoding.UTF8.GetBytes(Surroundings[random.Next(Surroundings.Length)]));
            var scanner = new JsonScanner([.. before, .. json, .. behind]);
            var (at, end) = (before.Length, before.Length + json.Length);
            var expected = JsonSerializer.Deserialize<string>(json)!;
            var length = expected.EnumerateRunes().Count();

            Assert.Equal(end, JsonTake.String(scanner, at, scanner.String(at), out var taken));
            Assert.Equal(expected, taken);
            Assert.Equal(end, JsonTake.String(scanner, at, length, length, out taken));
            Assert.Equal(expected, taken);
            Assert.Equal(JsonScanner.Refused, JsonTake.String(scanner, at, length + 1, int.MaxValue, out _));
            Assert.Equal(JsonScanner.Refused, JsonTake.String(scanner, at, 0, length - 1, out _));
        }
    }

    /// <summary>Numbers of all sizes and spellings: to the bit, and with the same scale.</summary>
    [Fact]
    public void Numbers_OfEverySpelling_AreWhatSystemTextJsonReads()
    {
        var random = new Random(20261204);
        string[] fixedOnes = ["0", "-0", "0.1", "0.0", "1.50", "9007199254740993", "9007199254740992", "999999999999.999999", "1000000000000.5", "0.3333333", "1e3", "123456789012345678", "12345678901234567.8",
            "1234567", "12345678", "1234567.1234567", "999999999999999999", "9223372036854775807", "9223372036854775808", "1234567890123456789", "0.1234567890123456789"];
        foreach (var number in fixedOnes.Concat(Enumerable.Range(0, 100_000).Select(_ => Number(random))))
        {
            // With room for whole words behind it, and without.
            foreach (var behind in new[] { ",", ", \"and more\": 1" })
            {
                var json = Encoding.UTF8.GetBytes(number + behind);
                var text = json.AsSpan(0, number.Length);
                var scanner = new JsonScanner(json);
                Assert.Equal(number.Length, JsonTake.Double(scanner, 0, scanner.Number(0), out var floating));
                Assert.Equal(BitConverter.DoubleToInt64Bits(JsonSerializer.Deserialize<double>(text)), BitConverter.DoubleToInt64Bits(floating));

                Assert.Equal(number.Length, JsonTake.Decimal(scanner, 0, scanner.Number(0), out var exact));
                Assert.Equal(decimal.GetBits(JsonSerializer.Deserialize<decimal>(text)), decimal.GetBits(exact));

                if (number.All(char.IsAsciiDigit))
                {
                    var isLong = long.TryParse(number, CultureInfo.InvariantCulture, out var expected);
                    Assert.Equal(isLong ? number.Length : JsonScanner.Declined, JsonTake.Int64(scanner, 0, scanner.Number(0), out var integer));
                    Assert.Equal(expected, integer);
                }
            }
        }

        static string Number(Random random)
        {
            var whole = random.NextInt64((long)Math.Pow(10, random.Next(1, 19))).ToString(CultureInfo.InvariantCulture);
            var fraction = random.NextInt64((long)Math.Pow(10, random.Next(1, 9))).ToString(CultureInfo.InvariantCulture);
            return random.Next(2) == 0 ? whole : whole + "." + new string('0', random.Next(3)) + fraction;
        }
    }

    /// <summary>Dates and times, right and wrong, against the reader that looks at every character.</summary>
    [Fact]
    public void DatesAndTimes_OfEverySpelling_AreWhatTheOtherReaderReads()
    {
        var random = new Random(20261128);
        string[] offsets = ["Z", "z", "+00:00", "-00:00", "+05:30", "-08:00", "+14:00", "-14:00", "+14:01", "-23:59", ".5Z", ".12345Z", ".1234+01:00", ".000Z", ".987Z", ".123+05:30", ".999-08:00", ".12+05:30", ".123z", "+1:00", ""];
        int[] rareYears = [0, 1, 2, 9998, 9999];
        var (taken, declined) = (0, 0);
        for (var i = 0; i < 50_000; i++)
        {
            var year = random.Next(8) == 0 ? rareYears[random.Next(rareYears.Length)] : random.Next(1, 9999);
            var date = $"{year:D4}-{random.Next(1, 14):D2}-{random.Next(0, 32):D2}";
            var time = $"{date}{(random.Next(20) == 0 ? "t" : "T")}{random.Next(25):D2}:{random.Next(60):D2}:{random.Next(61):D2}{offsets[random.Next(offsets.Length)]}";
            Same(date, JsonTake.DateOnly, JsonRead.DateOnly);
            Same(time, JsonTake.DateTimeOffset, JsonRead.DateTimeOffset);
        }

        Assert.True(taken > 20_000 && declined > 20_000, $"{taken} taken, {declined} declined.");

        void Same<T>(string text, MakeValue<T> make, ReadValue<T> read)
        {
            var json = Encoding.UTF8.GetBytes($"\"{text}\",{new string(' ', random.Next(2) * 40)}");
            var scanner = new JsonScanner(json);
            var end = make(scanner, 0, scanner.String(0), out var value);
            Utf8JsonReader reader = new(json.AsSpan(0, text.Length + 2));
            reader.Read();
            try
            {
                var expected = read(ref reader);
                taken++;
                Assert.True(end == text.Length + 2 && Equals(expected, value) && expected!.ToString() == value!.ToString(), text);
            }
            catch (JsonException)
            {
                declined++;
                Assert.True(end == JsonScanner.Declined, text);
            }
        }
    }

    /// <summary>Around the number of items that fit on the stack, and each time that they are moved.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1000)]
    public void Lists_OfEveryLength_AreWhole(int count)
    {
        var expected = Enumerable.Range(0, count).Select(number => "item " + number).ToArray();
        var json = JsonSerializer.SerializeToUtf8Bytes(expected);

        Assert.Equal(json.Length, JsonTake.List(new JsonScanner(json), 0, 0, count, count, TakeString, out ValueList<string> items));
        Assert.Equal(expected, items);

        // That a thousand items are different would take too long to prove.
        var isProvable = count < 100;
        Assert.Equal(isProvable ? json.Length : JsonScanner.Declined, JsonTake.UniqueList(new JsonScanner(json), 0, 0, count, count, TakeString, out items));
        Assert.Equal(isProvable ? expected : [], items);
        Assert.Equal(JsonScanner.Refused, JsonTake.List(new JsonScanner(json), 0, 0, count + 1, int.MaxValue, TakeString, out items));
        if (count > 0)
        {
            Assert.Equal(JsonScanner.Refused, JsonTake.List(new JsonScanner(json), 0, 0, 0, count - 1, TakeString, out items));
            Assert.Equal(isProvable ? JsonScanner.Refused : JsonScanner.Declined, JsonTake.UniqueList(new JsonScanner(json), 0, 0, 0, count - 1, TakeString, out items));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(33)]
    public void Strings_AsManyAndAsLongAsTheyMayBe_AreWhole(int count)
    {
        var expected = Enumerable.Range(0, count).Select(number => number.ToString("D5", CultureInfo.InvariantCulture)).ToArray();
        var json = JsonSerializer.SerializeToUtf8Bytes(expected);

        Assert.Equal(json.Length, JsonTake.Strings(new JsonScanner(json), 0, 0, count, count, 5, 5, out var items));
        Assert.Equal(expected, items);
        Assert.Equal(json.Length, JsonTake.UniqueStrings(new JsonScanner(json), 0, 0, count, count, 5, 5, out items));
        Assert.Equal(expected, items);
        Assert.Equal(JsonScanner.Refused, JsonTake.Strings(new JsonScanner(json), 0, 0, count + 1, int.MaxValue, 5, 5, out _));
        Assert.Equal(JsonScanner.Refused, JsonTake.UniqueStrings(new JsonScanner(json), 0, 0, count + 1, int.MaxValue, 5, 5, out _));
        if (count > 0)
        {
            Assert.Equal(JsonScanner.Refused, JsonTake.Strings(new JsonScanner(json), 0, 0, 0, count - 1, 5, 5, out _));
            Assert.Equal(JsonScanner.Refused, JsonTake.UniqueStrings(new JsonScanner(json), 0, 0, 0, count - 1, 5, 5, out _));
            Assert.Equal(JsonScanner.Refused, JsonTake.Strings(new JsonScanner(json), 0, 0, 0, count, 6, 9, out _));
            Assert.Equal(JsonScanner.Refused, JsonTake.UniqueStrings(new JsonScanner(json), 0, 0, 0, count, 0, 4, out _));
            var twice = JsonSerializer.SerializeToUtf8Bytes(expected.Append(expected[0]));
            Assert.Equal(twice.Length, JsonTake.Strings(new JsonScanner(twice), 0, 0, 0, count + 1, 5, 5, out items));
            Assert.Equal(count + 1, items.Count);
            Assert.Equal(JsonScanner.Refused, JsonTake.UniqueStrings(new JsonScanner(twice), 0, 0, 0, count + 1, 5, 5, out _));
        }
    }

    /// <summary>The scanner's way through objects and arrays, with every spacing and every mistake of punctuation.</summary>
    [Fact]
    public void ObjectsAndArrays_HoweverTheyAreSpaced_EndWhereSystemTextJsonEndsThem()
    {
        var random = new Random(20261129);
        string[] tokens = ["{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "true"];
        var (accepted, refused) = (0, 0);
        for (var i = 0; i < 100_000; i++)
        {
            // Two thirds of the texts are made right, and then half of these lose or change a token.
            var parts = random.Next(3) == 0
                ? Enumerable.Range(0, random.Next(1, 9)).Select(_ => tokens[random.Next(tokens.Length)]).ToList()
                : Make(random, 3);
            if (random.Next(2) == 0)
            {
                var place = random.Next(parts.Count);
                parts[place] = random.Next(2) == 0 ? "" : tokens[random.Next(tokens.Length)];
            }

            var space = Spaces[random.Next(Spaces.Length)];
            var json = Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => part + (random.Next(4) == 0 ? " " : space))));
            var scanner = new JsonScanner(json);
            var isAccepted = scanner.End(scanner.Any(scanner.Start(), 0)) == true;
            (accepted, refused) = (accepted + (isAccepted ? 1 : 0), refused + (isAccepted ? 0 : 1));
            Assert.True(isAccepted == IsJsonWithoutDuplicates(json), Encoding.UTF8.GetString(json));
        }

        Assert.True(accepted > 10_000 && refused > 10_000, $"{accepted} accepted, {refused} not.");
    }

    private static nint TakeString(JsonScanner json, nint at, int depth, out string value) => JsonTake.String(json, at, json.String(at), out value);

    private static List<string> Make(Random random, int depth)
    {
        switch (depth == 0 ? 2 : random.Next(3))
        {
            case 0:
                var names = new[] { "\"a\"", "\"b\"", "\"c d\"" }.Take(random.Next(4));
                return ["{", .. names.SelectMany((name, i) => (string[])[.. i > 0 ? [","] : Array.Empty<string>(), name, ":", .. Make(random, depth - 1)]), "}"];
            case 1:
                return ["[", .. Enumerable.Range(0, random.Next(4)).SelectMany(i => (string[])[.. i > 0 ? [","] : Array.Empty<string>(), .. Make(random, depth - 1)]), "]"];
            default:
                return [new[] { "1", "\"x\"", "true", "null", "-2.5" }[random.Next(5)]];
        }
    }

    private static bool IsJsonWithoutDuplicates(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
