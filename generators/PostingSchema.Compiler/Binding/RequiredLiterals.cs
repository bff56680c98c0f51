using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Compiler.Binding;

/// <summary>
/// Finds texts of which every match of a pattern contains one, so that a pattern need not be run where none of them stands. They
/// are in lower case, and are to be looked for without regard to case.
/// </summary>
internal static class RequiredLiterals
{
    private const int MostTexts = 40;
    private const int LeastLength = 3;
    private const int LongestText = 24;

    /// <summary>The texts; none where there are none long enough to be of use.</summary>
    public static IReadOnlyList<string> Of(PatternNode root)
    {
        var found = Best([Analyse(root)]);
        return found ?? [];
    }

    /// <param name="Exact">All texts that the part matches, where these are few; else null.</param>
    /// <param name="Required">Texts of which every match contains one; null where none are known.</param>
    private sealed record Facts(IReadOnlyList<string>? Exact, IReadOnlyList<string>? Required);

    private static readonly Facts Nothing = new(null, null);
    private static readonly Facts Empty = new([""], null);

    private static Facts Analyse(PatternNode node) => node switch
    {
        LiteralNode literal => Literal(literal.CodePoint),
        SetNode set => Set(set.Set),
        AssertionNode => Empty,
        SequenceNode sequence => Sequence(sequence.Items),
        AlternationNode alternation => Alternation(alternation.Alternatives.Select(Analyse).ToArray()),
        GroupNode group => Analyse(group.Content),
        QuantifierNode quantifier => Quantifier(quantifier),
        _ => Nothing,
    };

    /// <summary>Only ASCII: the case of other letters depends on more than the letter. k and s have a third form outside ASCII, left aside.</summary>
    private static Facts Literal(int codePoint) =>
        codePoint is > 0x1F and < 0x7F ? new([((char)codePoint).ToString().ToLowerInvariant()], null) : Nothing;

    private static Facts Set(CharacterSet set)
    {
        if (set.IsNegated || set.Categories.Count > 0 || set.Ranges.Any(range => range.Last - range.First > 2) || set.Ranges.Count > 4)
        {
            return Nothing;
        }

        var members = set.Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(Literal).ToArray();
        return members.All(member => member.Exact is not null)
            ? new(members.SelectMany(member => member.Exact!).Distinct().ToArray(), null)
            : Nothing;
    }

    private static Facts Sequence(IReadOnlyList<PatternNode> items)
    {
        var candidates = new List<Facts>();
        IReadOnlyList<string> run = [""];
        var isExact = true;
        foreach (var item in items.Select(Analyse))
        {
            var next = item.Exact is null ? null : Product(run, item.Exact);
            if (next is not null)
            {
                run = next;
                continue;
            }

            candidates.Add(new(null, run));
            isExact = false;
            candidates.Add(item);
            run = item.Exact ?? [""];
        }

        if (isExact)
        {
            return new(run, null);
        }

        candidates.Add(new(null, run));
        return new(null, Best(candidates));
    }

    private static Facts Alternation(IReadOnlyList<Facts> alternatives)
    {
        if (alternatives.All(alternative => alternative.Exact is not null)
            && alternatives.Sum(alternative => alternative.Exact!.Count) <= MostTexts)
        {
            return new(alternatives.SelectMany(alternative => alternative.Exact!).Distinct().ToArray(), null);
        }

        var required = alternatives.Select(alternative => Best([alternative])).ToArray();
        return required.All(texts => texts is not null) && required.Sum(texts => texts!.Count) <= MostTexts
            ? new(null, required.SelectMany(texts => texts!).Distinct().ToArray())
            : Nothing;
    }

    private static Facts Quantifier(QuantifierNode quantifier)
    {
        var content = Analyse(quantifier.Content);
        if (quantifier.Minimum == 0)
        {
            return quantifier.Maximum == 1 && content.Exact is not null ? new([.. content.Exact, ""], null) : Nothing;
        }

        return quantifier is { Minimum: 1, Maximum: 1 } ? content : new(null, content.Exact ?? content.Required);
    }

    private static IReadOnlyList<string>? Product(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        if (left.Count * right.Count > MostTexts || left.Max(text => text.Length) + right.Max(text => text.Length) > LongestText)
        {
            return null;
        }

        return left.SelectMany(start => right.Select(end => start + end)).Distinct().ToArray();
    }

    /// <summary>The set whose shortest text is longest: it is met least often.</summary>
    private static IReadOnlyList<string>? Best(IEnumerable<Facts> candidates) => candidates
        .SelectMany(candidate => new[] { candidate.Exact, candidate.Required })
        .Where(texts => texts is { Count: > 0 } && texts.All(text => text.Trim().Length >= LeastLength))
        .OrderByDescending(texts => Math.Min(texts!.Min(text => text.Length), 6))
        .ThenBy(texts => texts!.Count)
        .FirstOrDefault();
}
