using System.Runtime.InteropServices;
using System.Text.Json;

namespace PostingSchema.Generated;

/// <summary>
/// What an emitted validator reports to: one method a keyword. Every method says whether its keyword holds, and records a
/// finding when it does not. The files of this class follow the vocabularies of JSON Schema.
/// </summary>
public sealed partial class ValidationContext
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly ValidationLimits _limits;
    private List<RawFinding> _findings = [];
    private bool _isTruncated;
    private bool _isAttempt;
    private bool _isSilent;
    private bool _isWarning;
    private bool _hasWarned;
    private string? _message;

    internal ValidationContext(ReadOnlyMemory<byte> json, ValidationLimits limits)
    {
        _json = json;
        _limits = limits;
    }

    /// <summary>A context that records nothing: for asking whether a value matches.</summary>
    internal static ValidationContext Silent() => new(default, ValidationLimits.Default) { _isSilent = true };

    /// <summary>Begins a subschema with <c>x-severity</c> or <c>x-message</c>.</summary>
    public Scope Enter(bool isWarning, string? message)
    {
        var scope = new Scope(_isWarning, _message, isWarning);
        _isWarning |= isWarning;
        _message = message ?? _message;
        return scope;
    }

    /// <summary>Ends it. A warning never makes the posting invalid.</summary>
    public bool Leave(Scope scope, bool valid)
    {
        _isWarning = scope.WasWarning;
        _message = scope.Message;
        _hasWarned |= scope.IsWarning && !valid;
        return valid || scope.IsWarning;
    }

    /// <param name="json">The posting.</param>
    /// <param name="root">What was parsed of it; null where it could not be.</param>
    internal ValidationReport ToReport(ReadOnlySpan<byte> json, JsonElement? root = null)
    {
        if (_findings.Count == 0)
        {
            return ValidationReport.Clean;
        }

        List<RawFinding> sorted = FindingPositions.Sorted(_findings);
        var paths = root is { } document ? DocumentPaths.Find(_json.Span, document, sorted)
            : sorted.TrueForAll(static finding => finding.Path is not null) ? [.. sorted.Select(static finding => finding.Path!)]
            : FindingPositions.Paths(json, sorted, _limits.MaxDepth);
        return FindingPositions.Resolve(json, sorted, paths, _isTruncated);
    }

    /// <summary>Whether there were more findings than may be reported.</summary>
    internal bool IsTruncated => _isTruncated;

    /// <summary>Parses the value of a property of the posting alone, and checks it.</summary>
    internal void CheckPart(int start, int end, string name, SchemaCheck check)
    {
        using var document = JsonDocument.Parse(_json[start..end], new JsonDocumentOptions { MaxDepth = _limits.MaxDepth });
        var known = _findings.Count;
        var value = document.RootElement;
        check(value, this);
        if (_findings.Count == known)
        {
            return;
        }

        var path = "/" + PointerStep.Escape(name);
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            List<RawFinding> found = FindingPositions.Sorted(_findings[known..]);
            var paths = DocumentPaths.Find(_json.Span, value, found, path);
            _findings.RemoveRange(known, found.Count);
            _findings.AddRange(found.Select((finding, index) => finding with { Path = paths[index] }));
            return;
        }

        // There is nothing inside that could be wrong.
        for (var i = known; i < _findings.Count; i++)
        {
            _findings[i] = _findings[i] with { Path = path };
        }
    }

    /// <summary>What the one keyword has to say that was asked and did not hold. It is taken away, so that others can be asked.</summary>
    internal string TakeMessage()
    {
        var finding = _findings[^1];
        _findings.Clear();
        return finding.Hint is null ? finding.Message : $"{finding.Message} ({finding.Hint})";
    }

    /// <summary>A finding on the JSON itself.</summary>
    internal void ReportAt(int offset, string rule, string message) => Add(new(rule, "", offset, Severity.Error, message, null));

    private bool Report(JsonElement value, string rule, string at, string message, string? hint = null, IReadOnlyList<string>? expected = null) =>
        Report(OffsetOf(JsonMarshal.GetRawUtf8Value(value)), rule, at, message, hint, expected);

    /// <summary>A finding on the name of a property: the name is written in front of the value.</summary>
    private bool Report(JsonProperty property, string rule, string at, string message, string? hint = null) =>
        Report(OffsetOf(JsonMarshal.GetRawUtf8PropertyName(property)) - 1, rule, at, message, hint);

    private bool Report(int offset, string rule, string at, string message, string? hint, IReadOnlyList<string>? expected = null)
    {
        // Where the schema says it in words, these go first, and what was found and expected becomes the hint.
        Add(new(rule, at, offset, _isWarning ? Severity.Warning : Severity.Error, _message ?? message, _message is null ? hint : hint ?? message)
        {
            Expected = hint is null ? expected : null,
        });
        return false;
    }

    private void Add(RawFinding finding)
    {
        // The list of an alternative takes one more: handed on, that one says that there were too many.
        if (_findings.Count - (_isAttempt ? 1 : 0) < _limits.MaxFindings)
        {
            _findings.Add(finding);
            return;
        }

        _isTruncated = true;
        if (finding.Severity == Severity.Error)
        {
            KeepAnError(finding);
        }
    }

    /// <summary>However many warnings came before it, an error must be seen. It goes first, where it is found at once the next time.</summary>
    private void KeepAnError(RawFinding finding)
    {
        var known = _findings.FindIndex(static other => other.Severity == Severity.Error);
        if (known > 0)
        {
            (_findings[0], _findings[known]) = (_findings[known], _findings[0]);
        }
        else if (known < 0)
        {
            _findings[0] = finding;
        }
    }

    /// <summary>Where a part of the document starts.</summary>
    private int OffsetOf(ReadOnlySpan<byte> part) => JsonText.OffsetIn(_json.Span, part);

    /// <summary>The state that <see cref="Leave"/> restores.</summary>
    public readonly struct Scope
    {
        internal Scope(bool wasWarning, string? message, bool isWarning)
        {
            WasWarning = wasWarning;
            Message = message;
            IsWarning = isWarning;
        }

        internal bool WasWarning { get; }

        internal string? Message { get; }

        internal bool IsWarning { get; }
    }
}
