namespace PostingSchema.Extraction.Tests;

/// <summary>Runs readers over whole texts.</summary>
internal static class Find
{
    public delegate IEnumerable<Found<T>> Reader<T>(ScannedText text, TextSpan within);

    /// <summary>
    /// The values that a reader finds, after it was checked that every span lies inside the text and that they are in
    /// order.
    /// </summary>
    public static List<T> All<T>(Reader<T> reader, string text)
    {
        List<Found<T>> found = [.. reader(ScannedText.Of(text), TextSpan.Whole(text))];
        var last = 0;
        foreach (Found<T> one in found)
        {
            Assert.True(one.Span.Start >= last && one.Span.End > one.Span.Start && one.Span.End <= text.Length, $"{one}");
            last = one.Span.Start;
        }

        return [.. found.Select(one => one.Value)];
    }

    /// <summary>The words that a reader finds its values in.</summary>
    public static List<string> Words<T>(Reader<T> reader, string text) =>
        [.. reader(ScannedText.Of(text), TextSpan.Whole(text)).Select(one => one.Span.Of(text))];
}
