using System.Globalization;
using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Formats.Idna;

/// <summary>The code points that are valid only in some company: RFC 5892, Appendix A.</summary>
internal static class ContextRules
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int Virama = 9;

    /// <summary>A mark of Adlam that is written as a letter.</summary>
    private const int TransparentLetter = 0x1E94B;

    private static readonly RangeTable Greek = new(ScriptRanges.Of("Greek")!);

    private static readonly RangeTable Japanese = new(CharacterRanges.Merge(
        [.. ScriptRanges.Of("Hiragana")!, .. ScriptRanges.Of("Katakana")!, .. ScriptRanges.Of("Han")!]));

    /// <summary>Whether the code point at a place is one of those.</summary>
    public static bool Has(int codePoint) => codePoint is
        ZeroWidthNonJoiner or ZeroWidthJoiner or 0xB7 or 0x375 or 0x5F3 or 0x5F4 or 0x30FB or (>= 0x660 and <= 0x669) or (>= 0x6F0 and <= 0x6F9);

    /// <summary>Whether one of them is in the company that it needs.</summary>
    public static bool Holds(ReadOnlySpan<int> label, int at)
    {
        var before = at > 0 ? label[at - 1] : -1;
        var after = at + 1 < label.Length ? label[at + 1] : -1;
        return label[at] switch
        {
            ZeroWidthNonJoiner => IsVirama(before) || IsBetweenJoiners(label, at),
            ZeroWidthJoiner => IsVirama(before),
            0xB7 => before == 'l' && after == 'l', // MIDDLE DOT, of Catalan
            0x375 => Greek.Contains(after), // KERAIA
            0x5F3 or 0x5F4 => IdnaTables.Hebrew.Contains(before), // GERESH, GERSHAYIM
            0x30FB => Japanese.ContainsAnyOf(label), // KATAKANA MIDDLE DOT
            < 0x6F0 => !label.ContainsAnyInRange(0x6F0, 0x6F9), // ARABIC-INDIC DIGITS, not with the extended ones
            _ => !label.ContainsAnyInRange(0x660, 0x669),
        };
    }

    private static bool IsVirama(int codePoint) => NormalFormTables.ClassOf(codePoint) == Virama;

    /// <summary>Whether the letters on both sides would join, were there nothing between them.</summary>
    private static bool IsBetweenJoiners(ReadOnlySpan<int> label, int at)
    {
        var before = at - 1;
        while (before >= 0 && IsTransparent(label[before]))
        {
            before--;
        }

        var after = at + 1;
        while (after < label.Length && IsTransparent(label[after]))
        {
            after++;
        }

        return before >= 0 && IdnaTables.JoinsLeft.Contains(label[before]) &&
            after < label.Length && IdnaTables.JoinsRight.Contains(label[after]);
    }

    private static bool IsTransparent(int codePoint) =>
        codePoint == TransparentLetter ||
        CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
