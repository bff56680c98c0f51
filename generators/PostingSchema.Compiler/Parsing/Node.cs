namespace PostingSchema.Compiler.Parsing;

internal enum NodeKind
{
    Null,
    True,
    False,
    Number,
    String,
    Array,
    Object,
}

/// <summary>A JSON value of a schema file, with its place in the text.</summary>
internal sealed class Node(NodeKind kind, int start, int length)
{
    public NodeKind Kind { get; } = kind;

    /// <summary>Offset of the first character in the file.</summary>
    public int Start { get; } = start;

    public int Length { get; } = length;

    /// <summary>The value of a string; the text of a number as it was written.</summary>
    public string Text { get; set; } = "";

    public IReadOnlyList<Node> Items { get; set; } = [];

    public IReadOnlyList<Member> Members { get; set; } = [];

    public bool IsBoolean => Kind is NodeKind.True or NodeKind.False;

    public Node? Find(string name) => Members.FirstOrDefault(member => member.Name == name)?.Value;

    /// <summary>How a person calls this kind of value.</summary>
    public string Describe() => Kind switch
    {
        NodeKind.Null => "null",
        NodeKind.True => "true",
        NodeKind.False => "false",
        NodeKind.Number => "the number " + Text,
        NodeKind.String => "a string",
        NodeKind.Array => "an array",
        _ => "an object",
    };
}

/// <summary>A property of an object.</summary>
internal sealed class Member(string name, int nameStart, int nameLength, Node value)
{
    public string Name { get; } = name;

    public int NameStart { get; } = nameStart;

    public int NameLength { get; } = nameLength;

    public Node Value { get; } = value;
}
