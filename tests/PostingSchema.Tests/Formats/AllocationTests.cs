using PostingSchema.Formats;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Formats;

public class AllocationTests
{
    private static readonly (StringFormat Format, byte[] Text)[] Samples =
    [
        (StringFormat.Date, Utf8.Of("2025-01-31")),
        (StringFormat.DateTime, Utf8.Of("2025-01-31T09:30:00.25+02:00")),
        (StringFormat.Time, Utf8.Of("09:30:00Z")),
        (StringFormat.Duration, Utf8.Of("P1Y2M3DT4H5M6S")),
        (StringFormat.Email, Utf8.Of("\"a b\"@[IPv6:::1]")),
        (StringFormat.Hostname, Utf8.Of("xn--9n2bp8q.xn--9t4b11yi5a")),
        (StringFormat.IdnHostname, Utf8.Of("b\u00FCcher.\u1EAD\u0301.xn--bcher-kva")),
        (StringFormat.IdnEmail, Utf8.Of("b\u00FC@b\u00FCcher.example")),
        (StringFormat.Iri, Utf8.Of("https://b\u00FCcher.example/\u00E9")),
        (StringFormat.IriReference, Utf8.Of("/\u00E9")),
        (StringFormat.IPv4, Utf8.Of("192.168.0.1")),
        (StringFormat.IPv6, Utf8.Of("1::d6:192.168.0.1")),
        (StringFormat.Uri, Utf8.Of("https://user@example.com:80/a%20b?c#d")),
        (StringFormat.UriReference, Utf8.Of("../a?b#c")),
        (StringFormat.UriTemplate, Utf8.Of("/jobs{?page,size:3,tag*}")),
        (StringFormat.Uuid, Utf8.Of("2eb8aa08-aa98-11ea-b4aa-73b441d16380")),
        (StringFormat.JsonPointer, Utf8.Of("/a/~0b")),
        (StringFormat.RelativeJsonPointer, Utf8.Of("1/a")),
    ];

    [Fact]
    public void Matches_EveryFormatButRegex_AllocatesNothing()
    {
        Assert.Equal(0, Allocated(() =>
        {
            var valid = 0;
            foreach (var (format, text) in Samples)
            {
                valid += StringFormats.Matches(format, text) ? 1 : 0;
            }

            return valid == Samples.Length;
        }));
    }

    [Fact]
    public void JsonNumber_OrdinaryNumbers_AllocatesNothing()
    {
        Assert.Equal(0, Allocated(() =>
            JsonNumber.Compare("12.5"u8, "1e3"u8) < 0 &&
            JsonNumber.IsInteger("12.0"u8) &&
            JsonNumber.IsMultipleOf("19.99"u8, "0.01"u8) &&
            JsonNumber.GetHashCode("1.0"u8) == JsonNumber.GetHashCode("1"u8) &&
            JsonNumber.IsWithinLimits("1.5e308"u8)));
    }

    [Fact]
    public void OffsetTime_ParseAndFormat_AllocatesNothing()
    {
        var room = new byte[OffsetTime.MaxLength];
        Assert.Equal(0, Allocated(() =>
            OffsetTime.TryParse("09:30:00.25+02:00"u8, out var time) && OffsetTime.TryParse("09:30:00.25+02:00", out _) &&
            time.TryFormat(room, out _)));
    }

    /// <summary>The first runs set up what is set up once; then some runs may be interrupted by the JIT compiler, but not all.</summary>
    private static long Allocated(Func<bool> action)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 100; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var isRight = action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(isRight);
        }

        return least;
    }
}
