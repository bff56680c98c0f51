using PostingSchema.Formats.Idna;

namespace PostingSchema.Tests.Formats;

/// <summary>
/// Normalization form C without the help of the system: these tests run under invariant globalization, where .NET calls everything
/// normalized. The expected answers are those of Python's unicodedata.
/// </summary>
public class NormalFormTests
{
    [Theory]
    [InlineData("caf\u00E9")]
    [InlineData("\u1EAD\u0301")] // a with circumflex and dot below, and one more above
    [InlineData("x\u0323\u0301")]
    [InlineData("\u0430\u0301")]
    [InlineData("\u304C")]
    [InlineData("\u0915\u093C")] // composition exclusion: stays apart
    [InlineData("\u0628\u0653")]
    [InlineData("\u1F84")]
    [InlineData("\U0001112E")]
    public void IsComposed_NormalizedText_IsTrue(string text) => Assert.True(IsComposed(text));

    [Theory]
    [InlineData("cafe\u0301")]
    [InlineData("\u1EA5\u0323")] // the dot below goes first, and joins
    [InlineData("a\u0301\u0323")]
    [InlineData("x\u0301\u0323")]
    [InlineData("\u0627\u0653")]
    [InlineData("\u304B\u3099")]
    [InlineData("\u0B92\u0BD7")]
    [InlineData("\u09C7\u09BE")]
    [InlineData("\U00011131\U00011127")]
    [InlineData("\u00FC\u0304")]
    public void IsComposed_OtherText_IsFalse(string text) => Assert.False(IsComposed(text));

    private static bool IsComposed(string text) => NormalForm.IsComposed([.. text.EnumerateRunes().Select(rune => rune.Value)]);
}
