using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Binding;

/// <summary>Recognises the two ways in which schemas write an enum of strings.</summary>
internal static class EnumShape
{
    /// <summary>
    /// The members of <c>enum: ["a", "b"]</c>, or of the annotated form, <c>oneOf</c> (or <c>anyOf</c>) of <c>const</c> with a
    /// title or description each. A null among them is left out. Null where the schema is neither.
    /// </summary>
    public static IReadOnlyList<EnumMember>? Members(BoundSchema schema)
    {
        if (schema.Enum is { } values)
        {
            return Plain(schema, values);
        }

        var branches = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        var members = branches
            .Where(branch => branch.Const is not { Kind: NodeKind.Null } && !IsNull(branch))
            .ToArray();
        return members.Length > 0 && members.All(branch => branch.Const is { Kind: NodeKind.String })
            ? members.Select(branch => new EnumMember(
                branch.Const!.Text, branch.CSharpName, branch.Title, branch.Description, branch.Deprecated, branch.Aliases, branch.Location)).ToArray()
            : null;
    }

    private static IReadOnlyList<EnumMember>? Plain(BoundSchema schema, IReadOnlyList<Node> values)
    {
        var members = values.Where(value => value.Kind != NodeKind.Null).ToArray();
        return members.Length > 0 && members.All(value => value.Kind == NodeKind.String)
            ? members
                .GroupBy(value => value.Text).Select(group => group.First())
                .Select(value => new EnumMember(
                    value.Text, null, null, null, false, [], schema.Document.Source.Locate(value.Start, value.Length))).ToArray()
            : null;
    }

    private static bool IsNull(BoundSchema branch) => branch.HasType && branch.Types == JsonTypes.Null;
}

/// <summary>A member of an enum of strings.</summary>
internal sealed record EnumMember(
    string Value, string? CSharpName, string? Title, string? Description, bool Deprecated, IReadOnlyList<string> Aliases, SchemaLocation Location);
