namespace PostingSchema.Formats;

/// <summary>The values of <c>format</c> that are asserted.</summary>
public enum StringFormat
{
    /// <summary><c>date</c>: RFC 3339 <c>full-date</c>.</summary>
    Date,

    /// <summary><c>date-time</c>: RFC 3339.</summary>
    DateTime,

    /// <summary><c>time</c>: RFC 3339 <c>full-time</c>.</summary>
    Time,

    /// <summary><c>duration</c>: RFC 3339, Appendix A.</summary>
    Duration,

    /// <summary><c>email</c>: RFC 5321 <c>Mailbox</c>.</summary>
    Email,

    /// <summary><c>idn-email</c>: RFC 6531 <c>Mailbox</c>.</summary>
    IdnEmail,

    /// <summary><c>hostname</c>: RFC 1123, section 2.1.</summary>
    Hostname,

    /// <summary><c>idn-hostname</c>: RFC 5890, section 2.3.2.3.</summary>
    IdnHostname,

    /// <summary><c>ipv4</c>: RFC 2673, section 3.2.</summary>
    IPv4,

    /// <summary><c>ipv6</c>: RFC 4291, section 2.2.</summary>
    IPv6,

    /// <summary><c>uri</c>: RFC 3986 <c>URI</c>.</summary>
    Uri,

    /// <summary><c>uri-reference</c>: RFC 3986 <c>URI-reference</c>.</summary>
    UriReference,

    /// <summary><c>iri</c>: RFC 3987 <c>IRI</c>.</summary>
    Iri,

    /// <summary><c>iri-reference</c>: RFC 3987 <c>IRI-reference</c>.</summary>
    IriReference,

    /// <summary><c>uri-template</c>: RFC 6570.</summary>
    UriTemplate,

    /// <summary><c>uuid</c>: RFC 4122.</summary>
    Uuid,

    /// <summary><c>regex</c>: ECMA-262, unicode mode.</summary>
    Regex,

    /// <summary><c>json-pointer</c>: RFC 6901, section 5.</summary>
    JsonPointer,

    /// <summary><c>relative-json-pointer</c>.</summary>
    RelativeJsonPointer,
}
