using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Tests.Patterns;

public class EcmaPatternErrorTests
{
    [Theory]
    [InlineData("(?i)a", 0, "inline flags")]
    [InlineData("a(?i:b)", 1, "inline flags")]
    [InlineData("(?-i)a", 0, "inline flags")]
    [InlineData("(?>a)", 0, "atomic")]
    [InlineData("(?#a)", 0, "comments")]
    [InlineData("(?(1)a)", 0, "conditionals")]
    [InlineData("(?'n'a)", 0, "(?<name>...)")]
    [InlineData("(?P<n>a)", 0, "(?<name>...)")]
    [InlineData("(?<n-m>a)", 0, "identifier")]
    [InlineData("(?<1>a)", 0, "identifier")]
    [InlineData("(?<>a)", 0, "identifier")]
    [InlineData("(?<n", 0, "identifier")]
    [InlineData("(?<n>a)(?<n>b)", 7, "two groups")]
    [InlineData("(?", 0, "(?:")]
    [InlineData("a\\A", 1, "'^'")]
    [InlineData("a\\Z", 1, "'$'")]
    [InlineData("a\\z", 1, "'$'")]
    [InlineData("\\G", 0, "no escape")]
    [InlineData("\\a", 0, "no escape")]
    [InlineData("\\-", 0, "no escape")]
    [InlineData("\\_", 0, "no escape")]
    [InlineData("[\\a]", 1, "no escape")]
    [InlineData("\\", 0, "escapes nothing")]
    [InlineData("[\\", 1, "escapes nothing")]
    [InlineData("a++", 2, "possessive")]
    [InlineData("a*+", 2, "possessive")]
    [InlineData("a**", 2, "nothing")]
    [InlineData("*", 0, "nothing")]
    [InlineData("(?:+)", 3, "nothing")]
    [InlineData("^*", 1, "cannot be repeated")]
    [InlineData("(?=a)*", 5, "cannot be repeated")]
    [InlineData("a{", 1, "'\\{'")]
    [InlineData("a{,5}", 1, "'\\{'")]
    [InlineData("a{1", 1, "'\\{'")]
    [InlineData("a{3,2}", 1, "wrong order")]
    [InlineData("{", 0, "'\\{'")]
    [InlineData("}", 0, "'\\}'")]
    [InlineData("]", 0, "'\\]'")]
    [InlineData("(a", 0, "not closed")]
    [InlineData("a)", 1, "closes no group")]
    [InlineData("[a", 0, "not closed")]
    [InlineData("[", 0, "not closed")]
    [InlineData("[z-a]", 1, "wrong order")]
    [InlineData("[a-\\d]", 1, "not to a set")]
    [InlineData("[\\d-z]", 1, "not to a set")]
    [InlineData("[\\1]", 1, "no escape")]
    [InlineData("\\01", 0, "octal")]
    [InlineData("\\1", 0, "no group 1")]
    [InlineData("(a)\\2", 3, "no group 2")]
    [InlineData("\\k<n>", 0, "no group named 'n'")]
    [InlineData("\\k", 0, "\\k<name>")]
    [InlineData("\\c1", 0, "letter")]
    [InlineData("\\x4", 0, "two hexadecimal")]
    [InlineData("\\u004", 0, "four hexadecimal")]
    [InlineData("\\u{}", 0, "hexadecimal")]
    [InlineData("\\u{110000}", 0, "10FFFF")]
    [InlineData("\\u{41", 0, "hexadecimal")]
    [InlineData("\\p", 0, "braces")]
    [InlineData("\\pL", 0, "braces")]
    [InlineData("\\p{}", 0, "braces")]
    [InlineData("\\p{L", 0, "braces")]
    [InlineData("\\p{Foo}", 0, "no property 'Foo'")]
    [InlineData("\\p{IsGreek}", 0, "no property 'IsGreek'")]
    [InlineData("\\p{Greek}", 0, "no property 'Greek'")]
    [InlineData("\\p{Script=Klingon}", 0, "no property 'Script=Klingon'")]
    [InlineData("[\\p{Foo}]", 1, "no property 'Foo'")]
    public void Translate_WhatEcma262DoesNotHave_IsAnErrorAtItsPlace(string pattern, int index, string message)
    {
        var translated = EcmaPattern.Translate(pattern);

        Assert.Contains(message, translated.Error, StringComparison.Ordinal);
        Assert.Equal(index, translated.ErrorIndex);
        Assert.Null(translated.DotNet);
        Assert.Null(translated.Program);
        Assert.False(EcmaPattern.IsValid(pattern));
    }

    [Theory]
    [InlineData("a\\p{Emoji}", 1, "'Emoji'")]
    [InlineData("a\\p{Script=Thai}", 1, "'Thai'")]
    [InlineData("\\p{scx=Latin}", 0, "script extensions")]
    [InlineData("x(?:(a)|b)*\\1", 10, "without a capture")]
    [InlineData("(?:\\1(a))+", 9, "without a capture")]
    [InlineData("(?=(a|)+?)", 7, "lazy")]
    [InlineData("(?!x)(?:a|)*?", 11, "lazy")]
    public void Translate_WhatDotNetCannotDo_IsAnErrorOfAValidPattern(string pattern, int index, string message)
    {
        var translated = EcmaPattern.Translate(pattern);

        Assert.Contains("not supported", translated.Error, StringComparison.Ordinal);
        Assert.Contains(message, translated.Error, StringComparison.Ordinal);
        Assert.Equal(index, translated.ErrorIndex);
        Assert.True(EcmaPattern.IsValid(pattern));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(?:")]
    [InlineData("(?=")]
    public void Translate_HundredThousandParentheses_IsAnErrorAndNoStackOverflow(string opening)
    {
        const int Depth = 100_000;
        var nested = string.Concat(Enumerable.Repeat(opening, Depth)) + new string(')', Depth);

        Assert.NotNull(EcmaPattern.Translate(nested).Error);
        Assert.Contains("nested", EcmaPattern.Translate(nested[..60_000]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(?:a|", "b)+")]
    [InlineData("(a|", "b)*?")]
    public void Translate_LongestAndDeepestPattern_AnswersSoon(string opening, string closing)
    {
        const int Depth = 190;
        var middle = string.Concat(Enumerable.Range(0, 6000).Select(i => $"[{(char)(0x100 + (2 * i))}x]?"));
        var pattern = string.Concat(Enumerable.Repeat(opening, Depth)) + middle + string.Concat(Enumerable.Repeat(closing, Depth));

        Assert.True(EcmaPattern.IsValid(pattern));
        _ = EcmaPattern.Translate(pattern + "(c)\\1");
    }

    [Fact]
    public void Translate_ManyBackreferences_IsAnErrorOfAValidPattern()
    {
        var references = string.Concat(Enumerable.Repeat("\\1", 20));

        Assert.Null(EcmaPattern.Translate($"(a){references}").Error);
        Assert.Contains("20 backreferences", EcmaPattern.Translate($"(a){references}\\1").Error, StringComparison.Ordinal);
        Assert.True(EcmaPattern.IsValid($"(a){references}\\1"));
    }

    [Fact]
    public void Translate_NestingUpToTheLimit_Works()
    {
        var nested = new string('(', PatternParser.MaxDepth - 1) + "a" + new string(')', PatternParser.MaxDepth - 1);

        Assert.True(Engine.IsMatch(nested, "a"));
        Assert.NotNull(EcmaPattern.Translate($"({nested})").Error);
    }

    [Fact]
    public void Translate_AnyTextAtAll_DoesNotThrow()
    {
        // Pieces of syntax in random order: what comes out is an error, or a pattern that .NET takes.
        string[] pieces =
        [
            "(", "(?", "(?<", "<", ">", ")", "[", "[^", "]", "\\", "\\p{", "L}", "=", "{", "1", ",", "}", "*", "?", "|", "-", "\\u",
            "\\uD83D", "\uD83D", "\uDE00", "\\k<", "a", "^", "$",
        ];
        var random = new Random(1);
        var translations = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            var translated = EcmaPattern.Translate(pattern);
            if (translated.Error is null)
            {
                translations++;
                _ = translated.DotNet is { } dotNet ? new System.Text.RegularExpressions.Regex(dotNet) : null;
                _ = translated.Program is not null ? PostingSchema.Generated.LinearPattern.TryCreate(pattern)!.IsMatch("a{1}<\U0001F600") : default;
            }
            else
            {
                Assert.InRange(translated.ErrorIndex, 0, pattern.Length);
            }
        }

        Assert.InRange(translations, 1000, 19_000);
    }
}
