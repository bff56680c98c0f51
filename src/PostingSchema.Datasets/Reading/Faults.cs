namespace PostingSchema.Datasets.Reading;

/// <summary>The findings that only the reader of a file can make.</summary>
internal static class Faults
{
    private const int HeadLength = 256;

    /// <summary>The first bytes of a record that is not kept, so that it can be shown.</summary>
    public static byte[] Head(ReadOnlySpan<byte> record) => record[..Math.Min(HeadLength, record.Length)].ToArray();

    public static Finding ByteOrderMark() => Make(
        FilePosition.Start,
        "json:bom",
        "The file starts with a byte order mark, which JSON must not have (RFC 8259, section 8.1); it was skipped.",
        Severity.Warning);

    public static Finding TooLong(FilePosition start, long length, int limit) => Make(
        start,
        "limit:size",
        FormattableString.Invariant($"The record has {length:N0} bytes, the limit is {limit:N0}; it was not checked."));

    public static Finding Syntax(FilePosition at, string message) => Make(at, "json:syntax", message);

    public static Finding DuplicateKey(FilePosition at, string pointer) => Make(
        at, "duplicate-key", $"There is a second value at {pointer}; its records are read too.");

    private static Finding Make(FilePosition at, string ruleId, string message, Severity severity = Severity.Error) => new()
    {
        Severity = severity,
        RuleId = ruleId,
        InstancePath = "",
        SchemaPath = "",
        ByteOffset = at.ByteOffset,
        Line = at.Line,
        Column = at.Column,
        Message = message,
    };
}
