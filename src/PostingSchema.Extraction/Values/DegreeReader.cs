namespace PostingSchema.Extraction;

/// <summary>
/// Reads degrees, each expression as a whole: <c>BS/MS degree in Physics</c>, <c>Bachelor's or Master's</c>, <c>PhD or equivalent</c>,
/// <c>no degree required</c>.
/// </summary>
public static class DegreeReader
{
    // Between the degrees of one expression stand at most a few words: "Bachelor's degree or a Master's degree".
    private const int WidestGap = 24;

    private static readonly string[] Joints =
    [
        "degree or", "degree and", "degrees or", "degree", "degrees", "diploma", "or a", "or an", "and or", "or", "and a", "and", "a", "an",
        "of",
    ];

    private static readonly Phrases NoDegree = new(
        "no degree", "no college degree", "no formal education", "degree not required", "degree is not required", "degree not necessary",
        "no diploma", "no high school diploma", "no bachelor's", "no phd", "phd not required", "phd is not required",
        "degree isn't required", "no university degree");

    private static readonly Phrases NotNeeded = new("not required", "not necessary", "isn't required", "not needed", "not essential");

    private static readonly Phrases Wished = new(
        "preferred", "a plus", "is a plus", "plus", "desired", "desirable", "nice to have", "an asset", "is an asset", "an advantage",
        "is beneficial", "a bonus", "strongly preferred", "highly preferred", "ideally", "preferably");

    private static readonly Phrases Equivalent = new(
        "or equivalent*", "or an equivalent", "or its equivalent", "or the equivalent", "and or equivalent*", "equivalent experience",
        "equivalent practical", "equivalent work", "equivalent combination", "equivalent degree", "equivalent education",
        "equivalent qualification*", "or similar experience", "or comparable experience", "or commensurate experience", "(or equivalent",
        "in lieu of", "or relevant experience", "or related experience", "or relevant work experience", "or equal");

    private static readonly Phrases Above = new(
        "or above", "or higher", "and above", "or more advanced", "or greater", "or advanced degree", "or better", "degree or above",
        "or beyond", "and higher", "and up");

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Degrees.Plain, Degrees.Doubtful, NoDegree);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<DegreeStatement>> Find(ScannedText text, TextSpan within)
    {
        List<DegreeMention> mentions = Degrees.All(text, within);
        List<DegreeMention> group = [];
        IEnumerator<TextSpan> denials = Denials(text, within).GetEnumerator();
        var denial = denials.MoveNext();
        for (var i = 0; i <= mentions.Count; i++)
        {
            if (i < mentions.Count && (group.Count == 0 || Belongs(text, group[^1], mentions[i])))
            {
                Add(group, mentions[i]);
                continue;
            }

            if (ReadGroup(text, group, within) is { } found)
            {
                for (; denial && denials.Current.Start < found.Span.Start; denial = denials.MoveNext())
                {
                    if (!denials.Current.Overlaps(found.Span))
                    {
                        yield return new Found<DegreeStatement>(new DegreeStatement { Degrees = [], Negated = true }, denials.Current);
                    }
                }

                yield return found;
                while (denial && denials.Current.Overlaps(found.Span))
                {
                    denial = denials.MoveNext();
                }
            }

            group.Clear();
            if (i < mentions.Count)
            {
                Add(group, mentions[i]);
            }
        }

        for (; denial; denial = denials.MoveNext())
        {
            yield return new Found<DegreeStatement>(new DegreeStatement { Degrees = [], Negated = true }, denials.Current);
        }
    }

    private static IEnumerable<TextSpan> Denials(ScannedText text, TextSpan within) => NoDegree.All(text, within).Select(found => found.Span);

    private static void Add(List<DegreeMention> group, DegreeMention mention)
    {
        if (group.Count == 0 || !group[^1].Span.Overlaps(mention.Span))
        {
            group.Add(mention);
        }
    }

    // Nothing but joints, commas, slashes and brackets between two degrees.
    private static bool Belongs(ScannedText text, DegreeMention left, DegreeMention right)
    {
        if (right.Span.Start - left.Span.End > WidestGap)
        {
            return false;
        }

        var cursor = new Cursor(text, Math.Min(left.Span.End, right.Span.Start), left.Span.Start, right.Span.Start);
        while (!cursor.AtEnd
            && (cursor.TryPhrase(Joints) || cursor.TryChar('/', ',') || cursor.TryChar('(', ')') || cursor.TryChar('|', '&')
            || cursor.TryChar('\'', '’') || cursor.TryChar('-', '–') || cursor.TryPhrase("s")))
        {
        }

        cursor.SkipSpaces();
        return cursor.AtEnd;
    }

    private static Found<DegreeStatement>? ReadGroup(ScannedText text, List<DegreeMention> group, TextSpan within)
    {
        if (group.Count == 0 || (group.All(mention => mention.IsDoubtful) && !IsProved(text, group, within)))
        {
            return null;
        }

        TextSpan span = WithNoun(text, new TextSpan(group[0].Span.Start, group[^1].Span.End), within);
        TextSpan sentence = Sentence.Around(text, span);
        var start = Math.Max(Math.Max(sentence.Start, within.Start), span.Start - 80);
        var end = Math.Min(Math.Min(sentence.End, within.End), span.End + 160);
        var near = Math.Min(end, span.End + 60);
        int[] ranks = [.. group.Select(mention => mention.Rank).Distinct()];
        return new Found<DegreeStatement>(
            new DegreeStatement
            {
                Degrees = [.. ranks.Select(rank => Degrees.Names[rank])],
                Lowest = Degrees.Names[ranks.Min()],
                OrEquivalent = Equivalent.In(text, span.Start, end),
                OrAbove = Above.In(text, span.Start, near),
                CurrentlyPursuing = Pursuing.Governs(text, start, span),
                Preferred = Wished.In(text, span.End, near) || IsWishedBefore(text, start, span.Start),
                Negated = NotNeeded.In(text, span.End, near) || NoDegree.In(text, Math.Max(start, span.Start - 4), span.End),
            },
            span);
    }

    // "BS in Physics", "MS degree", "Master (or equivalent)", "(Master)", "BS required"; not "MS Office", "Scrum Master".
    private static bool IsProved(ScannedText text, List<DegreeMention> group, TextSpan within)
    {
        if (group.Count > 1)
        {
            return true;
        }

        TextSpan span = group[0].Span;
        var cursor = new Cursor(text, span.End, within.Start, within.End);
        var bracketed = span.Start > within.Start && text[span.Start - 1] is '(' or '/' && cursor.Next is ')' or '/';
        return bracketed || cursor.TryPhrase(
            "degree", "degrees", "diploma", "in", "or equivalent", "or higher", "or above", "or better", "required", "preferred", "program",
            "programme", "student", "students", "graduate", "with")
            || (cursor.TryChar(',') && cursor.TryPhrase("phd", "ph.d", "mba"));
    }

    // The noun and what the degree is in belong to the expression: "Master's degree in Computer Science".
    private static TextSpan WithNoun(ScannedText text, TextSpan degrees, TextSpan within)
    {
        var cursor = new Cursor(text, degrees.End, within.Start, within.End);
        cursor.TryPhrase("degrees", "degree", "diploma", "program", "programme");
        cursor.TryPhrase("or equivalent degree", "or equivalent");
        return new TextSpan(degrees.Start, cursor.At);
    }

    private static bool IsWishedBefore(ScannedText text, int start, int at)
    {
        var (span, id) = Wished.Last(text, start, at);
        return id >= 0 && at - span.End < 24 && !text.AsSpan(span.End, at - span.End).ContainsAny(".;,");
    }
}
