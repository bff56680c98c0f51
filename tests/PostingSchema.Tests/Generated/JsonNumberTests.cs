using PostingSchema.Generated;

namespace PostingSchema.Tests.Generated;

public class JsonNumberTests
{
    private static readonly string Nines = new('9', 2000);

    [Theory]
    [InlineData("1", "1.0", 0)]
    [InlineData("0", "-0", 0)]
    [InlineData("0.0e10", "-0E-5", 0)]
    [InlineData("1e2", "100", 0)]
    [InlineData("12.50", "1.25E+1", 0)]
    [InlineData("0.001", "1e-3", 0)]
    [InlineData("-1", "0", -1)]
    [InlineData("-1", "1", -1)]
    [InlineData("-2", "-1", -1)]
    [InlineData("9", "10", -1)]
    [InlineData("0.1", "0.09", 1)]
    [InlineData("9007199254740993", "9007199254740992", 1)]
    [InlineData("0.1", "0.10000000000000000001", -1)]
    [InlineData("1.7976931348623157e308", "1.7976931348623158e308", -1)]
    [InlineData("1e400", "1e399", 1)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891", -1)]
    [InlineData("1e100000000000000000000000000000", "1e99999999999999999999999999999", 1)]
    [InlineData("10e100000000000000000000000000000", "1e100000000000000000000000000001", 0)]
    [InlineData("1e-100000000000000000000000000000", "1e-100000000000000000000000000001", 1)]
    [InlineData("1e-100000000000000000000000000000", "1e100000000000000000000000000000", -1)]
    [InlineData("1e000000000000000000000000000000001", "10", 0)]
    public void Compare_Numbers_IsExact(string left, string right, int expected)
    {
        Assert.Equal(expected, Math.Sign(JsonNumber.Compare(Utf8.Of(left), Utf8.Of(right))));
        Assert.Equal(-expected, Math.Sign(JsonNumber.Compare(Utf8.Of(right), Utf8.Of(left))));
        if (expected == 0)
        {
            Assert.Equal(JsonNumber.GetHashCode(Utf8.Of(left)), JsonNumber.GetHashCode(Utf8.Of(right)));
        }
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("-7", true)]
    [InlineData("1.0", true)]
    [InlineData("1e2", true)]
    [InlineData("1.5e1", true)]
    [InlineData("100e-2", true)]
    [InlineData("0.0", true)]
    [InlineData("0e-99999999999999999999", true)]
    [InlineData("1e99999999999999999999", true)]
    [InlineData("1.5", false)]
    [InlineData("1e-1", false)]
    [InlineData("100e-3", false)]
    [InlineData("0.1e0", false)]
    [InlineData("1e-99999999999999999999", false)]
    public void IsInteger_Number_IsThatOfItsValue(string number, bool expected) =>
        Assert.Equal(expected, JsonNumber.IsInteger(Utf8.Of(number)));

    [Theory]
    [InlineData("10", "2", true)]
    [InlineData("7", "2", false)]
    [InlineData("-4.5", "1.5", true)]
    [InlineData("35", "1.5", false)]
    [InlineData("0.0075", "0.0001", true)]
    [InlineData("0.00751", "0.0001", false)]
    [InlineData("0.3", "0.1", true)]
    [InlineData("19.99", "0.01", true)]
    [InlineData("1e308", "0.5", true)]
    [InlineData("1e308", "0.123456789", false)]
    [InlineData("12391239123", "1e-8", true)]
    [InlineData("0", "3", true)]
    [InlineData("-0.0", "3", true)]
    [InlineData("3", "-1", true)]
    [InlineData("5", "10", false)]
    [InlineData("1e100000000000000000000", "1024", true)]
    [InlineData("1e100000000000000000000", "3", false)]
    [InlineData("3e100000000000000000000", "3e99999999999999999999", true)]
    [InlineData("1", "1e-100000000000000000000", true)]
    [InlineData("1e-100000000000000000000", "1", false)]
    [InlineData("246913578024691357802469135780", "123456789012345678901234567890", true)]
    [InlineData("246913578024691357802469135781", "123456789012345678901234567890", false)]
    [InlineData("1e40", "152587890625e-0", true)]
    [InlineData("1e40", "9094947017729282379150390625", true)]
    [InlineData("1e41", "9094947017729282379150390625e1", true)]
    [InlineData("1e40", "9094947017729282379150390625e1", false)]
    [InlineData("1", "0", false)]
    [InlineData("0", "0", false)]
    public void IsMultipleOf_Number_IsExact(string value, string divisor, bool expected) =>
        Assert.Equal(expected, JsonNumber.IsMultipleOf(Utf8.Of(value), Utf8.Of(divisor)));

    [Fact]
    public void IsMultipleOf_LongDivisor_IsExactUpToTheLimit()
    {
        var atLimit = Utf8.Of(new string('9', JsonNumber.MaxLength));

        Assert.True(JsonNumber.IsMultipleOf(atLimit, atLimit));
        Assert.False(JsonNumber.IsMultipleOf(Utf8.Of(Nines), Utf8.Of(Nines)));
        Assert.True(JsonNumber.IsMultipleOf(Utf8.Of(Nines), "9"u8));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("-12.5e3", true)]
    [InlineData("1.7976931348623157e308", true)]
    [InlineData("-1.7976931348623157e308", true)]
    [InlineData("1.7976931348623159e308", false)]
    [InlineData("1.8e308", false)]
    [InlineData("1e309", false)]
    [InlineData("0.0001e312", true)]
    [InlineData("0.0001e313", false)]
    [InlineData("1e400", false)]
    [InlineData("1e-400", true)]
    [InlineData("1e-100000", true)]
    [InlineData("1e-100001", false)]
    [InlineData("0e100000", true)]
    [InlineData("0e100001", false)]
    [InlineData("1e999999", false)]
    [InlineData("1e99999999999999999999", false)]
    [InlineData("0e-99999999999999999999", false)]
    public void IsWithinLimits_Number_IsThatOfDoubleAndExponent(string number, bool expected) =>
        Assert.Equal(expected, JsonNumber.IsWithinLimits(Utf8.Of(number)));

    [Fact]
    public void IsWithinLimits_LongText_IsFalse()
    {
        var zeros = new string('0', JsonNumber.MaxLength - 2);

        Assert.True(JsonNumber.IsWithinLimits(Utf8.Of($"1.{zeros}")));
        Assert.False(JsonNumber.IsWithinLimits(Utf8.Of($"1.{zeros}0")));
    }

    [Fact]
    public void EveryMethod_MegabytesOfDigits_AnswersSoon()
    {
        // Quadratic time would be hours here.
        var long1 = Utf8.Of($"1{new string('0', 4_000_000)}1e-{new string('9', 1_000_000)}");
        var long2 = Utf8.Of($"1{new string('0', 4_000_000)}2e-{new string('9', 1_000_000)}");

        Assert.True(JsonNumber.Compare(long1, long2) < 0);
        Assert.False(JsonNumber.IsInteger(long1));
        Assert.False(JsonNumber.IsMultipleOf(long1, "7"u8));
        Assert.False(JsonNumber.IsMultipleOf(long1.AsSpan(0, 4_000_000), Utf8.Of(Nines[..100])));
        Assert.False(JsonNumber.IsWithinLimits(long1));
        Assert.NotEqual(JsonNumber.GetHashCode(long1), JsonNumber.GetHashCode(long2));
    }
}
