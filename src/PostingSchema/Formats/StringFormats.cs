namespace PostingSchema.Formats;

/// <summary>
/// The formats of JSON Schema 2020-12, section 7.3 of its validation vocabulary. Every check takes the content of a JSON string,
/// unescaped, as well-formed UTF-8; needs time in proportion to its length; and, except for regular expressions, allocates nothing.
/// </summary>
public static partial class StringFormats
{
    /// <summary>Whether a string has a format.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static bool Matches(StringFormat format, ReadOnlySpan<byte> utf8) => format switch
    {
        StringFormat.Date => IsDate(utf8),
        StringFormat.DateTime => IsDateTime(utf8),
        StringFormat.Time => IsTime(utf8),
        StringFormat.Duration => IsDuration(utf8),
        StringFormat.Email => IsEmail(utf8),
        StringFormat.IdnEmail => IsIdnEmail(utf8),
        StringFormat.Hostname => IsHostname(utf8),
        StringFormat.IdnHostname => IsIdnHostname(utf8),
        StringFormat.IPv4 => IsIPv4(utf8),
        StringFormat.IPv6 => IsIPv6(utf8),
        StringFormat.Uri => IsUri(utf8),
        StringFormat.UriReference => IsUriReference(utf8),
        StringFormat.Iri => IsIri(utf8),
        StringFormat.IriReference => IsIriReference(utf8),
        StringFormat.UriTemplate => IsUriTemplate(utf8),
        StringFormat.Uuid => IsUuid(utf8),
        StringFormat.Regex => IsRegex(utf8),
        StringFormat.JsonPointer => IsJsonPointer(utf8),
        StringFormat.RelativeJsonPointer => IsRelativeJsonPointer(utf8),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    /// <summary>The value of <c>format</c> in a schema: <c>date-time</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static string Name(StringFormat format) => format switch
    {
        StringFormat.Date => "date",
        StringFormat.DateTime => "date-time",
        StringFormat.Time => "time",
        StringFormat.Duration => "duration",
        StringFormat.Email => "email",
        StringFormat.IdnEmail => "idn-email",
        StringFormat.Hostname => "hostname",
        StringFormat.IdnHostname => "idn-hostname",
        StringFormat.IPv4 => "ipv4",
        StringFormat.IPv6 => "ipv6",
        StringFormat.Uri => "uri",
        StringFormat.UriReference => "uri-reference",
        StringFormat.Iri => "iri",
        StringFormat.IriReference => "iri-reference",
        StringFormat.UriTemplate => "uri-template",
        StringFormat.Uuid => "uuid",
        StringFormat.Regex => "regex",
        StringFormat.JsonPointer => "json-pointer",
        StringFormat.RelativeJsonPointer => "relative-json-pointer",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };
}
