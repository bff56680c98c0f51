using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Review;

/// <summary>JSON values compared as JSON Schema compares them: <c>1</c> is <c>1.0</c>, and the order of properties says nothing.</summary>
internal static class NodeEquality
{
    public static bool AreEqual(Node left, Node right) => left.Kind == right.Kind && left.Kind switch
    {
        NodeKind.String => left.Text == right.Text,
        NodeKind.Number => left.Text == right.Text || (JsonNumbers.Of(left) is { } number && number == JsonNumbers.Of(right)),
        NodeKind.Array => left.Items.Count == right.Items.Count && left.Items.Zip(right.Items, AreEqual).All(equal => equal),
        NodeKind.Object => left.Members.Count == right.Members.Count
            && left.Members.All(member => right.Find(member.Name) is { } other && AreEqual(member.Value, other)),
        _ => true,
    };
}
