using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Compiler.Binding;

/// <summary>
/// Finds texts of which every match of a pattern contains one, so that a pattern need not be run where none of them stands. They
/// are in lower case, and are to be looked for without regard to case.
/// </summary>
internal static class RequiredLiterals
{
    private const int MostTexts = 128;
    private const int MostMembers = 10;
    private const int LeastLength = 3;
    private const int LongestText = 24;
    private const int LongEnough = 6;

    // To know where a match begins is worth more than a text that is met a little less often.
    private const int MuchRarer = 2;

    // Stands in a text where the pattern asks for the beginning or the end of a word.
    private const char Boundary = '\u0001';

    /// <summary>The texts; none where there are none long enough to be of use.</summary>
    /// <param name="root">The pattern.</param>
    /// <param name="atStart">Whether every match begins with one of them, and with a word.</param>
    public static IReadOnlyList<RequiredText> Of(PatternNode root, out bool atStart)
    {
        var facts = Analyse(root, isBehindGap: false);
        var leading = facts.Exact ?? facts.Leading;
        var best = Best([facts]) ?? [];
        atStart = leading is { Count: > 0 } && leading.All(IsUsableAtStart) && Rarity(leading) + MuchRarer > Rarity(best);
        var texts = (atStart ? leading! : best).Select(RequiredText.Of).Distinct().ToArray();
        return atStart
            ? texts.Where(text => !texts.Any(text.BeginsWith)).ToArray()
            : texts.Where(text => !texts.Any(text.IsFoundBy)).ToArray();
    }

    /// <summary>The length of the shortest, since short texts are met often; beyond some length all are rare.</summary>
    private static int Rarity(IReadOnlyList<string> texts) => Math.Min(texts.Select(text => RequiredText.Of(text).Text.Length).DefaultIfEmpty().Min(), LongEnough);

    private static bool IsUsableAtStart(string marked) =>
        marked.Length > 0 && marked[0] == Boundary && marked.TrimStart(Boundary) is var text && text.Length > 0 && text[0] != ' '
        && RequiredText.Of(marked).Text.Length >= LeastLength;

    /// <param name="Exact">All texts that the part matches, where these are few; else null. With marks of boundaries.</param>
    /// <param name="Leading">Texts of which every match begins with one; null where none are known. With marks of boundaries.</param>
    /// <param name="Required">Texts of which every match contains one; null where none are known. With marks of boundaries.</param>
    private sealed record Facts(IReadOnlyList<string>? Exact, IReadOnlyList<string>? Leading = null, IReadOnlyList<string>? Required = null);

    private static readonly Facts Nothing = new(null);
    private static readonly Facts Empty = new([""]);

    /// <param name="node">The part.</param>
    /// <param name="isBehindGap">Whether no letter or digit can stand before it.</param>
    private static Facts Analyse(PatternNode node, bool isBehindGap) => node switch
    {
        LiteralNode literal => Literal(literal.CodePoint),
        SetNode set => Set(set.Set),
        AssertionNode { Kind: AssertionKind.Start or AssertionKind.WordBoundary } => new([Boundary.ToString()]),
        AssertionNode => Empty,
        SequenceNode sequence => Sequence(sequence.Items, isBehindGap),
        AlternationNode alternation => Alternation(alternation.Alternatives.Select(alternative => Analyse(alternative, isBehindGap)).ToArray()),
        GroupNode group => Analyse(group.Content, isBehindGap),
        QuantifierNode quantifier => Quantifier(quantifier, isBehindGap && (quantifier.Maximum == 1 || EndsInGap(quantifier.Content))),
        _ => Nothing,
    };

    /// <summary>Only ASCII: the case of other letters depends on more than the letter. k and s have a third form outside ASCII, left aside.</summary>
    private static Facts Literal(int codePoint) =>
        codePoint is > 0x1F and < 0x7F ? new([((char)codePoint).ToString().ToLowerInvariant()]) : Nothing;

    private static Facts Set(CharacterSet set)
    {
        if (set.IsNegated || set.Categories.Count > 0 || set.Ranges.Sum(range => range.Last - range.First + 1L) > MostMembers)
        {
            return Nothing;
        }

        var members = set.Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(Literal).ToArray();
        return members.All(member => member.Exact is not null)
            ? new(members.SelectMany(member => member.Exact!).Distinct().ToArray())
            : Nothing;
    }

    private static Facts Sequence(IReadOnlyList<PatternNode> items, bool isBehindGap)
    {
        var candidates = new List<Facts>();
        IReadOnlyList<string> run = [isBehindGap ? Boundary.ToString() : ""];
        IReadOnlyList<string>? leading = null;
        foreach (var node in items)
        {
            var wasBehindGap = isBehindGap;
            isBehindGap = EndsInGap(node) && (isBehindGap || !node.CanBeEmpty() || node is AssertionNode);
            var item = Analyse(node, wasBehindGap);
            var next = item.Exact is null ? null : Product(run, item.Exact);
            if (next is not null)
            {
                run = next;
                continue;
            }

            var longer = item.Leading is null ? run : Product(run, item.Leading) ?? run;
            leading ??= longer;
            candidates.Add(new(null, Required: longer));
            candidates.Add(item);
            run = item.Exact is null ? [isBehindGap ? Boundary.ToString() : ""]
                : item.Exact.Select(text => wasBehindGap ? Boundary + text : text).ToArray();
        }

        if (leading is null)
        {
            return new(run);
        }

        candidates.Add(new(null, Required: run));
        return new(null, leading, Best(candidates));
    }

    /// <summary>Whether no match of a part ends with a letter or digit, so that a word may begin behind it.</summary>
    private static bool EndsInGap(PatternNode node) => node switch
    {
        LiteralNode literal => literal.CodePoint < 0x80 && !IsWord((char)literal.CodePoint),
        SetNode { Set: { IsNegated: false, Categories.Count: 0 } set } => set.Ranges.All(range =>
            range.Last < 0x80 && Enumerable.Range(range.First, range.Last - range.First + 1).All(c => !IsWord((char)c))),
        AssertionNode { Kind: AssertionKind.Start or AssertionKind.WordBoundary } => true,
        SequenceNode sequence => sequence.Items.Count > 0 && EndsInGap(sequence.Items[sequence.Items.Count - 1]),
        AlternationNode alternation => alternation.Alternatives.All(EndsInGap),
        GroupNode group => EndsInGap(group.Content),
        QuantifierNode quantifier => EndsInGap(quantifier.Content),
        _ => false,
    };

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static Facts Alternation(IReadOnlyList<Facts> alternatives)
    {
        if (alternatives.All(alternative => alternative.Exact is not null)
            && alternatives.Sum(alternative => alternative.Exact!.Count) <= MostTexts)
        {
            return new(alternatives.SelectMany(alternative => alternative.Exact!).Distinct().ToArray());
        }

        return new(
            null,
            Union(alternatives.Select(alternative => alternative.Exact ?? alternative.Leading)),
            Union(alternatives.Select(alternative => Best([alternative]))));
    }

    /// <summary>All texts of all sets; null where one is not known, or there are too many.</summary>
    private static IReadOnlyList<string>? Union(IEnumerable<IReadOnlyList<string>?> sets)
    {
        var all = sets.ToArray();
        return all.All(texts => texts is not null) && all.Sum(texts => texts!.Count) <= MostTexts
            ? all.SelectMany(texts => texts!).Distinct().ToArray()
            : null;
    }

    private static Facts Quantifier(QuantifierNode quantifier, bool isBehindGap)
    {
        var content = Analyse(quantifier.Content, isBehindGap);
        if (quantifier.Minimum == 0)
        {
            return quantifier.Maximum == 1 && content.Exact is not null ? new([.. content.Exact, ""]) : Nothing;
        }

        return quantifier is { Minimum: 1, Maximum: 1 } ? content : new(null, content.Exact ?? content.Leading, content.Required);
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
        .SelectMany(candidate => new[] { candidate.Exact, candidate.Leading, candidate.Required })
        .Where(texts => texts is { Count: > 0 } && texts.All(text => RequiredText.Of(text).Text.Length >= LeastLength))
        .OrderByDescending(texts => Rarity(texts!))
        .ThenBy(texts => texts!.Count)
        .FirstOrDefault();

    /// <summary>A text of which every match of a pattern has this or another.</summary>
    /// <param name="Text">In lower case.</param>
    /// <param name="BeginsWord">Whether it begins with a word, or with a sign; it may also stand inside a word where it does not.</param>
    internal sealed record RequiredText(string Text, bool BeginsWord)
    {
        public static RequiredText Of(string marked)
        {
            var text = marked.TrimStart(' ', Boundary);
            if (text.Length < marked.Length || (text.Length > 0 && !IsWord(text[0])))
            {
                return new(Plain(text), true);
            }

            // What stands behind a gap inside begins with a word.
            var gap = text.IndexOfAny([' ', Boundary]);
            var rest = gap < 0 ? "" : Plain(text.Substring(gap).TrimStart(' ', Boundary));
            return rest.Length >= LeastLength ? new(rest, true) : new(Plain(text), false);
        }

        /// <summary>Whether another text stands where this one does.</summary>
        public bool BeginsWith(RequiredText other) => other.Text.Length < Text.Length && Text.StartsWith(other.Text, StringComparison.Ordinal);

        /// <summary>Whether another text stands wherever this one does, or in it.</summary>
        public bool IsFoundBy(RequiredText other)
        {
            var at = other.Text.Length < Text.Length ? Text.IndexOf(other.Text, StringComparison.Ordinal) : -1;
            return at >= 0 && (!other.BeginsWord || (at == 0 ? BeginsWord : !IsWord(Text[at - 1])));
        }

        private static string Plain(string text) => text.Replace(Boundary.ToString(), "").TrimEnd();
    }
}
