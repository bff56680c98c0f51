using System.Globalization;
using System.Text;

namespace PostingSchema.Cli.Output;

/// <summary>
/// Text from data, made safe to show: what would move the cursor, colour the terminal, hide or reorder text is shown as a sign
/// instead of done.
/// </summary>
internal static class VisibleText
{
    private const int ControlPictures = 0x2400;
    private const int DeletePicture = 0x2421;

    /// <summary>The text with signs for its controls.</summary>
    public static string Of(string text)
    {
        if (text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar && !IsHidden(rune)))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            shown.Append(Of(rune));
        }

        return shown.ToString();
    }

    /// <summary>One character, or the sign for it: a control picture, or its number.</summary>
    public static string Of(Rune rune) => rune.Value switch
    {
        < 0x20 => ((char)(ControlPictures + rune.Value)).ToString(),
        0x7F => ((char)DeletePicture).ToString(),
        _ when IsHidden(rune) => string.Create(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>"),
        _ => rune.ToString(),
    };

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,

        // Joiners belong to ordinary text: emoji and many scripts need them.
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };
}
