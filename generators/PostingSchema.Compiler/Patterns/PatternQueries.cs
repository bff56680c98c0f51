namespace PostingSchema.Compiler.Patterns;

/// <summary>Questions about parts of a pattern.</summary>
internal static class PatternQueries
{
    /// <summary>Whether a part may match the empty text.</summary>
    public static bool CanBeEmpty(this PatternNode node) => node switch
    {
        LiteralNode or SetNode => false,
        SequenceNode sequence => sequence.Items.All(CanBeEmpty),
        AlternationNode alternation => alternation.Alternatives.Any(CanBeEmpty),
        GroupNode group => group.Content.CanBeEmpty(),
        QuantifierNode quantifier => quantifier.Minimum == 0 || quantifier.Content.CanBeEmpty(),
        _ => true,
    };

    /// <summary>Whether a part is written without matching or capturing anything.</summary>
    public static bool IsEmpty(this PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Items.All(IsEmpty),
        AlternationNode alternation => alternation.Alternatives.All(IsEmpty),
        GroupNode { Capture: null } group => group.Content.IsEmpty(),
        QuantifierNode quantifier => quantifier.Content.IsEmpty(),
        _ => false,
    };

    /// <summary>Whether a part cannot match without capturing a group.</summary>
    public static bool AlwaysCaptures(this PatternNode node, CaptureGroup group) => node switch
    {
        SequenceNode sequence => sequence.Items.Any(item => item.AlwaysCaptures(group)),
        AlternationNode alternation => alternation.Alternatives.All(alternative => alternative.AlwaysCaptures(group)),
        GroupNode inner => inner.Capture == group || inner.Content.AlwaysCaptures(group),
        QuantifierNode quantifier => quantifier.Minimum > 0 && quantifier.Content.AlwaysCaptures(group),
        LookaroundNode lookaround => !lookaround.IsNegative && lookaround.Content.AlwaysCaptures(group),
        _ => false,
    };

    /// <summary>Whether a part repeats a set that has all the characters that are surrogate pairs, without counting them.</summary>
    public static bool IsLoopOverUnits(this QuantifierNode node) =>
        node is { Minimum: <= 1, Maximum: null, Content: SetNode content } && SetWriter.HasAllPairs(content.Set);

    /// <summary>Whether a part cannot match, not even the empty text, between the halves of a surrogate pair.</summary>
    public static bool StartsWithWholeCharacter(this PatternNode node) => node switch
    {
        LiteralNode or SetNode => true,
        AssertionNode assertion => assertion.Kind is AssertionKind.Start or AssertionKind.End,
        SequenceNode sequence => sequence.Items.Count > 0 && sequence.Items[0].StartsWithWholeCharacter(),
        AlternationNode alternation => alternation.Alternatives.All(StartsWithWholeCharacter),
        GroupNode group => group.Content.StartsWithWholeCharacter(),
        QuantifierNode quantifier =>
            quantifier.Minimum > 0 && quantifier.Content.StartsWithWholeCharacter() && !quantifier.IsLoopOverUnits(),
        _ => false,
    };

    /// <summary>The part itself and all parts inside it, the outer ones first.</summary>
    public static IReadOnlyList<PatternNode> All(this PatternNode node)
    {
        var all = new List<PatternNode> { node };
        for (var i = 0; i < all.Count; i++)
        {
            all.AddRange(all[i].Children());
        }

        return all;
    }

    private static IReadOnlyList<PatternNode> Children(this PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Items,
        AlternationNode alternation => alternation.Alternatives,
        GroupNode group => [group.Content],
        QuantifierNode quantifier => [quantifier.Content],
        LookaroundNode lookaround => [lookaround.Content],
        _ => [],
    };
}
