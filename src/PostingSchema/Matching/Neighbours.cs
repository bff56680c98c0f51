using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Matching;

/// <summary>What an assertion says of the characters at both sides of a position.</summary>
internal static class Neighbours
{
    /// <summary>The argument of a step that matches only at the start.</summary>
    public const int Start = (int)AssertionKind.Start;

    public static bool Hold(int kind, bool isStart, bool isEnd, bool wordBefore, bool wordAfter) => (AssertionKind)kind switch
    {
        AssertionKind.Start => isStart,
        AssertionKind.End => isEnd,
        AssertionKind.WordBoundary => wordBefore != wordAfter,
        _ => wordBefore == wordAfter,
    };
}
