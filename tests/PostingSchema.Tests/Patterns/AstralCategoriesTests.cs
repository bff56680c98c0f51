using System.Globalization;
using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Tests.Patterns;

public class AstralCategoriesTests
{
    private static readonly Dictionary<UnicodeCategory, string> Names = new()
    {
        [UnicodeCategory.UppercaseLetter] = "Lu",
        [UnicodeCategory.LowercaseLetter] = "Ll",
        [UnicodeCategory.TitlecaseLetter] = "Lt",
        [UnicodeCategory.ModifierLetter] = "Lm",
        [UnicodeCategory.OtherLetter] = "Lo",
        [UnicodeCategory.NonSpacingMark] = "Mn",
        [UnicodeCategory.SpacingCombiningMark] = "Mc",
        [UnicodeCategory.EnclosingMark] = "Me",
        [UnicodeCategory.DecimalDigitNumber] = "Nd",
        [UnicodeCategory.LetterNumber] = "Nl",
        [UnicodeCategory.OtherNumber] = "No",
        [UnicodeCategory.ConnectorPunctuation] = "Pc",
        [UnicodeCategory.DashPunctuation] = "Pd",
        [UnicodeCategory.OpenPunctuation] = "Ps",
        [UnicodeCategory.ClosePunctuation] = "Pe",
        [UnicodeCategory.InitialQuotePunctuation] = "Pi",
        [UnicodeCategory.FinalQuotePunctuation] = "Pf",
        [UnicodeCategory.OtherPunctuation] = "Po",
        [UnicodeCategory.MathSymbol] = "Sm",
        [UnicodeCategory.CurrencySymbol] = "Sc",
        [UnicodeCategory.ModifierSymbol] = "Sk",
        [UnicodeCategory.OtherSymbol] = "So",
        [UnicodeCategory.SpaceSeparator] = "Zs",
        [UnicodeCategory.LineSeparator] = "Zl",
        [UnicodeCategory.ParagraphSeparator] = "Zp",
        [UnicodeCategory.Control] = "Cc",
        [UnicodeCategory.Format] = "Cf",
        [UnicodeCategory.Surrogate] = "Cs",
        [UnicodeCategory.PrivateUse] = "Co",
        [UnicodeCategory.OtherNotAssigned] = "Cn",
    };

    /// <summary>The table is of Unicode 16.0, as .NET 10 is. When the runtime moves on, the table has to follow.</summary>
    [Fact]
    public void Of_EveryAssignedCodePoint_AgreesWithTheRuntime()
    {
        var members = Names.Values.Concat(["L", "M", "N", "P", "S", "Z", "C"]).ToDictionary(name => name, Members);
        var wrong = new List<string>();
        for (var codePoint = 0x10000; codePoint <= 0x10FFFF; codePoint++)
        {
            var name = Names[CharUnicodeInfo.GetUnicodeCategory(codePoint)];
            foreach (var (category, set) in members)
            {
                // Unassigned code points may be counted as members of what stands on both sides of them.
                var isMember = name.StartsWith(category, StringComparison.Ordinal);
                if (set[codePoint - 0x10000] != isMember && (isMember || name != "Cn"))
                {
                    wrong.Add($"{codePoint:X} {name} in {category}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static bool[] Members(string category)
    {
        var members = new bool[0x100000];
        foreach (var range in AstralCategories.Of(category))
        {
            members.AsSpan(range.First - 0x10000, range.Last - range.First + 1).Fill(true);
        }

        return members;
    }
}
