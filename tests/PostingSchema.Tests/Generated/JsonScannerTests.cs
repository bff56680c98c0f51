using System.Globalization;
using System.Text;
using System.Text.Json;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Generated;

/// <summary>The scanner against System.Text.Json: what it accepts is accepted there, and ends where it ends there.</summary>
public sealed class JsonScannerTests
{
    private static readonly string[] Pieces = ["a", "Zz", " ", "\u00E9", "\u6F22", "\U0001F600", "\\n", "\\\"", "\\\\", "\\u00e9", "\\ud83d", "\\x", "\"", "\t", "0123456789", "plain text of some length, "];

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "7", "10", "99", "100", "101", "2000", "2100", "2101", "1.0", "1.5", "-1.5", "99.999", "100.0", "100.000", "100.001", "1e2", "1E2", "1e-2",
        "1.50e1", "01", "1.", ".5", "-", "+1", "1e", "1e+", "00", "0.0", "123456789012345678", "1234567890123456789", "12345678901234567890123456789012345678901234567890", "1x", "",
    ];

    [Fact]
    public void Strings_OfEveryKind_EndWhereSystemTextJsonEndsThem()
    {
        var random = new Random(20261128);
        for (var i = 0; i < 50_000; i++)
        {
            var text = new StringBuilder("\"");
            for (var count = random.Next(8); count > 0; count--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            var json = Encoding.UTF8.GetBytes(text.Append('"').Append(' ', random.Next(70)).ToString());
            var end = new JsonScanner(json).String(0);
            var expected = EndOf(json);
            Assert.True(end == expected || end >= JsonScanner.Declined, $"{text}: {end}, not {expected}");
            Assert.True(end != JsonScanner.Refused, $"{text} is refused");

            // Surrogates in escapes are left to the validator; everything else that is right is accepted.
            Assert.True(end == expected || expected >= JsonScanner.Declined || text.ToString().Contains("\\ud83d", StringComparison.Ordinal), $"{text}: {end}, not {expected}");
        }
    }

    [Fact]
    public void Strings_WithBrokenUtf8_AreNotAccepted()
    {
        for (var length = 0; length < 150; length++)
        {
            byte[] json = [(byte)'"', .. Enumerable.Repeat((byte)'a', length), 0xC3, .. Enumerable.Repeat((byte)'b', 40), (byte)'"'];
            Assert.Equal(JsonScanner.Declined, new JsonScanner(json).String(0));
            Assert.Equal(JsonScanner.Declined, new JsonScanner(json).String(0, 0, 1_000));
        }
    }

    [Theory]
    [InlineData("\"abc\"", 3, 3, 5)]
    [InlineData("\"abc\"", 4, 9, (int)JsonScanner.Refused)]
    [InlineData("\"abc\"", 0, 2, (int)JsonScanner.Refused)]
    [InlineData("\"\u00E9\u00E9\u00E9\"", 3, 3, 8)]
    [InlineData("\"\U0001F600\"", 1, 1, 6)]
    [InlineData("\"\\n\\u00e9\"", 2, 2, 10)]
    [InlineData("\"\\n\\u00e9\"", 3, 9, (int)JsonScanner.Refused)]
    [InlineData("3", 0, 9, (int)JsonScanner.Refused)]
    [InlineData("\"abc", 0, 9, (int)JsonScanner.Declined)]
    public void Strings_AreAsLongAsTheirCodePoints(string json, int min, int max, int expected) =>
        Assert.Equal(expected, new JsonScanner(Encoding.UTF8.GetBytes(json)).String(0, min, max));

    [Fact]
    public void Numbers_BetweenBounds_AreComparedAsDecimals()
    {
        long[] bounds = [long.MinValue, -2, -1, 0, 1, 10, 99, 100, 101, 2000, 123456789012345678, long.MaxValue];
        foreach (var number in Numbers)
        {
            // With room for whole words behind it, and without.
            foreach (var behind in new[] { ",", ",\"and more\":1}" })
            {
                var json = Encoding.UTF8.GetBytes(number + behind);
                foreach (var min in bounds)
                {
                    foreach (var max in bounds)
                    {
                        Check(number, min, max, new JsonScanner(json).Number(0, min, max), isInteger: false);
                        Check(number, min, max, new JsonScanner(json).Integer(0, min, max), isInteger: true);
                    }
                }
            }
        }
    }

    /// <summary>Where all that is allowed has as many digits, the answer is the same as where nobody says so.</summary>
    [Theory]
    [InlineData(1, 1, 9)]
    [InlineData(2, 10, 10)]
    [InlineData(4, 2000, 2100)]
    [InlineData(7, 1000000, 9999999)]
    public void Integers_OfSoManyDigits_AreThoseBetweenTheBounds(int digits, long min, long max)
    {
        string[] others = ["", "x", "\"2000\"", "02000", "2000.0", "2000.5", "2e3", "2000e0", "-2000", "1", "9", "10", "1000000", "9999999", "10000000", "01", "1.0"];
        foreach (var number in Numbers.Concat(others).Concat(Enumerable.Range(1990, 120).Select(year => year.ToString(CultureInfo.InvariantCulture))))
        {
            foreach (var behind in new[] { "", ",", ",\"and more\":1}" })
            {
                var json = Encoding.UTF8.GetBytes(number + behind);
                Assert.Equal(new JsonScanner(json).Integer(0, min, max), new JsonScanner(json).Integer(0, digits, min, max));
            }
        }
    }

    private static void Check(string number, long min, long max, nint end, bool isInteger)
    {
        var isJson = EndOf(Encoding.UTF8.GetBytes(number)) == number.Length;
        var about = $"{number} between {min} and {max}: {end}";
        if (!isJson || number.Length > 40)
        {
            Assert.True(end != number.Length, about);
            return;
        }

        var value = decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        var isRight = (min == long.MinValue || value >= min) && (max == long.MaxValue || value <= max)
            && (!isInteger || decimal.Truncate(value) == value);
        Assert.True(end == (isRight ? number.Length : JsonScanner.Refused), about);
    }

    private static nint EndOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: true, default);
        try
        {
            if (!reader.Read())
            {
                return JsonScanner.Declined;
            }

            if (reader.TokenType == JsonTokenType.String)
            {
                reader.GetString();
            }

            return (int)reader.BytesConsumed;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return JsonScanner.Declined;
        }
    }
}
