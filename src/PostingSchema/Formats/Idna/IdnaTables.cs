namespace PostingSchema.Formats.Idna;

/// <summary>
/// The code points that the rules of IDNA 2008 tell apart, made from the Unicode data 17.0 by the algorithm of RFC 5892, section 3. Ranges
/// run over gaps in which nothing may stand in a label anyway; what .NET does not know as assigned is no letter, and so not valid.
/// </summary>
internal static class IdnaTables
{
    /// <summary>Letters, digits and marks that no label may have (RFC 5892, section 2), such as those that are another spelling of something.</summary>
    public static readonly RangeTable NotValid = new(
        "00AA-00BA 0133 0140 0149 017F 01C6-01CC 01F3 02B0-02B8 02E0-02E4 0340-0341 0343-0345 034F 0374 037A 03D0-03D6 " +
        "03F0-03F2 03F5 0587 0640 0660-0669 0675-0678 06F0-06F9 07FA 0958-095F 09DC-09DF 0A33 0A36 0A59-0A5B 0A5E 0B5C-0B5D " +
        "0E33 0EB3 0EDC-0EDD 0F43 0F4D 0F52 0F57 0F5C 0F69 0F73 0F75-0F79 0F81 0F93 0F9D 0FA2 0FA7 0FAC 0FB9 10FC 1100-11FF " +
        "13F8-13FD 17B4-17B5 180B-180F 1C80-1C88 1D2C-1D2E 1D30-1D3A 1D3C-1D4D 1D4F-1D6A 1D78 1D9B-1DBF 1E9A-1E9B 1F71 1F73 " +
        "1F75 1F77 1F79 1F7B 1F7D-1FA7 1FB2-1FB4 1FB7-1FC4 1FC7 1FD3 1FE3 1FF2-1FF4 1FF7-2149 2C7C-2C7D 2D6F 302E-303B 309F " +
        "30FF 3131-318E A69C-A69D A770 A7F1-A7F4 A7F8-A7F9 A960-A97C AB5C-AB5F AB69-ABBF D7B0-FA0D FA10 FA12 FA15-FA1E FA20 " +
        "FA22 FA25-FA26 FA2A-FB1D FB1F-FE0F FE70-FE72 FE74-FFDC 10781-107BA 1CCF0-1CCF9 1D165-1D7FF 1E030-1E06D 1EE00-1FBF9 " +
        "2F800-2FA1D E0100-E01EF");

    /// <summary>What a label may have though it is no letter, digit or mark, or is an upper case letter (which lower case maps to, in Cherokee).</summary>
    public static readonly RangeTable AlsoValid = new(
        "002D 06FD-06FE 0F0B 13A0-13F5 3007");

    /// <summary>Bidirectional classes R and AL.</summary>
    public static readonly RangeTable RightToLeft = new(
        "05D0-05F4 0620-064A 066E-066F 0671-06D5 06E5-06E6 06EE-06EF 06FA-0710 0712-072F 074D-07A5 07B1-07EA 07F4-07F5 " +
        "0800-0815 081A 0824 0828 0840-0858 0860-088F 08A0-08C9 FE73 10800-10A00 10A10-10A35 10A60-10AE4 10B00-10D23 " +
        "10D4A-10D4F 10D6F-10EA9 10EB0-10EC7 10F00-10F45 10F70-10F81 10FB0-10FF6 1E800-1E8C4 1E922-1E943 1E94B-1E959");

    /// <summary>Bidirectional class AN.</summary>
    public static readonly RangeTable ArabicNumber = new(
        "0660-0669 10D30-10D49");

    /// <summary>Bidirectional class EN.</summary>
    public static readonly RangeTable EuropeanNumber = new(
        "0030-0039 06F0-06F9");

    /// <summary>Bidirectional classes ES, ON and BN.</summary>
    public static readonly RangeTable Neutral = new(
        "002D 00B7 02B9-02BA 02C6-02CF 02EC 0375 200C-200D 2E2F 30FB A67F A717-A71F A788");

    /// <summary>The nonspacing marks that are not of the bidirectional class NSM, but of L.</summary>
    public static readonly RangeTable StrongMark = new(
        "0CBF 0CC6 11A07-11A08 11C3F");

    /// <summary>Joining types L and D: the next letter may join.</summary>
    public static readonly RangeTable JoinsLeft = new(
        "0620 0626 0628 062A-062E 0633-0647 0649-064A 066E-066F 0679-0687 069A-06BF 06C1-06C2 06CC 06CE 06D0-06D1 06FA-06FC " +
        "06FF 0712-0714 071A-071D 071F-0727 0729 072B 072D-072E 074E-0758 075C-076A 076D-0770 0772 0775-0777 077A-077F " +
        "07CA-07EA 0841-0845 0848 084A-0853 0855 0860 0862-0865 0868 0886 0889-088D 088F 08A0-08A9 08AF-08B0 08B3-08B8 " +
        "08BA-08C8 1820-1878 1887-18A8 18AA A840-A872 10AC0-10AC4 10ACD 10AD3-10ADC 10ADE-10AE0 10B80 10B82 10B86-10B88 " +
        "10B8A-10B8B 10B8D 10B90 10D00-10D21 10D23 10EC3-10EC4 10EC6-10EC7 10F30-10F32 10F34-10F44 10F70-10F73 10F76-10F81 " +
        "10FB0 10FB2-10FB3 10FB8 10FBB-10FBC 10FBE-10FBF 10FC1 10FC4 1E922-1E943");

    /// <summary>Joining types R and D: the letter before may join.</summary>
    public static readonly RangeTable JoinsRight = new(
        "0620 0622-064A 066E-066F 0671-0673 0679-06D5 06EE-06EF 06FA-06FC 06FF-0710 0712-072F 074D-077F 07CA-07EA 0840-0858 " +
        "0860 0862-0865 0867-0882 0886 0889-088F 08A0-08AC 08AE-08C8 1820-1878 1887-18A8 18AA A840-A871 10AC0-10AC5 " +
        "10AC7-10ACA 10ACE-10AD6 10AD8-10AE1 10AE4 10B80-10B91 10D01-10D23 10EC2-10EC4 10EC6-10EC7 10F30-10F44 10F70-10F81 " +
        "10FB0 10FB2-10FB6 10FB8-10FBF 10FC1-10FC4 1E922-1E943");

    /// <summary>The Hebrew script.</summary>
    public static readonly RangeTable Hebrew = new(
        "0591-05F4 FB1E");
}
