namespace PostingSchema.Evaluation;

/// <summary>The resources that the way to a place led through: a new link where one is entered.</summary>
/// <param name="Resource">The one that was entered.</param>
/// <param name="Outer">From where.</param>
internal sealed record ResourceChain(SchemaResource Resource, ResourceChain? Outer)
{
    /// <summary>The schema with a dynamic anchor in the outermost resource that has one.</summary>
    public SchemaPlace? Outermost(string anchor) =>
        Outer?.Outermost(anchor) ?? (Resource.Anchors.TryGetValue(anchor, out var pointer) ? Resource.Outline.At(pointer) : null);
}
