namespace PostingSchema.Extraction.Tests;

public class RepairedTextTests
{
    [Theory]
    // White space and invisible characters.
    [InlineData("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour")]
    [InlineData("a\u00A0b\u2003c\td", "a b c d")]
    [InlineData("one  two   \n   three", "one two\nthree")]
    [InlineData("one\n\n\n\ntwo", "one\n\ntwo")]
    [InlineData("zero\u200Bwidth \u200Eand\u200F soft\u00ADhyphen \uFEFF", "zerowidth and softhyphen")]
    [InlineData("  edges  ", "edges")]
    [InlineData("\u0000\u0007bell", "bell")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("👩\u200D🚀", "👩\u200D🚀")]
    // Entities.
    [InlineData("R&amp;D &lt;3 &#8217;s &#x2F; &nbsp;x", "R&D <3 ’s / x")]
    [InlineData("AT&T; &unknown; & &;", "AT&T; &unknown; & &;")]
    [InlineData("it&#146;s", "it’s")]
    [InlineData("&#xD800; &#1114112; &#0;", "&#xD800; &#1114112; &#0;")]
    // Tags.
    [InlineData("<p>One</p><p>Two<br/>Three</p>", "One\n\nTwo\nThree")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>", "- One\n\n- Two")]
    [InlineData("a <b>bold</b> <a href=\"https://example.org\">link</a>", "a bold link")]
    [InlineData("&lt;p&gt;Escaped &amp;amp; again&lt;/p&gt;", "Escaped & again")]
    [InlineData("<p>Use &lt;b&gt; for bold</p>", "Use <b> for bold")]
    [InlineData("List<string> and 3 < 5 > 2 <3", "List<string> and 3 < 5 > 2 <3")]
    [InlineData("x<script>if (a<b) {}</script>y<!-- no -->z", "x\nyz")]
    // Markdown.
    [InlineData(@"5\+ years of on\-site L\&D", "5+ years of on-site L&D")]
    [InlineData(@"C:\new and \\-", @"C:\new and \-")]
    [InlineData("**Title:** *soft* ***both***", "Title: soft both")]
    [InlineData("**What you'll do:*** Design\n* Manage", "What you'll do:\n* Design\n* Manage")]
    [InlineData("Inter**** views ****Start", "Inter**** views ****Start")]
    [InlineData("Intern****Start", "Intern\nStart")]
    [InlineData("2 * 3 * 4, 2**8, snake_case, __init__x, *footnote", "2 * 3 * 4, 2**8, snake_case, __init__x, *footnote")]
    [InlineData("**********", "**********")]
    // Mis-decoding, per code page.
    [InlineData("TikTok ยท 7 hours ago", "TikTok · 7 hours ago")]
    [InlineData("weâ€™re â€œhereâ€\u009D", "we’re “here”")]
    [InlineData("weâ\u0080\u0099re", "we’re")]
    [InlineData("weโ€\u0099re", "we’re")]
    [InlineData("weвЂ™re", "we’re")]
    [InlineData("cafÃ©", "café")]
    [InlineData("weÃ¢â‚¬â„¢re", "we’re")]
    [InlineData("â‚¬55,000", "€55,000")]
    [InlineData("we‚Äôre", "we’re")]
    [InlineData("weΓÇÖre", "we’re")]
    [InlineData("weâ€˜re ðŸš€", "we‘re 🚀")]
    public void Of_RepairsText(string original, string expected) => Assert.Equal(expected, RepairedText.Of(original).Text);

    [Theory]
    [InlineData("Zürich, café, MENÜ» und CAFÉ–BAR, Ångström, São Paulo")]
    [InlineData("รถ")]
    [InlineData("ขับรถยนต์ และ สภา ยท")]
    [InlineData("Привет, мир — Москва")]
    [InlineData("Καλημέρα κόσμε")]
    [InlineData("日本語の求人 – “正社員”")]
    [InlineData("Łódź, Kraków, Đặng, Türkiye, İstanbul")]
    [InlineData("NÃO, MANHÃ” – é")]
    [InlineData("𝒳 e\u0301 👍🏽 🇳🇱 lone \uD800 surrogate")]
    public void Of_GenuineText_StaysAsItIs(string text) => Assert.Equal(text, RepairedText.Of(text).Text);

    [Theory]
    [InlineData(@"needs 3\+ years", "3+ years", @"3\+ years")]
    [InlineData("weâ€™re hiring", "we’re", "weâ€™re")]
    [InlineData("R&amp;D team", "R&D", "R&amp;D")]
    [InlineData("**Salary:** $75,000", "Salary:", "Salary:")]
    [InlineData("**Sales** Coach", "Sales Coach", "Sales** Coach")]
    [InlineData("<p>One</p>\r\n<p>Two</p>", "Two", "Two")]
    [InlineData("a\u00A0 b", "a b", "a\u00A0 b")]
    [InlineData("&amp;lt;p&amp;gt; x", "x", "x")]
    public void ToOriginal_GivesTheWordsThatWereRead(string original, string repaired, string expected)
    {
        RepairedText text = RepairedText.Of(original);
        var at = text.Text.IndexOf(repaired, StringComparison.Ordinal);
        Assert.Equal(expected, text.ToOriginal(new TextSpan(at, at + repaired.Length)).Of(original));
    }

    [Fact]
    public void ToOriginal_EmptySpan_IsEmpty()
    {
        RepairedText text = RepairedText.Of("a &amp; b");
        Assert.True(text.ToOriginal(new TextSpan(2, 2)).IsEmpty);
        Assert.True(text.ToOriginal(new TextSpan(text.Text.Length, text.Text.Length)).IsEmpty);
    }
}
