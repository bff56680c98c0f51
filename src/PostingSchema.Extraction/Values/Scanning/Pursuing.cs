namespace PostingSchema.Extraction;

/// <summary>The words that say that somebody is still studying.</summary>
internal static class Pursuing
{
    /// <summary>What somebody does who studies.</summary>
    public static readonly Phrases Verbs = new(
        "currently pursuing", "current pursuing", "actively pursuing", "pursuing", "currently enrolled", "enrolled", "currently studying",
        "working towards", "working toward", "currently completing", "completing a", "completing your", "candidates for", "pursue a",
        "in the process of obtaining", "currently obtaining", "currently working on", "in progress", "studying for", "studying towards",
        "currently in", "current student*", "enrolment in", "enrollment in");

    private static readonly Phrases Students = new(
        "phd student", "phd students", "phd candidate*", "master student*", "master's student*", "masters student*", "bachelor student*",
        "bachelor's student*", "msc student*", "bsc student*", "ms student*");

    private static readonly Phrases Studies = new(
        "degree*", "bachelor*", "master*", "phd", "ph.d*", "doctora*", "b.s*", "m.s*", "bs", "ms", "bsc", "msc", "mba", "program",
        "programme", "university", "college", "school", "institution", "institute", "undergraduate", "graduate", "educational", "academic",
        "studies", "course", "diploma", "accredited", "related field", "similar field", "field of study", "or similar");

    private static readonly Phrases NotStudies = new(
        "benefit*", "plan", "plans", "insurance", "medicare", "retirement", "selected for", "opportunit*", "career", "pursuing new",
        "pursuing your");

    /// <summary>Every statement in a range, from the verb to the word that says what is studied.</summary>
    public static IEnumerable<TextSpan> All(ScannedText text, TextSpan within)
    {
        foreach (var (verb, _) in Verbs.All(text, within))
        {
            var end = Math.Min(Math.Min(Sentence.End(text, verb.End), within.End), verb.End + 70);
            var (studies, id) = Studies.First(text, verb.End, end);
            if (id >= 0 && !NotStudies.In(text, verb.Start, studies.Start) && !IsDenied(text, verb.Start))
            {
                yield return new TextSpan(verb.Start, studies.End);
            }
        }
    }

    /// <summary>Whether a verb before an expression of degrees makes them degrees in progress.</summary>
    public static bool Governs(ScannedText text, int start, TextSpan degrees)
    {
        var (verb, id) = Verbs.Last(text, start, degrees.Start);
        if (id >= 0)
        {
            return !text.AsSpan(verb.End, degrees.Start - verb.End).ContainsAny(";.") && !NotStudies.In(text, verb.Start, degrees.Start)
                && !IsDenied(text, verb.Start);
        }

        return Students.In(text, degrees.Start, Math.Min(text.Length, degrees.End + 14));
    }

    private static bool IsDenied(ScannedText text, int at) =>
        new Cursor(text, at, Math.Max(0, at - 20), at).TryPhraseBack("not", "not be", "or", "never");
}
