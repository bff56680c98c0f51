using System.Globalization;
using System.Numerics;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Generated;

/// <summary>Against arithmetic that is plainly right: every number is an integer times a power of ten.</summary>
public class JsonNumberRandomTests
{
    private const int Count = 20_000;

    [Fact]
    public void Compare_RandomNumbers_AgreesWithBigInteger()
    {
        var random = new Random(2);
        var signs = new int[3];
        for (var i = 0; i < Count; i++)
        {
            var (left, right) = (RandomNumber(random), RandomNumber(random));
            right = random.Next(3) == 0 ? Respell(random, left) : right;
            var (l, r) = Align(left, right);
            var expected = l.CompareTo(r);

            signs[expected + 1]++;
            Assert.Equal((left, right, expected), (left, right, Math.Sign(JsonNumber.Compare(Utf8.Of(left), Utf8.Of(right)))));
            Assert.True(expected != 0 || HashOf(left) == HashOf(right), $"{left} {right}");
        }

        Assert.All(signs, count => Assert.InRange(count, 1000, Count));
    }

    [Fact]
    public void IsInteger_RandomNumbers_AgreesWithBigInteger()
    {
        var random = new Random(3);
        var integers = 0;
        for (var i = 0; i < Count; i++)
        {
            var number = RandomNumber(random);
            var (value, one) = Align(number, "1");
            var expected = value % one == 0;

            integers += expected ? 1 : 0;
            Assert.Equal((number, expected), (number, JsonNumber.IsInteger(Utf8.Of(number))));
        }

        Assert.InRange(integers, 1000, Count - 1000);
    }

    [Fact]
    public void IsMultipleOf_RandomNumbers_AgreesWithBigInteger()
    {
        var random = new Random(4);
        var multiples = 0;
        for (var i = 0; i < Count; i++)
        {
            var divisor = RandomNumber(random);
            var value = random.Next(2) == 0 ? RandomNumber(random) : Times(random, divisor);
            var (v, d) = Align(value, divisor);
            var expected = !d.IsZero && v % d == 0;

            multiples += expected ? 1 : 0;
            Assert.Equal((value, divisor, expected), (value, divisor, JsonNumber.IsMultipleOf(Utf8.Of(value), Utf8.Of(divisor))));
        }

        Assert.InRange(multiples, 1000, Count - 1000);
    }

    [Fact]
    public void IsWithinLimits_RandomNumbers_AgreesWithDouble()
    {
        var random = new Random(5);
        var finite = 0;
        for (var i = 0; i < Count; i++)
        {
            var number = $"{RandomDigits(random, 12)}.{RandomDigits(random, 6)}e{random.Next(280, 320)}";
            var expected = double.IsFinite(double.Parse(number, CultureInfo.InvariantCulture));

            finite += expected ? 1 : 0;
            Assert.Equal((number, expected), (number, JsonNumber.IsWithinLimits(Utf8.Of(number))));
        }

        Assert.InRange(finite, 1000, Count - 1000);
    }

    private static int HashOf(string number) => JsonNumber.GetHashCode(Utf8.Of(number));

    private static string RandomNumber(Random random)
    {
        var sign = random.Next(4) == 0 ? "-" : "";
        var whole = RandomDigits(random, random.Next(3) == 0 ? 45 : 4).TrimStart('0');
        var fraction = random.Next(2) == 0 ? "" : "." + RandomDigits(random, random.Next(3) == 0 ? 45 : 4);
        var exponent = random.Next(2) == 0 ? "" : $"e{random.Next(-30, 31)}";
        return $"{sign}{(whole.Length == 0 ? "0" : whole)}{fraction}{exponent}";
    }

    private static string RandomDigits(Random random, int maxCount) =>
        string.Concat(Enumerable.Range(0, random.Next(1, maxCount + 1)).Select(_ => "0123456789000"[random.Next(13)]));

    /// <summary>The same number, or the next one of a far digit, written in another way.</summary>
    private static string Respell(Random random, string number)
    {
        var (mantissa, exponent) = Read(number);
        var shift = random.Next(0, 25);
        return $"{(mantissa * BigInteger.Pow(10, shift)) + (random.Next(3) == 0 ? 1 : 0)}E{exponent - shift}";
    }

    private static string Times(Random random, string number)
    {
        var (mantissa, exponent) = Read(number);
        return $"{mantissa * random.Next(0, 1000)}e{exponent + random.Next(0, 3)}";
    }

    private static (BigInteger Left, BigInteger Right) Align(string left, string right)
    {
        var (l, r) = (Read(left), Read(right));
        var exponent = Math.Min(l.Exponent, r.Exponent);
        return (l.Mantissa * BigInteger.Pow(10, l.Exponent - exponent), r.Mantissa * BigInteger.Pow(10, r.Exponent - exponent));
    }

    private static (BigInteger Mantissa, int Exponent) Read(string number)
    {
        var parts = number.Split('e', 'E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return (digits, exponent - (point < 0 ? 0 : parts[0].Length - point - 1));
    }
}
