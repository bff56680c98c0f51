using PostingSchema.Compiler.Patterns;
using PostingSchema.Generated;

namespace PostingSchema.Tests.Patterns;

public class EcmaPatternTests
{
    [Theory]
    [InlineData("^[A-Z]{3}$", "^[A-Z]{3}\\z")]
    [InlineData("^\\d{2}-\\d{4}$", "^[0-9]{2}-[0-9]{4}\\z")]
    [InlineData("^.+$", "^[^\\n\\r\\u2028\\u2029]+\\z")]
    [InlineData("^[^@]+@", "^[^@]+@")]
    [InlineData("[\\w.-]", "[\\-.0-9A-Z_a-z]")]
    [InlineData("a|b|", "(?:a|b)?")]
    [InlineData("(x)(?<year>y)\\2\\1", "(x)(?<year>y)(?(year)\\k<year>)(?(1)\\k<1>)")]
    public void Translate_OrdinaryPattern_StaysReadable(string pattern, string expected) =>
        Assert.Equal(expected, EcmaPattern.Translate(pattern).DotNet);

    [Theory]
    [InlineData("^abc$", "abc", "abc\n")]
    [InlineData("^.$", "a", "\n")]
    [InlineData("^.$", "\u0085", "\r")]
    [InlineData("^.$", "\U0001F600", "\u2028")]
    [InlineData("^\\d$", "7", "\u09EA")]
    [InlineData("^\\w$", "_", "\u00E9")]
    [InlineData("^\\W$", "\U0001F600", "a")]
    [InlineData("^\\s$", "\uFEFF", "\u0085")]
    [InlineData("^\\S$", "\u180E", "\u3000")]
    [InlineData("\\bjob\\b", "a job.", "a jobs")]
    [InlineData("\\bjob\\b", "\u00E9job", "jobs")]
    [InlineData("a\\Bb", "ab", "a b")]
    [InlineData("\\B", "ab", "a\U0001F600b")]
    [InlineData("\\B[^!-~]+?b", "\u00E9\u00E9b", "a\U0001F600b")]
    [InlineData("^\\cJ$", "\n", "J")]
    [InlineData("^[\\b]$", "\b", "b")]
    [InlineData("^\\x41\\u0042\\u{43}$", "ABC", "abc")]
    [InlineData("^\\u{1F600}$", "\U0001F600", "\U0001F601")]
    [InlineData("^\\uD83D\\uDE00$", "\U0001F600", "\U0001F601")]
    [InlineData("^\U0001F600{2}$", "\U0001F600\U0001F600", "\U0001F600")]
    [InlineData("^[\U0001F600-\U0001F64F]$", "\U0001F601", "\U0001F680")]
    [InlineData("^[^a]$", "\U0001F600", "a")]
    [InlineData("^[^]$", "\n", "")]
    [InlineData("^(?:a|[])$", "a", "")]
    [InlineData("^[+--]$", ",", "+-")]
    [InlineData("^[a\\-z]$", "-", "b")]
    [InlineData("^\\0$", "\0", "0")]
    [InlineData("^\\/$", "/", "\\")]
    [InlineData("^a{2,3}$", "aaa", "aaaa")]
    [InlineData("^(?:a+?)b$", "aab", "b")]
    [InlineData("^(?=.*\\d).{3}$", "ab1", "abc")]
    [InlineData("^(?!x)", "a", "x")]
    [InlineData("(?<=\\$)\\d", "$5", "5")]
    [InlineData("(?<!\\$)\\d", "5", "$5")]
    [InlineData("^(['\"])x\\1$", "'x'", "'x\"")]
    [InlineData("^(?<q>a)\\k<q>$", "aa", "a")]
    [InlineData("^(?:(a)|b)\\1$", "b", "ba")]
    [InlineData("^\\1(a)$", "a", "aa")]
    [InlineData("^(?:(['\"])[a-z]*\\1)+$", "'x'\"y\"", "'x'\"y'")]
    [InlineData("^(?:x+|)+$", "", "y")]
    [InlineData("^(?<$a>x)\\k<$a>$", "xx", "x")]
    [InlineData("^(?<\\u0061b>x)\\k<ab>$", "xx", "x")]
    [InlineData("^a{99999999999}$|^b$", "b", "a")]
    public void Translate_Semantics_AreThoseOfEcma262(string pattern, string match, string other)
    {
        Assert.True(Engine.IsMatch(pattern, match));
        Assert.False(Engine.IsMatch(pattern, other));
    }

    [Theory]
    [InlineData("\\p{L}", "\u00E9", "1")]
    [InlineData("\\p{Letter}", "\U00020BB7", "\U0001F600")]
    [InlineData("\\p{General_Category=Uppercase_Letter}", "\U0001D400", "\U0001D41A")]
    [InlineData("\\p{gc=Nd}", "\u09EA", "\u2160")]
    [InlineData("\\p{digit}", "0", "a")]
    [InlineData("\\p{LC}", "a", "\u6F22")]
    [InlineData("\\P{LC}", "\u6F22", "a")]
    [InlineData("\\P{L}", "\U0001F600", "\U00020BB7")]
    [InlineData("\\P{L}", "\n", "a")]
    [InlineData("\\p{Emoji_Modifier_Base}|a", null, null)]
    [InlineData("\\p{Any}", "\U0001F600", null)]
    [InlineData("\\p{ASCII}", "~", "\u0080")]
    [InlineData("\\p{Assigned}", "a", "\u0378")]
    [InlineData("\\p{Cn}", "\u0378", "a")]
    [InlineData("\\p{Script=Latin}", "\u00E9", "\u03B1")]
    [InlineData("\\p{sc=Grek}", "\u03B1", "a")]
    [InlineData("\\p{Script=Cyrillic}", "\u044F", "a")]
    [InlineData("\\p{Script=Han}", "\U00020BB7", "\u3042")]
    [InlineData("\\p{Script=Hiragana}", "\u3042", "\u30A2")]
    [InlineData("\\p{Script=Katakana}", "\u30A2", "\u3042")]
    [InlineData("\\P{Script=Latin}", "\U0001F600", "a")]
    [InlineData("[\\p{L}\\d]", "\U00020BB7", "-")]
    [InlineData("[^\\p{L}\\d]", "\U0001F600", "\U00020BB7")]
    [InlineData("[\\P{L}b]", "b", "a")]
    [InlineData("[^\\P{L}]", "\U00020BB7", "\U0001F600")]
    public void Translate_Property_HasMembersOfAllPlanes(string property, string? member, string? other)
    {
        if (member is null)
        {
            Assert.Contains("not supported", EcmaPattern.Translate(property).Error, StringComparison.Ordinal);
            Assert.True(EcmaPattern.IsValid(property));
            return;
        }

        Assert.True(Engine.IsMatch($"^{property}$", member));
        Assert.False(other is not null && Engine.IsMatch($"^{property}$", other));
    }

    [Theory]
    [InlineData("^[\\p{L}\\p{M}' .-]+$", true)]
    [InlineData("^\\p{Lu}\\p{L}*$", true)]
    [InlineData("\\bjob", true)]
    [InlineData("(?:a|)*?b", true)]
    [InlineData("a{9000}", true)]
    [InlineData("^(?:\\p{L}|\\p{S}|\\p{N}|\\n)$", true)]
    [InlineData("a(?=b)", false)]
    [InlineData("(?<!a)b", false)]
    [InlineData("(a)\\1", false)]
    [InlineData("a{10001}", false)]
    public void Translate_Program_IsThereForWhatRunsInLinearTime(string pattern, bool isLinear)
    {
        Assert.Equal(isLinear, EcmaPattern.Translate(pattern).Program is not null);
        Assert.Equal(isLinear, LinearPattern.TryCreate(pattern) is not null);
    }

    [Fact]
    public void Translate_PatternThatGetsTooLongForDotNet_NeedsALinearProgram()
    {
        var pattern = string.Concat(Enumerable.Repeat("\\p{L}", 2000));

        Assert.Null(EcmaPattern.Translate(pattern).DotNet);
        Assert.True(Engine.IsMatch(pattern, new string('a', 2000)));
        Assert.Contains("too long", EcmaPattern.Translate("(?=a)" + pattern).Error, StringComparison.Ordinal);
    }
}
