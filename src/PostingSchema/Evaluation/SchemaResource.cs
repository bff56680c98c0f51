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

/// <summary>The resources that the way to a place led through: a new link where one is entered.</summary>
/// <param name="Resource">The one that was entered.</param>
/// <param name="Outer">From where.</param>
internal sealed record ResourceChain(SchemaResource Resource, ResourceChain? Outer)
{
    /// <summary>The schema with a dynamic anchor in the outermost resource that has one.</summary>
    public SchemaPlace? Outermost(string anchor) =>
        Outer?.Outermost(anchor) ?? (Resource.Anchors.TryGetValue(anchor, out var pointer) ? Resource.Outline.At(pointer) : null);
}
