namespace PostingSchema.Compiler.Patterns;

/// <summary>
/// The scripts that a pattern may ask for (<c>\p{Script=Greek}</c>), Unicode 16.0: those that postings are written in most. .NET has
/// blocks of code points, which are not scripts.
/// </summary>
internal static class ScriptRanges
{
    private static readonly Dictionary<string, IReadOnlyList<CharacterRange>> Ranges = new(StringComparer.Ordinal)
    {
        ["Latin"] = CharacterRanges.Parse(
            "0041-005A 0061-007A 00AA 00BA 00C0-00D6 00D8-00F6 00F8-02B8 02E0-02E4 1D00-1D25 1D2C-1D5C 1D62-1D65 1D6B-1D77 " +
            "1D79-1DBE 1E00-1EFF 2071 207F 2090-209C 212A-212B 2132 214E 2160-2188 2C60-2C7F A722-A787 A78B-A7CD A7D0-A7D1 A7D3 " +
            "A7D5-A7DC A7F2-A7FF AB30-AB5A AB5C-AB64 AB66-AB69 FB00-FB06 FF21-FF3A FF41-FF5A 10780-10785 10787-107B0 107B2-107BA " +
            "1DF00-1DF1E 1DF25-1DF2A"),
        ["Greek"] = CharacterRanges.Parse(
            "0370-0373 0375-0377 037A-037D 037F 0384 0386 0388-038A 038C 038E-03A1 03A3-03E1 03F0-03FF 1D26-1D2A 1D5D-1D61 " +
            "1D66-1D6A 1DBF 1F00-1F15 1F18-1F1D 1F20-1F45 1F48-1F4D 1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D 1F80-1FB4 1FB6-1FC4 " +
            "1FC6-1FD3 1FD6-1FDB 1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2126 AB65 10140-1018E 101A0 1D200-1D245"),
        ["Cyrillic"] = CharacterRanges.Parse(
            "0400-0484 0487-052F 1C80-1C8A 1D2B 1D78 2DE0-2DFF A640-A69F FE2E-FE2F 1E030-1E06D 1E08F"),
        ["Han"] = CharacterRanges.Parse(
            "2E80-2E99 2E9B-2EF3 2F00-2FD5 3005 3007 3021-3029 3038-303B 3400-4DBF 4E00-9FFF F900-FA6D FA70-FAD9 16FE2-16FE3 " +
            "16FF0-16FF1 20000-2A6DF 2A700-2B739 2B740-2B81D 2B820-2CEA1 2CEB0-2EBE0 2EBF0-2EE5D 2F800-2FA1D 30000-3134A " +
            "31350-323AF"),
        ["Hiragana"] = CharacterRanges.Parse(
            "3041-3096 309D-309F 1B001-1B11F 1B132 1B150-1B152 1F200"),
        ["Katakana"] = CharacterRanges.Parse(
            "30A1-30FA 30FD-30FF 31F0-31FF 32D0-32FE 3300-3357 FF66-FF6F FF71-FF9D 1AFF0-1AFF3 1AFF5-1AFFB 1AFFD-1AFFE 1B000 " +
            "1B120-1B122 1B155 1B164-1B167"),
    };

    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["Latn"] = "Latin",
        ["Grek"] = "Greek",
        ["Cyrl"] = "Cyrillic",
        ["Hani"] = "Han",
        ["Hira"] = "Hiragana",
        ["Kana"] = "Katakana",
    };

    /// <summary>The code points of a script by its long or its short name, in order; null for any other script.</summary>
    public static IReadOnlyList<CharacterRange>? Of(string script) =>
        Ranges.TryGetValue(ShortNames.TryGetValue(script, out var name) ? name : script, out var ranges) ? ranges : null;
}
