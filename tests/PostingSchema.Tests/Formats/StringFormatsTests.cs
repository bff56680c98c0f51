using PostingSchema.Formats;

namespace PostingSchema.Tests.Formats;

/// <summary>What the official suite does not ask.</summary>
public class StringFormatsTests
{
    private static readonly string Label63 = new('a', 63);

    [Theory]
    [InlineData(StringFormat.Date, "9999-12-31")]
    [InlineData(StringFormat.Date, "2000-02-29")]
    [InlineData(StringFormat.DateTime, "0001-01-01T00:00:00+23:59")]
    [InlineData(StringFormat.DateTime, "2016-12-31T23:59:60.999Z")]
    [InlineData(StringFormat.DateTime, "2017-01-01T05:29:60+05:30")]
    [InlineData(StringFormat.Time, "00:00:00-23:59")]
    [InlineData(StringFormat.Duration, "PT36H")]
    [InlineData(StringFormat.Email, "\"\"@example.com")]
    [InlineData(StringFormat.Email, "\"a\\\"b\\\\\"@example.com")]
    [InlineData(StringFormat.Email, "a@[ipv6:2001:db8::1]")]
    [InlineData(StringFormat.Email, "!#$%&'*+-/=?^_`{|}~@x")]
    [InlineData(StringFormat.Hostname, "127.0.0.1")]
    [InlineData(StringFormat.Hostname, "XN--NXASMQ6B.example")]
    [InlineData(StringFormat.Hostname, "ab--cd.example")]
    [InlineData(StringFormat.Hostname, "XN--BCHER-KVA.example")]
    [InlineData(StringFormat.IdnHostname, "b\u00FCcher.Example.XN--BCHER-KVA")]
    [InlineData(StringFormat.IdnHostname, "\u05D0\u05B0.\u0915\u094D\u0937")]
    [InlineData(StringFormat.IdnHostname, "\u1EAD\u0316\u0301")]
    [InlineData(StringFormat.IdnEmail, "b\u00FC.\uFFFF@b\u00FCcher.example")]
    [InlineData(StringFormat.IdnEmail, "\"b\u00FC @\"@[127.0.0.1]")]
    [InlineData(StringFormat.Iri, "a:\u00E9?\uE000\uFDF0")]
    [InlineData(StringFormat.IriReference, "./\u00E9:#\u00E9")]
    [InlineData(StringFormat.IPv4, "1.2.3.4")]
    [InlineData(StringFormat.IPv6, "1:2:3:4:5:6:7::")]
    [InlineData(StringFormat.IPv6, "::2:3:4:5:6:7:8")]
    [InlineData(StringFormat.IPv6, "1:2:3:4:5:6:1.2.3.4")]
    [InlineData(StringFormat.IPv6, "ABCD:ef01::")]
    [InlineData(StringFormat.Uri, "a:")]
    [InlineData(StringFormat.Uri, "file:///etc")]
    [InlineData(StringFormat.Uri, "http://")]
    [InlineData(StringFormat.Uri, "http://a:@b:/")]
    [InlineData(StringFormat.Uri, "http://[v7.a:b]:80?#")]
    [InlineData(StringFormat.Uri, "http://[::1]")]
    [InlineData(StringFormat.Uri, "x+y-1.0:a//b")]
    [InlineData(StringFormat.UriReference, "a/b:c")]
    [InlineData(StringFormat.UriReference, "//h?a:b")]
    [InlineData(StringFormat.UriReference, "?a:b")]
    [InlineData(StringFormat.UriTemplate, "{+a,b:3,c*}{;d.e}")]
    [InlineData(StringFormat.UriTemplate, "\u00E9")]
    [InlineData(StringFormat.JsonPointer, "/~01")]
    [InlineData(StringFormat.RelativeJsonPointer, "0+1/a")]
    [InlineData(StringFormat.RelativeJsonPointer, "2-10#")]
    [InlineData(StringFormat.Regex, "")]
    [InlineData(StringFormat.Regex, "\\p{Emoji}\\p{Script=Thai}")]
    public void Matches_Valid_IsTrue(StringFormat format, string text) => Assert.True(StringFormats.Matches(format, Utf8.Of(text)));

    [Theory]
    [InlineData(StringFormat.Date, "0000-01-01")]
    [InlineData(StringFormat.Date, "1900-02-29")]
    [InlineData(StringFormat.DateTime, "2016-12-31 23:59:59Z")]
    [InlineData(StringFormat.DateTime, "0000-12-31T23:59:59Z")]
    [InlineData(StringFormat.DateTime, "2017-01-01T05:30:60+05:30")]
    [InlineData(StringFormat.DateTime, "2016-12-31T23:59:59")]
    [InlineData(StringFormat.DateTime, "2016-12-31")]
    [InlineData(StringFormat.Time, "12:00:00+0100")]
    [InlineData(StringFormat.Time, "12:00:00.+01:00")]
    [InlineData(StringFormat.Time, "12:00:00+01:0")]
    [InlineData(StringFormat.Time, "12:00Z")]
    [InlineData(StringFormat.Duration, "p1d")]
    [InlineData(StringFormat.Duration, "P1DT")]
    [InlineData(StringFormat.Duration, "P1Y1Y")]
    [InlineData(StringFormat.Duration, "P1W2W")]
    [InlineData(StringFormat.Email, "a@example.com.")]
    [InlineData(StringFormat.Email, "a@-x.com")]
    [InlineData(StringFormat.Email, "a@x..com")]
    [InlineData(StringFormat.Email, "a@[]")]
    [InlineData(StringFormat.Email, "a@[")]
    [InlineData(StringFormat.Email, "a@[x400:y]")]
    [InlineData(StringFormat.Email, "\"a\"b@x")]
    [InlineData(StringFormat.Email, "\"a\\\"@x")]
    [InlineData(StringFormat.Email, "\"a@x")]
    [InlineData(StringFormat.Email, "\"\t\"@x")]
    [InlineData(StringFormat.Email, "\"\u00E9\"@x")]
    [InlineData(StringFormat.Email, "\"@x")]
    [InlineData(StringFormat.Email, "\u00E9@x")]
    [InlineData(StringFormat.Hostname, "a..b")]
    [InlineData(StringFormat.Hostname, "a-.b")]
    [InlineData(StringFormat.Hostname, "xn--")]
    [InlineData(StringFormat.Hostname, "a.xn---a")]
    [InlineData(StringFormat.Hostname, "xn--a-")]
    [InlineData(StringFormat.Hostname, "xn--99999999")]
    [InlineData(StringFormat.Hostname, "0a.xn--4db")]
    [InlineData(StringFormat.Hostname, "xn--bu-vub")]
    [InlineData(StringFormat.IdnHostname, "B\u00FCcher.example")]
    [InlineData(StringFormat.IdnHostname, "bu\u0308cher.example")]
    [InlineData(StringFormat.IdnHostname, "\u1EA5\u0323")]
    [InlineData(StringFormat.IdnHostname, "a\u0301\u0316")]
    [InlineData(StringFormat.IdnHostname, "\u1100\u1161")]
    [InlineData(StringFormat.IdnHostname, "\u0378x")]
    [InlineData(StringFormat.IdnHostname, "\u2764")]
    [InlineData(StringFormat.IdnHostname, "\u00E9_a")]
    [InlineData(StringFormat.IdnEmail, "a@b\u3002c")]
    [InlineData(StringFormat.IdnEmail, "a\u00E9 b@c")]
    [InlineData(StringFormat.IdnEmail, "a@\u00E9_")]
    [InlineData(StringFormat.Iri, "\u00E9:a")]
    [InlineData(StringFormat.Iri, "a:\uE000")]
    [InlineData(StringFormat.Iri, "a:?\uFFFE")]
    [InlineData(StringFormat.Iri, "a:\u0085")]
    [InlineData(StringFormat.Iri, "http://[v1.\u00E9]")]
    [InlineData(StringFormat.IriReference, "\u00E9:a")]
    [InlineData(StringFormat.IPv4, "01.2.3.4")]
    [InlineData(StringFormat.IPv4, "1.2.3.4.")]
    [InlineData(StringFormat.IPv4, "1.2.3.1000")]
    [InlineData(StringFormat.IPv6, "")]
    [InlineData(StringFormat.IPv6, ":")]
    [InlineData(StringFormat.IPv6, ":::")]
    [InlineData(StringFormat.IPv6, "1:2:3:4:5:6:7:8::")]
    [InlineData(StringFormat.IPv6, "1.2.3.4::")]
    [InlineData(StringFormat.IPv6, "1:2:3:4:5:6:7:1.2.3.4")]
    [InlineData(StringFormat.IPv6, "::1.2.3.4:5")]
    [InlineData(StringFormat.Uri, "")]
    [InlineData(StringFormat.Uri, "a")]
    [InlineData(StringFormat.Uri, ":a")]
    [InlineData(StringFormat.Uri, "+a:b")]
    [InlineData(StringFormat.Uri, "a:b#c#d")]
    [InlineData(StringFormat.Uri, "http://[::1")]
    [InlineData(StringFormat.Uri, "http://[::1]a")]
    [InlineData(StringFormat.Uri, "http://[]")]
    [InlineData(StringFormat.Uri, "http://[v.a]")]
    [InlineData(StringFormat.Uri, "http://[v1.]")]
    [InlineData(StringFormat.Uri, "http://[v1a]")]
    [InlineData(StringFormat.Uri, "http://a@b@c")]
    [InlineData(StringFormat.Uri, "http://a:1:2")]
    [InlineData(StringFormat.Uri, "a:?[")]
    [InlineData(StringFormat.Uri, "a:#[")]
    [InlineData(StringFormat.UriReference, "a:b c")]
    [InlineData(StringFormat.UriReference, "_a:b")]
    [InlineData(StringFormat.UriTemplate, "{a")]
    [InlineData(StringFormat.UriTemplate, "{=a}")]
    [InlineData(StringFormat.UriTemplate, "{a:}")]
    [InlineData(StringFormat.UriTemplate, "{a:3*}")]
    [InlineData(StringFormat.UriTemplate, "{a*:3}")]
    [InlineData(StringFormat.UriTemplate, "{.}")]
    [InlineData(StringFormat.UriTemplate, "%4")]
    [InlineData(StringFormat.UriTemplate, "\u0085")]
    [InlineData(StringFormat.UriTemplate, "\uFFFE")]
    [InlineData(StringFormat.UriTemplate, "\U0001FFFF")]
    [InlineData(StringFormat.Uuid, "")]
    [InlineData(StringFormat.Uuid, "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}")]
    [InlineData(StringFormat.JsonPointer, "~0")]
    [InlineData(StringFormat.RelativeJsonPointer, "0+0")]
    [InlineData(StringFormat.RelativeJsonPointer, "0+01")]
    [InlineData(StringFormat.RelativeJsonPointer, "0+")]
    [InlineData(StringFormat.RelativeJsonPointer, "0a")]
    [InlineData(StringFormat.Regex, "(?i)a")]
    [InlineData(StringFormat.Regex, "\\p{Foo}")]
    public void Matches_Invalid_IsFalse(StringFormat format, string text) => Assert.False(StringFormats.Matches(format, Utf8.Of(text)));

    [Fact]
    public void IsHostname_Lengths_AreThoseOfRfc1123()
    {
        var longest = $"{Label63}.{Label63}.{Label63}.{Label63[..61]}";

        Assert.Equal(253, longest.Length);
        Assert.True(StringFormats.IsHostname(Utf8.Of(longest)));
        Assert.False(StringFormats.IsHostname(Utf8.Of(longest + "a")));
        Assert.False(StringFormats.IsHostname(Utf8.Of(Label63 + "a")));
    }

    [Fact]
    public void IsEmail_Lengths_AreThoseOfRfc5321()
    {
        var local = Label63 + "a";
        var domain = $"{Label63}.{Label63}.{Label63[..61]}";

        Assert.Equal(254, $"{local}@{domain}".Length);
        Assert.True(StringFormats.IsEmail(Utf8.Of($"{local}@{domain}")));
        Assert.False(StringFormats.IsEmail(Utf8.Of($"{local}@{domain}a")));
        Assert.False(StringFormats.IsEmail(Utf8.Of($"{local}a@x")));
    }

    [Fact]
    public void Name_OfEveryFormat_IsItsNameInSchemas()
    {
        var names = Enum.GetValues<StringFormat>().Select(StringFormats.Name).ToList();

        Assert.Equal(
            [
                "date", "date-time", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri",
                "uri-reference", "iri", "iri-reference", "uri-template", "uuid", "regex", "json-pointer", "relative-json-pointer",
            ],
            names);
    }

    [Fact]
    public void NameAndMatches_NoSuchFormat_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StringFormats.Name((StringFormat)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => StringFormats.Matches((StringFormat)99, "a"u8));
    }

    [Fact]
    public void IsRegex_LongestPattern_IsBounded()
    {
        Assert.True(StringFormats.IsRegex(Utf8.Of(new string('a', 65_536))));
        Assert.False(StringFormats.IsRegex(Utf8.Of(new string('a', 65_537))));
    }
}
