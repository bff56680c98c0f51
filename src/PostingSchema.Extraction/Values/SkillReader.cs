namespace PostingSchema.Extraction;

/// <summary>
/// Reads skills, tools and technologies of a built-in vocabulary, each in its usual spelling; also from lists that lost their separators
/// (<c>DockerJSONPostgreSQL</c>).
/// </summary>
public static class SkillReader
{
    // Between the items of a list stand separators and few words.
    private const int WidestGap = 8;

    // "MS Word, Excel, and Access": the maker is told once.
    private static readonly string[] Makers = ["MS ", "Microsoft "];

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<string>> Find(ScannedText text, TextSpan within)
    {
        List<Candidate> list = [];
        foreach (Candidate candidate in Candidates(text, within))
        {
            if (list.Count > 0 && !AreListed(text, list[^1].Span, candidate.Span))
            {
                foreach (Found<string> found in Believed(list))
                {
                    yield return found;
                }

                list.Clear();
            }

            list.Add(candidate);
        }

        foreach (Found<string> found in Believed(list))
        {
            yield return found;
        }
    }

    // "Go" and "C" are believed beside "Python", not alone.
    private static IEnumerable<Found<string>> Believed(List<Candidate> list)
    {
        var company = list.Exists(candidate => !candidate.Term.NeedsCompany);
        var maker = "";
        foreach (Candidate candidate in list)
        {
            if (!company && candidate.Term.NeedsCompany)
            {
                continue;
            }

            foreach (var name in candidate.Term.Names)
            {
                maker = Makers.FirstOrDefault(word => name.StartsWith(word, StringComparison.Ordinal)) ?? maker;
                yield return new Found<string>(SkillTerms.Named(maker + name)?.Names[0] ?? name, candidate.Span);
            }
        }
    }

    private static IEnumerable<Candidate> Candidates(ScannedText text, TextSpan within)
    {
        for (var at = SkillTerms.NextCandidate(text, within.Start, within); at < within.End;)
        {
            var next = at + 1;
            if (SkillTerms.TryMatch(text, at, within.End, out SkillTerms.Term term, out var after))
            {
                next = after;
                if (!Surroundings.IsInAddress(text, new TextSpan(at, after)))
                {
                    yield return new Candidate(term, new TextSpan(at, after));
                }
            }
            else if (GluedSkills.MayBegin(text, at, within.End))
            {
                foreach (Candidate candidate in GluedSkills.Read(text, at, within.End))
                {
                    yield return candidate;
                    next = candidate.Span.End;
                }
            }

            at = SkillTerms.NextCandidate(text, next, within);
        }
    }

    private static bool AreListed(ScannedText text, TextSpan left, TextSpan right)
    {
        if (right.Start - left.End > WidestGap)
        {
            return false;
        }

        var cursor = new Cursor(text, left.End, left.Start, right.Start);
        while (!cursor.AtEnd
            && (cursor.TryChar(',', '/') || cursor.TryChar('&', '+') || cursor.TryChar('(', ')') || cursor.TryChar('|', '\n')
            || cursor.TryPhrase("and", "or")
            || cursor.TryChar('·', '•') || cursor.TryChar(';', '.')))
        {
        }

        cursor.SkipSpaces();
        return cursor.AtEnd;
    }

    /// <summary>A name in the text that may be a skill.</summary>
    internal readonly record struct Candidate(SkillTerms.Term Term, TextSpan Span);
}
