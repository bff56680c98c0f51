namespace PostingSchema.Formats;

public static partial class StringFormats
{
    /// <summary><c>date</c>: <c>full-date</c> of RFC 3339, <c>2025-01-31</c>. There is no year 0000.</summary>
    public static bool IsDate(ReadOnlySpan<byte> utf8)
    {
        var reader = new Rfc3339(utf8);
        return reader.TryReadDate() && reader.IsAtEnd;
    }

    /// <summary>
    /// <c>date-time</c> of RFC 3339: <c>2025-01-31T09:30:00.25+02:00</c>. <c>T</c> and <c>Z</c> may be lower case. A leap second is
    /// accepted where it is 23:59:60 in UTC; <see cref="DateTimeOffset"/> cannot hold one.
    /// </summary>
    public static bool IsDateTime(ReadOnlySpan<byte> utf8)
    {
        var reader = new Rfc3339(utf8);
        return reader.TryReadDate() && reader.TryReadSeparator() && reader.TryReadTime() && reader.IsAtEnd;
    }

    /// <summary>
    /// <c>time</c>: <c>full-time</c> of RFC 3339, <c>09:30:00Z</c>. The offset is not optional. A leap second is accepted where it is
    /// 23:59:60 in UTC; <see cref="OffsetTime"/> cannot hold one.
    /// </summary>
    public static bool IsTime(ReadOnlySpan<byte> utf8)
    {
        var reader = new Rfc3339(utf8);
        return reader.TryReadTime() && reader.IsAtEnd;
    }
}
