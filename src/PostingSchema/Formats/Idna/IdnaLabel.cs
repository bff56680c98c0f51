using System.Globalization;

namespace PostingSchema.Formats.Idna;

/// <summary>The rules of IDNA 2008 on one label in Unicode: RFC 5891, section 4.2.</summary>
internal static class IdnaLabel
{
    /// <summary>No label of 63 bytes stands for more: after <c>xn--</c>, every code point takes a byte at least.</summary>
    public const int MaxCodePoints = 59;

    /// <summary>Whether the code points are a U-label, except that the bidi rule is one on whole names.</summary>
    /// <param name="label">One to <see cref="MaxCodePoints"/> code points, not all ASCII.</param>
    /// <param name="mustBeNormalized">Whether normalization form C is asked for.</param>
    public static bool IsValid(ReadOnlySpan<int> label, bool mustBeNormalized)
    {
        var hasReservedHyphens = label.Length > 3 && label[2] == '-' && label[3] == '-';
        if (hasReservedHyphens || label[0] == '-' || label[^1] == '-' || IsMark(label[0]))
        {
            return false;
        }

        for (var i = 0; i < label.Length; i++)
        {
            if (!(ContextRules.Has(label[i]) ? ContextRules.Holds(label, i) : IsValid(label[i])))
            {
                return false;
            }
        }

        return !mustBeNormalized || NormalForm.IsComposed(label);
    }

    /// <summary>PVALID, RFC 5892.</summary>
    private static bool IsValid(int codePoint) =>
        IdnaTables.AlsoValid.Contains(codePoint) || (IsLetterDigit(codePoint) && !IdnaTables.NotValid.Contains(codePoint));

    private static bool IsLetterDigit(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint) is
        UnicodeCategory.LowercaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    private static bool IsMark(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
