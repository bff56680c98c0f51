namespace PostingSchema.Compiler.Patterns;

/// <summary>
/// Finds what .NET would run otherwise than ECMA-262 says. Rare as it is in patterns of schemas, it is refused, not worked around.
/// </summary>
internal static class DotNetDifferences
{
    private const int MaxReferences = 20;

    /// <summary>The first problem; null where both agree.</summary>
    public static PatternProblem? Find(PatternNode root)
    {
        var parts = root.All();
        var repetitions = parts.OfType<QuantifierNode>().Where(node => node.Maximum is not <= 1).ToList();

        // .NET 10.0 runs out of the arrays of its own interpreter on some of these: (?=()+?)a.
        var lazy = repetitions.Find(node => node.IsLazy && node.Content.CanBeEmpty());
        if (lazy is not null)
        {
            return new(lazy.Index, "a lazy repetition of what may be empty is not supported");
        }

        var references = parts.OfType<BackreferenceNode>().ToList();
        if (references.Count > MaxReferences)
        {
            return new(references[MaxReferences].Index, "more than 20 backreferences are not supported");
        }

        var unset = references.Count == 0 ? null : repetitions.Find(MayLeaveGroupUnset);
        return unset is null ? null
            : new(unset.Index, "a repetition with a group is not supported where a backreference may find the group without a capture");
    }

    /// <summary>
    /// Whether a repetition may not capture one of its groups before something refers to it. In ECMA-262 every repetition starts with
    /// its groups forgotten; .NET remembers what they captured in an earlier one. If a repetition may be empty, the last one counts
    /// in .NET and not in ECMA-262; and inside a lookbehind everything runs backwards.
    /// </summary>
    private static bool MayLeaveGroupUnset(QuantifierNode repetition)
    {
        var parts = repetition.All();
        var groups = parts.OfType<GroupNode>().Select(node => node.Capture).OfType<CaptureGroup>().Where(group => group.IsReferenced);
        return groups.Any(group =>
            repetition.Content.CanBeEmpty() || !repetition.Content.AlwaysCaptures(group) ||
            parts.Any(part => part is LookaroundNode { IsBehind: true } ||
                (part is BackreferenceNode reference && reference.Group == group && reference.Index < group.End)));
    }
}
