namespace PostingSchema.Extraction;

/// <summary>The spellings of degrees, one at a time.</summary>
internal static class Degrees
{
    /// <summary>The degrees, the lowest first; a number of a degree is its index here.</summary>
    public static readonly string[] Names = ["highschool", "associate", "bachelor", "master", "phd"];

    private const int Associate = 1;

    /// <summary>Degrees wherever they stand; a number is an index of <see cref="Names"/>.</summary>
    public static readonly Phrases Plain = Phrases.Grouped(
        ["high school diploma", "high school degree", "high school graduate", "high school education", "high school or equivalent",
            "high school or ged", "high school/ged", "completion of high school", "hs diploma", "h.s. diploma", "ged", "g.e.d.",
            "secondary school diploma", "secondary education", "abitur", "matura"],
        ["associate's degree", "associates degree", "associate degree", "associate's", "associate of arts", "associate of science",
            "associate of applied science", "associates of", "aa degree", "as degree", "aas degree", "a.a.s.", "a.a.", "a.s.", "aas"],
        ["bachelor's of science", "bachelor's of arts", "bachelor of science", "bachelor of arts", "bachelor of engineering",
            "bachelor of technology", "bachelor of business administration", "bachelor of commerce", "bachelor of computer science",
            "bachelor of laws", "bachelor of", "bachelor's", "bachelors'", "bachelors", "bachelor", "baccalaureate", "b.sc.", "b.sc", "bsc",
            "b.s.", "b.s", "b.a.", "b.a", "b.eng.", "b.eng", "beng", "b.tech.", "b.tech", "btech", "b.e.", "b.com", "bcom", "bba", "b.b.a.",
            "bs/ba", "ba/bs", "bsn", "bfa", "undergraduate degree", "university degree", "college degree", "year degree",
            "year college degree", "year university degree"],
        ["master's of science", "masters of science", "master of science", "master of arts", "master of engineering",
            "master of business administration", "master's", "masters'", "masters", "m.sc.", "m.sc", "msc", "m.s.", "m.s", "m.a.", "m.eng.",
            "m.eng", "meng", "m.tech.", "m.tech", "mtech", "mba", "m.b.a.", "mphil", "m.phil.", "graduate degree", "postgraduate degree",
            "post graduate degree"],
        ["ph.d.", "ph.d", "ph. d.", "ph d", "phd's", "phds", "phd", "doctorates", "doctorate", "doctoral degree", "doctoral",
            "doctor of philosophy", "dphil", "d.phil.", "doctor's degree"]);

    /// <summary>Words that are degrees only in company: in a group ("BS/MS"), or before "degree", "in" and the like.</summary>
    public static readonly Phrases Doubtful = Phrases.Grouped(
        [], [], ["bs", "ba", "be", "bachelor level"], ["ms", "ma", "me", "master"], []);

    // The start of "high school students" or of a thing that is no degree.
    private static readonly Phrases NotDegrees = new(
        "high school student*", "high school teacher*", "bachelor party", "masters tournament", "masters of their", "masters at",
        "doctoral student*");

    /// <summary>Every degree in a range; doubtful ones are marked.</summary>
    public static List<DegreeMention> All(ScannedText text, TextSpan within)
    {
        List<DegreeMention> mentions = [];
        foreach (var (span, id) in Plain.All(text, within))
        {
            if (!Overruled(text, span) && !Surroundings.IsInAddress(text, span) && !IsCutOff(text, span))
            {
                mentions.Add(new DegreeMention(span, IsShort(text, span) ? Associate : id, IsDoubtful: false));
            }
        }

        foreach (var (span, id) in Doubtful.All(text, within))
        {
            if (IsWrittenAsDegree(text, span))
            {
                mentions.Add(new DegreeMention(span, id, IsDoubtful: true));
            }
        }

        // In the order of the text; of two at one place the longer, which is never the doubtful one.
        mentions.Sort((left, right) => (left.Span.Start, -left.Span.End).CompareTo((right.Span.Start, -right.Span.End)));
        return mentions;
    }

    private static bool Overruled(ScannedText text, TextSpan span) =>
        NotDegrees.First(text, span.Start, Math.Min(text.Length, span.End + 20)) is { Id: >= 0 } not && not.Span.Start == span.Start
        && not.Span.End > span.End;

    // Of the degrees counted in years, the one of two years.
    private static bool IsShort(ScannedText text, TextSpan span)
    {
        var back = new Cursor(text, span.Start, Math.Max(0, span.Start - 8), span.Start);
        back.TryCharBack('-', '\u2011');
        return text[span.Start] is 'y' or 'Y' && back.TryPhraseBack("two", "2");
    }

    // The "a.s." of "a.s.a.p."
    private static bool IsCutOff(ScannedText text, TextSpan span) =>
        text[span.End - 1] == '.' && span.End < text.Length && char.IsLetter(text[span.End]) && span.Length <= 4;

    // "MS" and "BA" in capitals, "Master" at least with one; "be" and "me" never.
    private static bool IsWrittenAsDegree(ScannedText text, TextSpan span) =>
        char.IsUpper(text[span.Start]) && (span.Length > 2 || char.IsUpper(text[span.Start + 1]));
}

/// <summary>One degree in a text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Rank">The index in <see cref="Degrees.Names"/>.</param>
/// <param name="IsDoubtful">Whether it could be something else: MS Office, a Scrum Master.</param>
internal readonly record struct DegreeMention(TextSpan Span, int Rank, bool IsDoubtful);
