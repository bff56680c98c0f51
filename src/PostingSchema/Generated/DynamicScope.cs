namespace PostingSchema.Generated;

/// <summary>A <c>$dynamicAnchor</c>: its name, the check of the schema that has it, and what that schema marks.</summary>
public sealed record DynamicAnchor(string Name, SchemaCheck? Check, MarkParts? Mark);

/// <summary>The dynamic anchors of a schema resource.</summary>
public sealed class DynamicScope(DynamicAnchor[] anchors)
{
    /// <summary>The anchor of a name, if the resource has it.</summary>
    public DynamicAnchor? Find(string name) => Array.Find(anchors, anchor => anchor.Name == name);
}
