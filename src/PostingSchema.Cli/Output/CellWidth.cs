using System.Globalization;
using System.Text;

namespace PostingSchema.Cli.Output;

/// <summary>
/// How many cells of a terminal a character takes, as far as terminals agree: none for what combines with the character before,
/// two for East Asian wide ones and emoji.
/// </summary>
internal static class CellWidth
{
    // Unicode's EastAsianWidth.txt, W and F, with neighbouring ranges joined.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x23E9, 0x23EC), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653),
        (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728),
        (0x274C, 0x274C), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50),
        (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18DFF), (0x1AFF0, 0x1B2FF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A),
        (0x1F200, 0x1F265), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F7E0, 0x1F7EB), (0x1F90C, 0x1F9FF), (0x1FA70, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    public static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    private static bool IsWide(int value) =>
        value >= Wide[0].First && Array.Exists(Wide, range => value >= range.First && value <= range.Last);
}
