namespace PostingSchema.Tests.Values;

public class OffsetTimeTests
{
    [Theory]
    [InlineData("09:30:00Z", "09:30:00Z")]
    [InlineData("09:30:00z", "09:30:00Z")]
    [InlineData("09:30:00+00:00", "09:30:00Z")]
    [InlineData("09:30:00-00:00", "09:30:00Z")]
    [InlineData("00:00:00.5+02:00", "00:00:00.5+02:00")]
    [InlineData("23:59:59.9999999+23:59", "23:59:59.9999999+23:59")]
    [InlineData("23:59:59.99999999999-23:59", "23:59:59.9999999-23:59")]
    [InlineData("09:30:00.0000001-05:30", "09:30:00.0000001-05:30")]
    [InlineData("09:30:00.1230000Z", "09:30:00.123Z")]
    public void Parse_FullTime_RoundTrips(string text, string expected)
    {
        var time = OffsetTime.Parse(text);

        Assert.Equal(expected, time.ToString());
        Assert.Equal(time, OffsetTime.Parse(Utf8.Of(text)));
        Assert.Equal(time, OffsetTime.Parse(expected));
    }

    [Fact]
    public void Parse_FullTime_GivesItsParts()
    {
        var time = OffsetTime.Parse("09:30:15.25-05:30");

        Assert.Equal(new TimeOnly(9, 30, 15, 250), time.Time);
        Assert.Equal(new TimeSpan(-5, -30, 0), time.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("09:30:00")]
    [InlineData("9:30:00Z")]
    [InlineData("24:00:00Z")]
    [InlineData("09:60:00Z")]
    [InlineData("09:30:61Z")]
    [InlineData("23:59:60Z")]
    [InlineData("09:30:00.Z")]
    [InlineData("09:30:00,5Z")]
    [InlineData("09:30:00+24:00")]
    [InlineData("09:30:00+00:60")]
    [InlineData("09:30:00Z ")]
    [InlineData("\u096F9:30:00Z")]
    [InlineData("09:30:00\u017A")]
    public void TryParse_NoFullTimeOrLeapSecond_IsFalse(string text)
    {
        Assert.False(OffsetTime.TryParse(text, out var time));
        Assert.Equal(default, time);
        Assert.False(OffsetTime.TryParse(Utf8.Of(text), out _));
        Assert.Throws<FormatException>(() => OffsetTime.Parse(text));
        Assert.Throws<FormatException>(() => OffsetTime.Parse(Utf8.Of(text)));
    }

    [Fact]
    public void TryParse_FractionLongerThanTheStackBuffer_Works() =>
        Assert.Equal("09:30:00.1111111Z", OffsetTime.Parse($"09:30:00.{new string('1', 1000)}Z").ToString());

    [Fact]
    public void Constructor_OffsetThatRfc3339CannotWrite_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new OffsetTime(default, TimeSpan.FromDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OffsetTime(default, TimeSpan.FromDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OffsetTime(default, TimeSpan.FromSeconds(90)));
    }

    [Fact]
    public void Comparison_OfTimes_IsByInstantThenByOffset()
    {
        var noon = OffsetTime.Parse("12:00:00Z");
        var same = OffsetTime.Parse("14:00:00+02:00");
        var later = OffsetTime.Parse("11:00:00-02:00");

        Assert.NotEqual(noon, same);
        Assert.True(noon != same);
        Assert.True(noon < same);
        Assert.True(same > noon);
        Assert.True(same < later);
        Assert.True(later >= same);
        Assert.True(noon <= same);
        Assert.Equal(0, noon.CompareTo(OffsetTime.Parse("12:00:00-00:00")));
        Assert.True(noon == OffsetTime.Parse("12:00:00-00:00"));
        Assert.Equal(noon.GetHashCode(), OffsetTime.Parse("12:00:00.0Z").GetHashCode());
        Assert.True(noon.Equals((object)OffsetTime.Parse("12:00:00Z")));
    }

    [Fact]
    public void TryFormat_TooLittleRoom_WritesNothing()
    {
        Span<byte> room = stackalloc byte[9];

        Assert.True(OffsetTime.Parse("12:00:00Z").TryFormat(room, out var written));
        Assert.Equal("12:00:00Z"u8, room[..written]);
        Assert.False(OffsetTime.Parse("12:00:00.1Z").TryFormat(room, out written));
        Assert.Equal(0, written);
    }

    [Fact]
    public void MaxLength_OfLongestTime_IsEnough() =>
        Assert.Equal(OffsetTime.MaxLength, OffsetTime.Parse("23:59:59.9999999+23:59").ToString().Length);
}
