namespace PostingSchema.Extraction;

/// <summary>Reads how many applications one person may make: <c>apply for a maximum of TWO positions</c>.</summary>
public static class ApplicationLimitReader
{
    private const int MostApplications = 20;

    private static readonly Phrases Bounds = new(
        "maximum of", "max of", "up to", "no more than", "not more than", "at most", "limited to", "maximum", "limit of");

    private static readonly string[] Things =
    [
        "positions", "position", "roles", "role", "jobs", "job", "applications", "application", "job openings", "openings", "opportunities",
        "vacancies", "job postings", "postings", "job applications", "requisitions", "different roles", "different positions",
        "open positions", "open roles",
    ];

    private static readonly Phrases Applying = new("apply", "applying", "applied", "applicant*", "application*", "candidate*", "submit");

    private static readonly Phrases Scope = new(
        "application limit is applicable to", "application limit applies to", "limit is applicable to", "limit applies to");

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Bounds);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<ApplicationLimit>> Find(ScannedText text, TextSpan within)
    {
        foreach (var (bound, _) in Bounds.All(text, within))
        {
            var cursor = new Cursor(text, bound.End, within.Start, within.End);
            cursor.TryPhrase("of");
            if (!WholeNumbers.TryRead(ref cursor, out var count) || count is < 1 or > MostApplications || !cursor.TryPhrase(Things))
            {
                continue;
            }

            var span = new TextSpan(bound.Start, cursor.At);
            TextSpan sentence = Sentence.Around(text, span);
            if (Applying.In(text, sentence.Start, sentence.End))
            {
                yield return new Found<ApplicationLimit>(new ApplicationLimit(count, ScopeAfter(text, sentence.Start, within.End)), span);
            }
        }
    }

    // Said in the same sentence or in one of the next two.
    private static string? ScopeAfter(ScannedText text, int start, int end)
    {
        var (scope, id) = Scope.First(text, start, Math.Min(end, start + 500));
        return id < 0 ? null : Scan.Trim(text, new TextSpan(scope.End, Math.Min(end, Sentence.End(text, scope.End)))).Of(text);
    }
}
