namespace PostingSchema.Extraction;

/// <summary>Reads when applications are read: <c>rolling</c> or <c>deadline</c>.</summary>
public static class ApplicationReviewReader
{
    private static readonly string[] Names = ["rolling", "deadline"];

    private static readonly Phrases Statements = Phrases.Grouped(
        ["rolling basis", "ongoing basis", "reviewed as they are received", "reviewed as received", "reviewed as they come in",
            "rolling applications", "rolling admission*", "reviewed on arrival", "rolling review", "reviewed continuously",
            "continuous basis"],
        ["reviewed after the closing date", "reviewed after the deadline", "reviewed after the application deadline",
            "reviewed once the deadline", "considered after the closing date", "considered after the deadline",
            "assessed after the closing date", "reviewed after the close"]);

    private static readonly Phrases Applying = new("applica*", "apply", "applying", "resume*", "résumé*", "submission*", "cvs");

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Statements);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<string>> Find(ScannedText text, TextSpan within)
    {
        foreach (var (span, id) in Statements.All(text, within))
        {
            TextSpan sentence = Sentence.Around(text, span);
            var whole = new TextSpan(WithVerb(text, span.Start, within.Start), span.End);
            if (Applying.In(text, sentence.Start, sentence.End))
            {
                yield return new Found<string>(Names[id], whole);
            }
        }
    }

    // "reviewed on a rolling basis"
    private static int WithVerb(ScannedText text, int at, int start)
    {
        var cursor = new Cursor(text, at, start, at);
        _ = cursor.TryPhraseBack("reviewed on a", "reviewed on an", "accepted on a", "accepted on an", "considered on a",
            "considered on an", "on a", "on an");
        return cursor.At;
    }
}
