namespace PostingSchema;

/// <summary>A name as a JSON Pointer writes it: RFC 6901, section 3.</summary>
internal static class PointerStep
{
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
