namespace PostingSchema.Compiler.Binding;

/// <summary>The formats that are asserted, and the member of the runtime's <c>StringFormat</c> that checks each.</summary>
internal static class StringFormatNames
{
    public static IReadOnlyDictionary<string, string> Asserted { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["date"] = "Date",
        ["date-time"] = "DateTime",
        ["time"] = "Time",
        ["duration"] = "Duration",
        ["email"] = "Email",
        ["idn-email"] = "IdnEmail",
        ["hostname"] = "Hostname",
        ["idn-hostname"] = "IdnHostname",
        ["ipv4"] = "IPv4",
        ["ipv6"] = "IPv6",
        ["uri"] = "Uri",
        ["uri-reference"] = "UriReference",
        ["iri"] = "Iri",
        ["iri-reference"] = "IriReference",
        ["uri-template"] = "UriTemplate",
        ["uuid"] = "Uuid",
        ["regex"] = "Regex",
        ["json-pointer"] = "JsonPointer",
        ["relative-json-pointer"] = "RelativeJsonPointer",
    };
}
