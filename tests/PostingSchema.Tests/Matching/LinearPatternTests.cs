using System.Text;
using System.Text.RegularExpressions;
using PostingSchema.Compiler.Patterns;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Matching;

/// <summary>Our machines against those of .NET, which run the translated pattern.</summary>
public class LinearPatternTests
{
    [Theory]
    [InlineData("[$€£] ?[0-9]", false, "$€£")]
    [InlineData("•|\\b-x", true, "•-")]
    [InlineData("(?:a|b)+c", false, "ab")]
    [InlineData("(?:a|b)+c", true, null)]
    [InlineData("[0-9]?", false, null)]
    [InlineData("^[0-9]", false, null)]
    [InlineData("[^a]", false, null)]
    [InlineData("\\p{Lu}", false, null)]
    [InlineData("[a-z]", false, null)]
    public void First_OfAPattern_IsTheFewCharactersThatAMatchBeginsWith(string pattern, bool ignoreCase, string? expected)
    {
        var first = LinearPattern.TryCreate(pattern, ignoreCase)!.First;
        Assert.Equal(expected is null, first is null);
        Assert.All(expected ?? "", c => Assert.True(first!.Contains(c)));
        Assert.False(first?.Contains('z') ?? false);
    }

    [Theory]
    [InlineData("^a", true)]
    [InlineData("(?:^a|^b)c", true)]
    [InlineData("^a|b", false)]
    [InlineData("\\ba", false)]
    public void IsAnchored_WhereEveryMatchBeginsWithTheText(string pattern, bool expected) =>
        Assert.Equal(expected, LinearPattern.TryCreate(pattern)!.IsAnchored);

    private static readonly string[] Pieces =
    [
        "a", "b", "A", "k", "1", "_", "-", " ", "é", "É", "ß", "漢", "\U0001F600", "\U0001D400", "ab", "ba", "\n", "\u2028", "\u200D", "\u0301", ".",
    ];

    private static readonly string[] Atoms =
    [
        "a", "b", "A", "é", "k", "-", " ", ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "[ab]", "[^a]", "[a-c1]", "[^\\s]", "\\p{L}",
        "\\P{Lu}", "[\\p{Lu}\\-]", "\U0001F600", "[\U0001F600-\U0001F610]", "[^]", "\\u{1D400}", "漢", "[é-ü]",
    ];

    private static readonly string[] Quantifiers = ["", "", "", "", "?", "*", "+", "{2}", "{1,3}", "{0,2}", "{2,}", "??", "*?", "+?", "{1,2}?"];

    [Theory]
    [InlineData(false, false, 1)]
    [InlineData(true, false, 2)]
    [InlineData(false, true, 3)]
    [InlineData(true, true, 4)]
    public void Find_OnRandomPatternsAndTexts_SaysWhatDotNetSays(bool ignoreCase, bool unicodeWords, int seed)
    {
        var random = new Random(seed);
        var compared = 0;
        for (var round = 0; round < 1500; round++)
        {
            var pattern = RandomPattern(random, 2);
            var root = PatternParser.Parse(pattern).Root!;
            var translated = DotNetOf(pattern, unicodeWords);
            if (translated is null || !IsAlike(pattern, ignoreCase))
            {
                continue;
            }

            // Where what is repeated may be empty, the machines stop at different places.
            var placesAgree = root.All().OfType<QuantifierNode>().All(quantifier => !quantifier.Content.CanBeEmpty());
            var linear = LinearPattern.TryCreate(pattern, ignoreCase, unicodeWords);
            Assert.NotNull(linear);
            var regex = new Regex(
                translated, RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None));
            var anchored = new Regex($"\\G(?:{translated})", regex.Options);
            for (var i = 0; i < 20; i++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
                if (!unicodeWords || !text.Any(char.IsSurrogate))
                {
                    Compare(pattern, linear, regex, text, placesAgree);
                    CompareAt(pattern, linear, anchored, text, random.Next(text.Length + 1));
                    compared++;
                }
            }
        }

        Assert.True(compared > 10_000, $"{compared} compared");
    }

    [Fact]
    public void IsMatch_ByManyThreads_SaysTheSame()
    {
        var linear = LinearPattern.TryCreate("(?:[ab]{3,7}c|[a-d\\d]{5}é|\\bx[^y]{2,9}y\\b)", ignoreCase: true)!;
        var random = new Random(5);
        var texts = Enumerable.Range(0, 4000).Select(_ => string.Concat(Enumerable.Range(0, 30).Select(_ => "abcdxy1 é漢"[random.Next(10)]))).ToArray();
        var once = new bool[texts.Length];
        Parallel.For(0, texts.Length, i => once[i] = linear.IsMatch(texts[i]));
        Assert.Equal(texts.Select(text => linear.IsMatch(text)), once);
        Assert.Contains(true, once);
        Assert.Contains(false, once);
    }

    [Fact]
    public void IsMatch_OfAPatternWithMoreStatesThanAreKept_IsStillRight()
    {
        // Every state remembers which of the last 18 characters were an "a".
        var linear = LinearPattern.TryCreate("a[ab]{17}b$")!;
        var random = new Random(6);
        for (var round = 0; round < 30; round++)
        {
            var text = new string([.. Enumerable.Range(0, 3000).Select(_ => "ab"[random.Next(2)])]);
            Assert.Equal(text[^19] == 'a' && text[^1] == 'b', linear.IsMatch(text));
        }
    }

    // Without regard to case, .NET takes a category of letters for all letters that have a case.
    private static bool IsAlike(string pattern, bool ignoreCase) => !ignoreCase || !pattern.Contains("{Lu}", StringComparison.Ordinal);

    private static void CompareAt(string pattern, LinearPattern linear, Regex anchored, string text, int at)
    {
        if (at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]))
        {
            return;
        }

        var expected = anchored.IsMatch(text, at);
        Assert.True(expected == linear.IsMatchAt(text, at), $"/{pattern}/ on \"{text}\" at {at}");
        Assert.True(expected == linear.FindAllAt(text, [at]).Count > 0, $"/{pattern}/ on \"{text}\" at {at}, found");
    }

    // The boundaries of .NET's own words are those of all languages.
    private static string? DotNetOf(string pattern, bool unicodeWords)
    {
        const string Word = "[0-9A-Z_a-z]";
        var dotNet = EcmaPattern.Translate(pattern).DotNet;
        return !unicodeWords ? dotNet : dotNet?
            .Replace($"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))", "\\b", StringComparison.Ordinal)
            .Replace($"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))", "\\B", StringComparison.Ordinal);
    }

    private static void Compare(string pattern, LinearPattern linear, Regex regex, string text, bool placesAgree)
    {
        var match = regex.Match(text);
        var about = $"/{pattern}/ on \"{text}\"";
        Assert.True(match.Success == linear.IsMatch(text), about);
        Assert.True(match.Success == linear.IsMatch(Encoding.UTF8.GetBytes(text)), about + " in UTF-8");
        var found = linear.FindAll(text);
        Assert.True(match.Success == found.Count > 0, about + ", found");
        if (!placesAgree)
        {
            return;
        }

        // .NET may look for an empty match inside a surrogate pair.
        foreach (var slots in found)
        {
            Assert.True(match.Success, $"{about}: more than .NET finds");
            CompareMatch(linear, match, slots, about);
            do
            {
                match = match.NextMatch();
            }
            while (match.Success && match.Index > 0 && match.Index < text.Length && char.IsSurrogatePair(text[match.Index - 1], text[match.Index]));
        }

        Assert.False(match.Success, $"{about}: fewer than .NET finds");
    }

    private static void CompareMatch(LinearPattern linear, Match match, int[] slots, string about)
    {
        Assert.True(match.Index == slots[0] && match.Index + match.Length == slots[1], $"{about}: {match.Index}+{match.Length}, not {slots[0]}-{slots[1]}");
        foreach (var name in linear.Groups)
        {
            var (group, start) = (match.Groups[name], slots[linear.SlotOf(name)]);
            Assert.True(
                group.Success == start >= 0 && (!group.Success || (group.Index == start && group.Index + group.Length == slots[linear.SlotOf(name) + 1])),
                $"{about}: group {name}");
        }
    }

    // Groups only where they are not repeated: what a repetition leaves in a group differs between ECMA-262 and .NET.
    private static string RandomPattern(Random random, int depth, bool mayCapture = true)
    {
        var text = new StringBuilder();
        var alternatives = random.Next(4) == 0 ? 2 : 1;
        for (var alternative = 0; alternative < alternatives; alternative++)
        {
            text.Append(alternative > 0 ? "|" : "");
            for (var items = random.Next(1, 4); items > 0; items--)
            {
                var kind = random.Next(depth > 0 ? 12 : 9);
                if (kind == 8)
                {
                    string[] assertions = ["^", "$", "\\b", "\\B"];
                    text.Append(assertions[random.Next(4)]);
                    continue;
                }

                var quantifier = Quantifiers[random.Next(Quantifiers.Length)];
                text.Append(kind < 8 ? Atoms[random.Next(Atoms.Length)]
                    : quantifier.Length == 0 && mayCapture ? $"(?<g{text.Length}_{depth}_{random.Next(100000)}>{RandomPattern(random, depth - 1)})"
                    : $"(?:{RandomPattern(random, depth - 1, mayCapture: false)})");
                text.Append(quantifier);
            }
        }

        return text.ToString();
    }
}
