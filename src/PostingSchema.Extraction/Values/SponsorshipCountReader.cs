namespace PostingSchema.Extraction;

/// <summary>Reads a table of sponsorships by year: lines such as <c>2025 (979)</c>.</summary>
public static class SponsorshipCountReader
{
    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<SponsorshipCount>> Find(ScannedText text, TextSpan within)
    {
        foreach (Found<int> year in YearReader.Find(text, within))
        {
            var cursor = new Cursor(text, year.Span.End, within.Start, within.End);
            if (cursor.TryChar('(') && WholeNumbers.TryRead(ref cursor, out var count) && cursor.TryChar(')'))
            {
                yield return new Found<SponsorshipCount>(new SponsorshipCount(year.Value, count), new TextSpan(year.Span.Start, cursor.At));
            }
        }
    }
}
