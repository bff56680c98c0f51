namespace PostingSchema.Emitted.Tests;

public class ScalarTests
{
    [Fact]
    public void Scalars_AllPresent_HaveTheTypesOfTheTable()
    {
        var posting = RoundTrip.Of<Scalars>("""
            {
              "text": "Baker", "flag": true, "small": -5, "large": 9007199254740993, "huge": 79228162514264337593543950335,
              "share": 0.25, "money": 19.99, "whole": 12, "real": 1.5e-7,
              "date": "2026-03-31", "moment": "2026-03-31T09:30:00.25+02:00", "time": "09:30:00.5-07:00",
              "id": "123e4567-e89b-12d3-a456-426614174000", "link": "https://jobs.example/42?a=b#c", "mail": "a@jobs.example"
            }
            """);

        Assert.Equal("Baker", posting.Text);
        Assert.True(posting.Flag);
        Assert.Equal((int?)-5, posting.Small);
        Assert.Equal((long?)9007199254740993, posting.Large);
        Assert.Equal((decimal?)decimal.MaxValue, posting.Huge);
        Assert.Equal((decimal?)0.25m, posting.Share);
        Assert.Equal((decimal?)19.99m, posting.Money);
        Assert.Equal((long?)12, posting.Whole);
        Assert.Equal((double?)1.5e-7, posting.Real);
        Assert.Equal(new DateOnly(2026, 3, 31), posting.Date);
        Assert.Equal(new DateTimeOffset(2026, 3, 31, 9, 30, 0, 250, TimeSpan.FromHours(2)), posting.Moment);
        Assert.Equal(new OffsetTime(new TimeOnly(9, 30, 0, 500), TimeSpan.FromHours(-7)), posting.Time);
        Assert.Equal(new Guid("123e4567-e89b-12d3-a456-426614174000"), posting.Id);
        Assert.Equal(new Uri("https://jobs.example/42?a=b#c"), posting.Link);
        Assert.Equal("a@jobs.example", posting.Mail);
        Assert.Null(posting.AdditionalProperties);
    }

    [Fact]
    public void Scalars_AllAbsent_StayAbsent()
    {
        var posting = RoundTrip.Of<Scalars>("{}");

        Assert.Equal(new Scalars(), posting);
    }

    [Fact]
    public void RequiredScalars_Present_AreNotNullable()
    {
        var posting = RoundTrip.Of<RequiredScalars>(RequiredScalarsJson);

        bool flag = posting.Flag;
        int small = posting.Small;
        long large = posting.Large;
        decimal share = posting.Share;
        double real = posting.Real;
        DateOnly date = posting.Date;
        DateTimeOffset moment = posting.Moment;
        OffsetTime time = posting.Time;
        Guid id = posting.Id;
        Assert.Equal(
            (false, 9, -1L, 0.5m, 0d, new DateOnly(1, 1, 1), DateTimeOffset.UnixEpoch, default(OffsetTime), Guid.Empty, "urn:x"),
            (flag, small, large, share, real, date, moment, time, id, posting.Link.OriginalString));
    }

    [Theory]
    [InlineData("large", "1.0", "1")]
    [InlineData("large", "1e2", "100")]
    [InlineData("large", "-12.50e1", "-125")]
    [InlineData("small", "2147483647.0", "2147483647")]
    [InlineData("huge", "1E3", "1000")]
    [InlineData("whole", "5e0", "5")]
    public void Integer_WrittenWithFractionOrExponent_IsThatInteger(string name, string number, string written) =>
        RoundTrip.Of<Scalars>($$"""{"{{name}}": {{number}}}""", $$"""{"{{name}}": {{written}}}""");

    [Theory]
    [InlineData("small", "-2147483648")]
    [InlineData("small", "2147483647")]
    [InlineData("large", "-9223372036854775808")]
    [InlineData("large", "9223372036854775807")]
    [InlineData("huge", "-9223372036854775809")]
    [InlineData("huge", "79228162514264337593543950335")]
    [InlineData("share", "-79228162514264337593543950335")]
    [InlineData("share", "0.0000000000000000000000000001")]
    [InlineData("money", "-0.01")]
    [InlineData("real", "1.7976931348623157E+308")]
    [InlineData("real", "-1.7976931348623157E+308")]
    [InlineData("real", "5E-324")]
    [InlineData("real", "-0")]
    [InlineData("date", "\"0001-01-01\"")]
    [InlineData("date", "\"9999-12-31\"")]
    [InlineData("moment", "\"0001-01-01T00:00:00+00:00\"")]
    [InlineData("moment", "\"9999-12-31T23:59:59.9999999+00:00\"")]
    [InlineData("moment", "\"2026-01-01T00:00:00-12:00\"")]
    [InlineData("time", "\"23:59:59.9999999-23:59\"")]
    [InlineData("time", "\"00:00:00+23:59\"")]
    public void Scalar_AtABoundOfItsType_IsKept(string name, string value) =>
        RoundTrip.Of<Scalars>($$"""{"{{name}}": {{value}}}""");

    [Theory]
    [InlineData("small", "2147483648", "maximum")]
    [InlineData("small", "-2147483649", "minimum")]
    [InlineData("large", "9223372036854775808", "unrepresentable")]
    [InlineData("large", "1e300", "unrepresentable")]
    [InlineData("huge", "79228162514264337593543950336", "maximum")]
    [InlineData("date", "\"0000-01-01\"", "format:date")]
    [InlineData("moment", "\"2016-12-31T23:59:60Z\"", "unrepresentable")]
    [InlineData("time", "\"23:59:60Z\"", "unrepresentable")]
    public void Scalar_BeyondItsType_IsRefusedWithItsPlace(string name, string value, string rule)
    {
        var json = Json.Bytes($$"""{"{{name}}": {{value}}}""");

        Assert.False(Scalars.TryParse(json, out _, out var report));
        var finding = Assert.Single(report.Findings);
        Assert.Equal((rule, "/" + name, 5L + name.Length), (finding.RuleId, finding.InstancePath, finding.ByteOffset));
    }

    [Theory]
    [InlineData("moment", "2026-03-31T09:30:00Z", "2026-03-31T09:30:00+00:00")]
    [InlineData("moment", "2026-03-31t09:30:00.120z", "2026-03-31T09:30:00.12+00:00")]
    [InlineData("time", "09:30:00.500z", "09:30:00.5Z")]
    [InlineData("id", "123E4567-E89B-12D3-A456-426614174000", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("link", "HTTPS://Jobs.Example/%7ea", "HTTPS://Jobs.Example/%7ea")]
    public void Text_OfAFormat_IsWrittenInItsUsualSpelling(string name, string text, string written) =>
        RoundTrip.Of<Scalars>($$"""{"{{name}}": "{{text}}"}""", $$"""{"{{name}}": "{{written}}"}""");

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"😀 grin, 中文, é\"")]
    [InlineData("\"\\ud83d\\ude00 \\u00e9 \\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u007f\\u2028\"")]
    public void Text_WithAstralCharactersAndEscapes_IsKept(string text) => RoundTrip.Of<Scalars>($$"""{"text": {{text}}, "{{"\\u0078"}}": {{text}}}""");

    private const string RequiredScalarsJson = """
        {
          "text": "", "flag": false, "small": 9, "large": -1, "share": 0.5, "real": 0, "date": "0001-01-01",
          "moment": "1970-01-01T00:00:00+00:00", "time": "00:00:00Z", "id": "00000000-0000-0000-0000-000000000000", "link": "urn:x"
        }
        """;
}
