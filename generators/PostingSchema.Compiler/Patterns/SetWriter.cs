using System.Text;

namespace PostingSchema.Compiler.Patterns;

/// <summary>
/// Writes a set of code points for .NET, whose classes are sets of UTF-16 units: one class for what is one unit, and surrogate pairs
/// as alternatives to it. So a set never matches half of a character.
/// </summary>
internal static class SetWriter
{
    private static readonly IReadOnlyList<CharacterRange> Surrogates = [CharacterRange.Surrogates];

    /// <summary>Writes something that a quantifier may follow.</summary>
    /// <returns>The number of states that it needs in an automaton.</returns>
    public static int Write(StringBuilder text, CharacterSet set)
    {
        var alternatives = SurrogatePairs.Of(AstralPart(set));
        var basic = BasicPart(set);
        var states = 2 * alternatives.Count;
        if (basic is not null)
        {
            alternatives.Insert(0, basic);
            states++;
        }

        switch (alternatives.Count)
        {
            case 0:
                text.Append("[^\\s\\S]");
                return 1;
            case 1 when basic is not null:
                text.Append(basic);
                return states;
            default:
                text.Append("(?:").Append(string.Join("|", alternatives)).Append(')');
                return states;
        }
    }

    private static IReadOnlyList<CharacterRange> AstralPart(CharacterSet set)
    {
        var ranges = new List<CharacterRange>(set.Ranges);
        foreach (var category in set.Categories)
        {
            var members = AstralCategories.Of(category.Name);
            ranges.AddRange(category.IsNegated ? CharacterRanges.Without(CharacterRange.Astral, CharacterRanges.Merge(members)) : members);
        }

        var merged = CharacterRanges.Merge(ranges);
        return set.IsNegated
            ? CharacterRanges.Without(CharacterRange.Astral, merged)
            : CharacterRanges.Within(CharacterRange.Astral, merged);
    }

    /// <summary>The class of those that are one unit; null where there are none.</summary>
    private static string? BasicPart(CharacterSet set)
    {
        // A lone surrogate is in no text that is well-formed: whether it is a member must not matter, so it never is.
        var ranges = CharacterRanges.Within(CharacterRange.Basic, CharacterRanges.Merge(set.Ranges));
        if (set.Categories.Count > 0)
        {
            return WithCategories(set, ranges);
        }

        var members = set.IsNegated ? CharacterRanges.Without(CharacterRange.Basic, ranges) : ranges;
        var left = CharacterRanges.Without(CharacterRange.Basic, CharacterRanges.Merge(
            CharacterRanges.Without(CharacterRange.Basic, members).Concat(Surrogates)));
        if (left.Count == 0)
        {
            return null;
        }

        // Sets of nearly everything read better as what they leave out.
        return left[0].First == 0
            ? Class("^", CharacterRanges.Without(CharacterRange.Basic, left), "")
            : Class("", left, "");
    }

    /// <summary>.NET knows the categories of these, so their ranges are not written out.</summary>
    private static string WithCategories(CharacterSet set, IReadOnlyList<CharacterRange> ranges)
    {
        var rest = new StringBuilder();
        var hasSurrogates = false;
        foreach (var category in set.Categories)
        {
            rest.Append(category.IsNegated ? "\\P{" : "\\p{").Append(category.Name).Append('}');
            hasSurrogates |= category.IsNegated || category.Name is "C" or "Cs";
        }

        if (set.IsNegated)
        {
            return Class("^", CharacterRanges.Merge(ranges.Concat(Surrogates)), rest.ToString());
        }

        var plain = CharacterRanges.Without(CharacterRange.Basic, CharacterRanges.Merge(
            CharacterRanges.Without(CharacterRange.Basic, ranges).Concat(Surrogates)));
        return Class("", plain, rest + (hasSurrogates ? "-[\\uD800-\\uDFFF]" : ""));
    }

    private static string Class(string negation, IReadOnlyList<CharacterRange> ranges, string rest)
    {
        var text = new StringBuilder("[").Append(negation);
        foreach (var range in ranges)
        {
            text.AppendClassRange(range.First, range.Last);
        }

        return text.Append(rest).Append(']').ToString();
    }
}
