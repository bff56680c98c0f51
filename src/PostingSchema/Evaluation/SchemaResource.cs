using PostingSchema.Generated;

namespace PostingSchema.Evaluation;

/// <summary>A schema with a URI of its own, and what belongs to it.</summary>
/// <param name="Outline">The file.</param>
/// <param name="Pointer">Where it is there.</param>
/// <param name="Uri">Absolute, without a fragment.</param>
/// <param name="Anchors">Dynamic anchors, and where they are in the file.</param>
/// <param name="Ignores">Keywords of 2020-12 that its dialect does not have.</param>
internal sealed record SchemaResource(
    SchemaOutline Outline, string Pointer, string Uri, IReadOnlyDictionary<string, string> Anchors, IReadOnlySet<string> Ignores);
