using System.Text.Json.Serialization.Metadata;

namespace PostingSchema;

/// <summary>
/// What every root type generated from a schema file offers, so that a dataset, an endpoint or a queue can be written
/// once for all of them.
/// </summary>
/// <typeparam name="TSelf">The generated type itself.</typeparam>
public interface IPosting<TSelf>
    where TSelf : class, IPosting<TSelf>
{
    /// <summary>The <c>$id</c> of the schema, or its file name where it has none.</summary>
    static abstract string SchemaId { get; }

    /// <summary>How System.Text.Json reads and writes this type, without reflection.</summary>
    static abstract JsonTypeInfo<TSelf> JsonTypeInfo { get; }

    /// <summary>JSON Pointers of the properties that identify a posting (<c>x-key</c>), in the order of the schema.</summary>
    static virtual ValueList<string> KeyPaths => default;

    /// <summary>Says whether the JSON is a valid posting. Allocates nothing when it is plainly so.</summary>
    /// <param name="utf8Json">One JSON value, UTF-8.</param>
    static abstract bool IsValid(ReadOnlySpan<byte> utf8Json);

    /// <summary>Reports everything that is wrong, with positions. Never throws because of the data.</summary>
    /// <param name="utf8Json">One JSON value, UTF-8.</param>
    /// <param name="limits">Bounds on depth, size and number of findings; <see cref="ValidationLimits.Default"/> if null.</param>
    static abstract ValidationReport Validate(ReadOnlySpan<byte> utf8Json, ValidationLimits? limits = null);

    /// <summary>
    /// Reports in the shapes of the standard (JSON Schema 2020-12, section 12 of its core), with annotations. Slower than
    /// <see cref="Validate"/>, with which it agrees on what is valid. What was not generated from a schema has only its findings to show.
    /// </summary>
    /// <param name="utf8Json">One JSON value, UTF-8.</param>
    /// <param name="limits">Bounds; at most <see cref="ValidationLimits.MaxFindings"/> errors and as many annotations are kept.</param>
    static virtual OutputUnit Evaluate(ReadOnlySpan<byte> utf8Json, ValidationLimits? limits = null) =>
        OutputUnit.Of(TSelf.Validate(utf8Json, limits));

    /// <summary>Reads a valid posting.</summary>
    /// <exception cref="PostingValidationException">The JSON is not a valid posting; the report says why.</exception>
    static abstract TSelf Parse(ReadOnlySpan<byte> utf8Json);

    /// <summary>Reads a posting if it is valid; the report has the findings (warnings too, when it is).</summary>
    static abstract bool TryParse(
        ReadOnlySpan<byte> utf8Json,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TSelf? posting,
        out ValidationReport report);
}
