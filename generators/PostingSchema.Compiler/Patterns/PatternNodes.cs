namespace PostingSchema.Compiler.Patterns;

/// <summary>A part of a pattern.</summary>
internal abstract class PatternNode;

/// <summary>One code point.</summary>
internal sealed class LiteralNode(int codePoint) : PatternNode
{
    public int CodePoint { get; } = codePoint;
}

/// <summary>One code point of a set: a class, a class escape, a property, a dot.</summary>
internal sealed class SetNode(CharacterSet set) : PatternNode
{
    public CharacterSet Set { get; } = set;
}

/// <summary>What matches a position and consumes nothing.</summary>
internal sealed class AssertionNode(AssertionKind kind) : PatternNode
{
    public AssertionKind Kind { get; } = kind;
}

/// <summary>The assertions of one character or one escape.</summary>
internal enum AssertionKind
{
    Start,
    End,
    WordBoundary,
    NoWordBoundary,
}

/// <summary>Parts one after the other.</summary>
internal sealed class SequenceNode(IReadOnlyList<PatternNode> items) : PatternNode
{
    public IReadOnlyList<PatternNode> Items { get; } = items;
}

/// <summary>Alternatives, the first one preferred.</summary>
internal sealed class AlternationNode(IReadOnlyList<PatternNode> alternatives) : PatternNode
{
    public IReadOnlyList<PatternNode> Alternatives { get; } = alternatives;
}

/// <summary>Parentheses, capturing or not.</summary>
internal sealed class GroupNode(PatternNode content, CaptureGroup? capture) : PatternNode
{
    public PatternNode Content { get; } = content;

    public CaptureGroup? Capture { get; } = capture;
}

/// <summary>A look ahead or behind.</summary>
internal sealed class LookaroundNode(PatternNode content, bool isBehind, bool isNegative) : PatternNode
{
    public PatternNode Content { get; } = content;

    public bool IsBehind { get; } = isBehind;

    public bool IsNegative { get; } = isNegative;
}

/// <summary>What a group has captured.</summary>
/// <param name="name">The name of the group; null where it has a number.</param>
/// <param name="number">The number of the group, from 1.</param>
/// <param name="index">Where the reference stands in the pattern.</param>
internal sealed class BackreferenceNode(string? name, int number, int index) : PatternNode
{
    public string? Name { get; } = name;

    public int Number { get; } = number;

    public int Index { get; } = index;

    /// <summary>The group; set when the whole pattern has been read, since a reference may come before its group.</summary>
    public CaptureGroup? Group { get; set; }
}

/// <summary>A repetition.</summary>
/// <param name="content">What is repeated.</param>
/// <param name="minimum">How often at least.</param>
/// <param name="maximum">How often at most; null for any number.</param>
/// <param name="isLazy">Whether fewer are preferred.</param>
/// <param name="index">Where the quantifier stands in the pattern.</param>
internal sealed class QuantifierNode(PatternNode content, int minimum, int? maximum, bool isLazy, int index) : PatternNode
{
    public PatternNode Content { get; } = content;

    public int Minimum { get; } = minimum;

    public int? Maximum { get; } = maximum;

    public bool IsLazy { get; } = isLazy;

    public int Index { get; } = index;
}

/// <summary>A capturing group.</summary>
/// <param name="name">The name in the pattern, if it has one.</param>
internal sealed class CaptureGroup(string? name)
{
    public string? Name { get; } = name;

    /// <summary>Where the group ends in the pattern; set when it has been read.</summary>
    public int End { get; set; }

    /// <summary>The name or number that .NET knows the group by; set when all groups are known.</summary>
    public string DotNetName { get; set; } = "";

    /// <summary>Whether a backreference refers to it.</summary>
    public bool IsReferenced { get; set; }
}
