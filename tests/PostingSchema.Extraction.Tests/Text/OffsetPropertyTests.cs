using System.Text;

namespace PostingSchema.Extraction.Tests;

/// <summary>
/// Texts put together from pieces whose repair is known: every piece must be found again at its own place in the
/// original.
/// </summary>
public class OffsetPropertyTests
{
    private static readonly (string Original, string Repaired)[] Words =
    [
        ("plain", "plain"), ("word,", "word,"), ("cafe\u0301", "cafe\u0301"), ("Zu\u0308rich", "Zu\u0308rich"), ("👩\u200D🚀", "👩\u200D🚀"),
        ("𝒳𝒴", "𝒳𝒴"), ("👍🏽", "👍🏽"),
        ("R&amp;D", "R&D"), ("&#128640;", "🚀"), ("we&#8217;re", "we’re"), ("&quot;x&quot;", "\"x\""), ("weâ€™re", "we’re"), ("â‚¬5", "€5"),
        ("ðŸš€", "🚀"), ("weโ€\u0099re", "we’re"),
        (@"5\+", "5+"), (@"on\-site", "on-site"), ("**bold**", "bold"), ("***both***", "both"), ("soft\u00ADhyphen", "softhyphen"),
            ("ze\u200Bro", "zero"), ("\u200Ebidi\u200F", "bidi"),
    ];

    private static readonly (string Original, string Repaired)[] Gaps =
    [
        (" ", " "), ("\u00A0", " "), ("  \t ", " "), ("\r\n", "\n"), ("\r", "\n"), ("\n", "\n"), ("\r\n\r\n", "\n\n"), ("\u2028", "\n"),
        (" \r\n \r\n\r\n ", "\n\n"), ("\u3000\u200B", " "),
    ];

    [Fact]
    public void EveryPiece_MapsBackToItsOriginal()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            Check(new Random(seed), withTags: seed % 2 == 1);
        }
    }

    private static void Check(Random random, bool withTags)
    {
        var original = new StringBuilder();
        var repaired = new StringBuilder();
        List<(TextSpan Original, TextSpan Repaired)> pieces = [];
        for (var count = random.Next(1, 40); count > 0; count--)
        {
            var (word, plain) = Words[random.Next(Words.Length)];
            pieces.Add((new(original.Length, original.Length + word.Length), new(repaired.Length, repaired.Length + plain.Length)));
            original.Append(word);
            repaired.Append(plain);
            if (count > 1)
            {
                var (gap, space) = withTags && random.Next(4) == 0 ? ("<br />", "\n") : Gaps[random.Next(Gaps.Length)];
                original.Append(gap);
                repaired.Append(space);
            }
        }

        RepairedText text = RepairedText.Of(original.ToString());
        Assert.Equal(repaired.ToString(), text.Text);
        for (var i = 0; i < pieces.Count; i++)
        {
            // A range of several pieces, and what the original has there, repaired on its own.
            var last = random.Next(i, pieces.Count);
            var span = new TextSpan(pieces[i].Repaired.Start, pieces[last].Repaired.End);
            TextSpan mapped = text.ToOriginal(span);
            Assert.InRange(mapped.Start, pieces[i].Original.Start, pieces[i].Original.End);
            Assert.InRange(mapped.End, pieces[last].Original.Start, pieces[last].Original.End);
            Assert.Equal(span.Of(text.Text), RepairedText.Of(mapped.Of(text.Original)).Text);
            AssertUnbroken(text.Original, mapped);
        }
    }

    private static void AssertUnbroken(string text, TextSpan span)
    {
        Assert.False(char.IsLowSurrogate(text[span.Start]));
        Assert.False(char.IsHighSurrogate(text[span.End - 1]));
    }

    [Fact]
    public void EverySpan_IsOrderedAndInside()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            RepairedText text = RepairedText.Of(Noise(random));
            var last = 0;
            for (var at = 0; at < text.Text.Length; at++)
            {
                TextSpan mapped = text.ToOriginal(new TextSpan(at, at + 1));
                Assert.True(mapped.Start >= last && mapped.End >= mapped.Start
                    && mapped.End <= text.Original.Length, $"seed {seed}, {at}: {mapped}");
                last = mapped.Start;
            }
        }
    }

    // Broken markup, half entities, lone surrogates, letters of every code page.
    private static string Noise(Random random)
    {
        const string Marks = "<>&;#*_\\/\"'`=-+:. \t\r\n\u00A0\u200B\u200D\uD83D\uDE80\u0301âÃ€™Â·ยท";
        var noise = new StringBuilder();
        for (var count = random.Next(200); count > 0; count--)
        {
            noise.Append(random.Next(5) switch
            {
                0 => "<li>",
                1 => "&amp;",
                2 => ((char)random.Next(0x20, 0x500)).ToString(),
                _ => Marks[random.Next(Marks.Length)].ToString(),
            });
        }

        return noise.ToString();
    }
}
