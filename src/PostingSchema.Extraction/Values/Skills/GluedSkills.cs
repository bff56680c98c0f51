namespace PostingSchema.Extraction;

/// <summary>
/// Skills without anything between them, as lists become whose markup was thrown away:
/// <c>DockerJSONPostgreSQLreact.js</c>.
/// </summary>
internal static class GluedSkills
{
    private const int LongestChain = 400;

    /// <summary>
    /// The skills that make up all of the text from a position to the end of a word; none where a rest remains ("Javanese"), and none
    /// where it is a single one.
    /// </summary>
    public static IReadOnlyList<SkillReader.Candidate> Read(string text, int at, int end)
    {
        List<SkillReader.Candidate> chain = [];
        return Continue(text, at, Math.Min(end, at + LongestChain), end, chain, [])
            && (chain.Count > 1 || IsNumbered(text, chain[^1].Span.End, end))
            ? chain
            : [];
    }

    /// <summary>Whether the word at a position can be several: it has a capital inside, or small letters behind capitals.</summary>
    public static bool MayBegin(string text, int at, int end)
    {
        for (var i = at + 2; i < end && Scan.IsWord(text[i]); i++)
        {
            if (char.IsAsciiLetterUpper(text[i]) != char.IsAsciiLetterUpper(text[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    // Depth first, the longest name first. Positions that led nowhere are remembered, so that each is tried once.
    private static bool Continue(string text, int at, int limit, int end, List<SkillReader.Candidate> chain, HashSet<int> dead)
    {
        if (at >= limit || !dead.Add(at))
        {
            return false;
        }

        foreach (var (term, after) in SkillTerms.Glued(text, at, limit))
        {
            chain.Add(new SkillReader.Candidate(term, new TextSpan(at, after)));
            if (IsEnd(text, after, end) || Continue(text, after, limit, end, chain, dead))
            {
                return true;
            }

            chain.RemoveAt(chain.Count - 1);
        }

        return false;
    }

    // The end of a word, or the number of the next item: "JavaScript2. Vue.js".
    private static bool IsEnd(string text, int at, int end) => Scan.EndsWord(text, at, end) || IsNumbered(text, at, end);

    private static bool IsNumbered(string text, int at, int end) =>
        at + 1 < end && char.IsAsciiDigit(text[at]) && text[at + 1] == '.' && !(at + 2 < end && char.IsAsciiDigit(text[at + 2]));
}
