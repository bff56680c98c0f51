using PostingSchema.Formats;

namespace PostingSchema.Generated;

/// <summary>What a person is told a format looks like.</summary>
internal static class FormatDescriptions
{
    public static string Of(StringFormat format) => format switch
    {
        StringFormat.Date => "a date such as 2026-03-31",
        StringFormat.DateTime => "a date and time with offset such as 2026-03-31T09:30:00Z",
        StringFormat.Time => "a time with offset such as 09:30:00Z",
        StringFormat.Duration => "a duration such as P3M or PT1H30M",
        StringFormat.Email => "an e-mail address",
        StringFormat.IdnEmail => "an e-mail address, which may have letters of all languages",
        StringFormat.Hostname => "a host name",
        StringFormat.IdnHostname => "a host name, which may have letters of all languages",
        StringFormat.IPv4 => "an IPv4 address",
        StringFormat.IPv6 => "an IPv6 address",
        StringFormat.Uri => "a URI with a scheme such as https://jobs.example/42",
        StringFormat.UriReference => "a URI or a relative reference",
        StringFormat.UriTemplate => "a URI template such as https://jobs.example/{id}",
        StringFormat.Iri => "an IRI with a scheme such as https://jobs.example/caf\u00E9",
        StringFormat.IriReference => "an IRI or a relative reference",
        StringFormat.Uuid => "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
        StringFormat.Regex => "a regular expression of ECMA-262",
        StringFormat.JsonPointer => "a JSON Pointer such as /locations/0",
        _ => "a text of the format " + StringFormats.Name(format),
    };
}
