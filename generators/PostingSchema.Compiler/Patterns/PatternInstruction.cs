namespace PostingSchema.Compiler.Patterns;

/// <summary>One step of a pattern's program.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Next">The step after it.</param>
/// <param name="Argument">The other step of a fork, the set of a character, the kind of an assertion, the slot of a capture.</param>
internal readonly record struct PatternInstruction(PatternStep Kind, int Next, int Argument = 0);

/// <summary>The kinds of steps.</summary>
internal enum PatternStep
{
    /// <summary>Takes a code point that is in a set.</summary>
    Character,

    /// <summary>Goes on at <c>Next</c>, or else at <c>Argument</c>.</summary>
    Fork,

    /// <summary>Goes on where a position has a property.</summary>
    Assertion,

    /// <summary>Notes the position.</summary>
    Capture,

    /// <summary>The end of the pattern.</summary>
    Match,
}
