using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PostingSchema.Evaluation;

namespace PostingSchema.Generated;

/// <summary>What every emitted posting type does with its own acceptor, validator and reader.</summary>
public static class PostingEngine
{
    /// <summary>The truth path: runs the validator over a parsed document and gives every finding its position.</summary>
    /// <param name="utf8Json">One JSON value.</param>
    /// <param name="check">The emitted check of the whole; null where everything is valid.</param>
    /// <param name="limits">The limits; the default ones if null.</param>
    /// <param name="properties">A shorter way for most postings, which is taken where there are no limits of one's own; null where there is none.</param>
    public static ValidationReport Validate(ReadOnlySpan<byte> utf8Json, SchemaCheck? check, ValidationLimits? limits, PropertyChecks? properties = null)
    {
        properties = limits is null ? properties : null;
        limits ??= ValidationLimits.Default;
        if (utf8Json.Length > limits.MaxBytes)
        {
            return Run(utf8Json, ReadOnlyMemory<byte>.Empty, check, limits);
        }

        // A document must own its bytes, and a span cannot be owned.
        var copy = ArrayPool<byte>.Shared.Rent(Math.Max(utf8Json.Length, 1));
        try
        {
            utf8Json.CopyTo(copy);
            var owned = copy.AsMemory(0, utf8Json.Length);
            return properties?.TryValidate(utf8Json, owned) ?? Run(utf8Json, owned, check, limits);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    /// <summary>Output units of a posting: from its schema, or from the findings on the JSON itself where there are any.</summary>
    /// <param name="utf8Json">One JSON value.</param>
    /// <param name="outline">The schema as data.</param>
    /// <param name="limits">The limits; the default ones if null.</param>
    public static OutputUnit Evaluate(ReadOnlySpan<byte> utf8Json, SchemaOutline outline, ValidationLimits? limits)
    {
        limits ??= ValidationLimits.Default;
        var report = Validate(utf8Json, check: null, limits);
        if (!report.IsValid)
        {
            return OutputUnit.Of(report);
        }

        var copy = utf8Json.ToArray();
        using var document = JsonDocument.Parse(copy, new JsonDocumentOptions { MaxDepth = limits.MaxDepth });
        return new SchemaEvaluator(new ValidationContext(copy, limits), limits.MaxFindings).Evaluate(outline, document.RootElement);
    }

    /// <summary>Reads what has been found valid. What the C# type cannot hold is reported, not cut.</summary>
    public static bool TryRead<T>(ReadOnlySpan<byte> utf8Json, ReadValue<T> read, [NotNullWhen(true)] out T? posting, ref ValidationReport report)
        where T : class
    {
        posting = null;
        if (!report.IsValid)
        {
            return false;
        }

        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = ValidationLimits.Default.MaxDepth });
        try
        {
            reader.Read();
            posting = read(ref reader);
            return true;
        }
        catch (JsonException exception)
        {
            var finding = new RawFinding("unrepresentable", "", (int)reader.TokenStartIndex, Severity.Error, exception.Message, null);
            var resolved = FindingPositions.Resolve(utf8Json, [finding], FindingPositions.Paths(utf8Json, [finding], ValidationLimits.Default.MaxDepth), false);
            report = new ValidationReport([.. report.Findings, .. resolved.Findings], report.IsTruncated);
            return false;
        }
    }

    /// <summary>Checks and reads in one go; false where that proves nothing, or the posting must be read another way.</summary>
    public static bool TryTake<T>(ReadOnlySpan<byte> utf8Json, TakeValue<T> take, [NotNullWhen(true)] out T? posting)
        where T : class
    {
        var json = new JsonScanner(utf8Json);
        var isTaken = json.End(take(json, json.Start(), 0, out var taken)) == true;
        posting = isTaken ? taken : null;
        return isTaken;
    }

    /// <summary>The acceptor of a schema that allows every value.</summary>
    public static bool? IsAnyValue(ReadOnlySpan<byte> utf8Json)
    {
        var json = new JsonScanner(utf8Json);
        return json.End(json.Any(json.Start(), 0));
    }

    private static ValidationReport Run(ReadOnlySpan<byte> json, ReadOnlyMemory<byte> owned, SchemaCheck? check, ValidationLimits limits)
    {
        var context = new ValidationContext(owned, limits);
        if (!IsWellFormed(json, limits) && !WellFormedness.Check(json, limits, context))
        {
            return context.ToReport(json);
        }

        var start = json.StartsWith("\uFEFF"u8) ? 3 : 0;
        using var document = JsonDocument.Parse(owned[start..], new JsonDocumentOptions { MaxDepth = limits.MaxDepth });
        check?.Invoke(document.RootElement, context);
        return context.ToReport(json, document.RootElement);
    }

    /// <summary>Whether the scanner sees at once what would take longer to prove; its limits are the default ones.</summary>
    private static bool IsWellFormed(ReadOnlySpan<byte> json, ValidationLimits limits) =>
        json.Length <= limits.MaxBytes && limits.MaxDepth >= ValidationLimits.DefaultMaxDepth && IsAnyValue(json) == true;
}
