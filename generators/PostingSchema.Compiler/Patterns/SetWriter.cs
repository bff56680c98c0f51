using System.Text;

namespace PostingSchema.Compiler.Patterns;

/// <summary>
/// Writes a set of code points for .NET, whose classes are sets of UTF-16 units: one class for what is one unit, and surrogate pairs
/// as alternatives to it. So a set never matches half of a character.
/// </summary>
internal static class SetWriter
{
    /// <summary>A set that has no member. A lookahead would say it too, but not be linear.</summary>
    public const string Nothing = "[^\\s\\S]";

    private const string Everything = "[\\s\\S]";

    private static readonly IReadOnlyList<CharacterRange> Surrogates = [CharacterRange.Surrogates];

    /// <summary>Writes something that a quantifier may follow.</summary>
    public static void Write(StringBuilder text, CharacterSet set)
    {
        var alternatives = new List<string>();
        if (BasicPart(set) is { } basic)
        {
            alternatives.Add(basic);
        }

        var pairs = SurrogatePairs.Of(AstralPart(set));
        foreach (var (highs, lows) in pairs)
        {
            alternatives.Add(Class([highs]) + Class(lows));
        }

        text.Append(alternatives.Count switch
        {
            0 => Nothing,
            1 when pairs.Count == 0 => alternatives[0],
            _ => $"(?:{string.Join("|", alternatives)})",
        });
    }

    /// <summary>Whether a set has every code point above U+FFFF.</summary>
    public static bool HasAllPairs(CharacterSet set) =>
        set.Categories.Count == 0 && AstralPart(set) is { Count: 1 } part && part[0] == CharacterRange.Astral;

    /// <summary>Writes such a set as one class, of which every surrogate is a member.</summary>
    public static void WriteUnits(StringBuilder text, CharacterSet set)
    {
        var ranges = CharacterRanges.Merge(set.Ranges);
        var members = CharacterRanges.Merge(
            (set.IsNegated ? CharacterRanges.Without(CharacterRange.Basic, ranges) : CharacterRanges.Within(CharacterRange.Basic, ranges))
            .Concat(Surrogates));
        text.Append(members[0] == CharacterRange.Basic ? Everything : ShorterClass(members));
    }

    private static IReadOnlyList<CharacterRange> AstralPart(CharacterSet set)
    {
        var ranges = new List<CharacterRange>(set.Ranges);
        foreach (var category in set.Categories)
        {
            var members = AstralCategories.Of(category.Name);
            ranges.AddRange(category.IsNegated ? CharacterRanges.Without(CharacterRange.Astral, members) : members);
        }

        var merged = CharacterRanges.Merge(ranges);
        return set.IsNegated
            ? CharacterRanges.Without(CharacterRange.Astral, merged)
            : CharacterRanges.Within(CharacterRange.Astral, merged);
    }

    /// <summary>The class of those that are one unit; null where there are none.</summary>
    private static string? BasicPart(CharacterSet set)
    {
        // A lone surrogate is in no text that is well-formed. If one were a member, it would match half of a pair.
        var ranges = CharacterRanges.Within(CharacterRange.Basic, CharacterRanges.Merge(set.Ranges));
        var left = CharacterRanges.Without(CharacterRange.Basic, CharacterRanges.Merge(
            (set.IsNegated ? ranges : CharacterRanges.Without(CharacterRange.Basic, ranges)).Concat(Surrogates)));
        if (set.Categories.Count > 0)
        {
            return WithCategories(set, left);
        }

        return left.Count == 0 ? null : ShorterClass(left);
    }

    /// <summary>Sets of nearly everything read better as what they leave out.</summary>
    private static string ShorterClass(IReadOnlyList<CharacterRange> members) =>
        members[0].First > 0
            ? Class(members)
            : Class(CharacterRanges.Without(CharacterRange.Basic, members), "^");

    /// <summary>.NET knows the categories of these, so their ranges are not written out.</summary>
    private static string WithCategories(CharacterSet set, IReadOnlyList<CharacterRange> left)
    {
        var categories = new StringBuilder();
        var hasSurrogates = false;
        foreach (var category in set.Categories)
        {
            categories.Append(category.IsNegated ? "\\P{" : "\\p{").Append(category.Name).Append('}');
            hasSurrogates |= category.IsNegated || category.Name is "C" or "Cs";
        }

        return set.IsNegated
            ? Class(CharacterRanges.Without(CharacterRange.Basic, left), "^", categories.ToString())
            : Class(left, "", categories + (hasSurrogates ? "-[\\uD800-\\uDFFF]" : ""));
    }

    private static string Class(IReadOnlyList<CharacterRange> units, string negation = "", string rest = "")
    {
        var text = new StringBuilder();
        foreach (var range in units)
        {
            text.AppendClassRange(range.First, range.Last);
        }

        // A single surrogate needs no brackets.
        return units.Count == 1 && units[0].First == units[0].Last && units[0].First is >= 0xD800 and <= 0xDFFF
            ? text.ToString()
            : text.Insert(0, negation).Insert(0, '[').Append(rest).Append(']').ToString();
    }
}
