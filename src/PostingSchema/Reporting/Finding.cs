namespace PostingSchema;

/// <summary>One violation: where in the posting, where in the schema, what was found and what was expected.</summary>
public sealed record Finding
{
    /// <summary>Whether the finding makes the posting invalid.</summary>
    public required Severity Severity { get; init; }

    /// <summary>
    /// The stable name of the rule: a keyword of JSON Schema (<c>required</c>, <c>enum</c>), <c>format:date</c>,
    /// <c>duplicate-key</c>, <c>json:syntax</c>, <c>limit:depth</c>. See docs/findings.md.
    /// </summary>
    public required string RuleId { get; init; }

    /// <summary>JSON Pointer (RFC 6901) of the value in the posting; empty for the posting itself.</summary>
    public required string InstancePath { get; init; }

    /// <summary>URI of the keyword in the schema: the schema's <c>$id</c>, <c>#</c>, and a JSON Pointer; empty for a finding on the JSON itself.</summary>
    public required string SchemaPath { get; init; }

    /// <summary>Where the value (or the offending property name) starts, in bytes from 0.</summary>
    public required long ByteOffset { get; init; }

    /// <summary>Line, from 1. Lines end with LF.</summary>
    public required long Line { get; init; }

    /// <summary>Column in Unicode code points, from 1.</summary>
    public required long Column { get; init; }

    /// <summary>What was found and what was expected, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What would probably be right, where that is plain: the nearest enum member or property name.</summary>
    public string? Hint { get; init; }

    /// <summary><c>line 3, column 14: error enum at /level: ...</c></summary>
    public override string ToString()
    {
        var severity = Severity == Severity.Error ? "error" : "warning";
        var where = InstancePath.Length == 0 ? "" : $" at {InstancePath}";
        var hint = Hint is null ? "" : $" ({Hint})";
        return FormattableString.Invariant($"line {Line}, column {Column}: {severity} {RuleId}{where}: {Message}{hint}");
    }
}
