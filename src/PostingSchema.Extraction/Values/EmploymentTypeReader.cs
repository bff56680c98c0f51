namespace PostingSchema.Extraction;

/// <summary>
/// Reads kinds of contract: <c>full_time</c>, <c>part_time</c>, <c>contract</c>, <c>internship</c>, <c>temporary</c>, <c>per_diem</c>,
/// <c>volunteer</c>.
/// </summary>
public static class EmploymentTypeReader
{
    private const int Contract = 2;
    private const int Internship = 3;
    private const int Temporary = 4;
    private const int Volunteer = 6;

    private static readonly string[] Names = ["full_time", "part_time", "contract", "internship", "temporary", "per_diem", "volunteer"];

    private static readonly Phrases Kinds = Phrases.Grouped(
        ["full time", "fulltime", "full_time"],
        ["part time", "parttime", "part_time"],
        ["contract", "contractor", "contract to hire", "freelance", "freelancer", "independent contractor", "corp to corp"],
        ["internship", "intern", "co op"],
        ["temporary", "temp to hire", "temp to perm", "temp", "fixed term", "seasonal"],
        ["per diem", "per_diem"],
        ["volunteer"]);

    // People and things that are said to be full-time, but are not the job: "two full-time staff members".
    private static readonly string[] Others =
    [
        "employees", "employee", "staff", "team members", "team", "members", "students", "student", "equivalent", "equivalents",
        "experience", "work experience", "working experience", "professional experience", "workers", "teammates", "colleagues", "people",
        "engineers", "study", "education", "enrolled", "enrollment", "associates", "benefits", "eligible", "offer", "offers", "conversion",
        "industry experience", "regular employees", "salaried employees", "faculty", "school", "coursework", "job offer", "opportunities",
        "years", "degree", "enrolment", "university",
    ];

    private static readonly string[] Nouns =
    [
        "role", "position", "job", "opportunity", "assignment", "basis", "to hire", "engagement", "employment", "project", "appointment",
        "contract", "duration", "length", "w2", "c2c", "1099", "only", "for", "until", "vacancy", "work", "post", "program", "programme",
    ];

    // "12-month contract", "fixed-term contract", "on a contract".
    private static readonly string[] BeforeContract =
    [
        "month", "months", "year", "week", "weeks", "term", "w2", "short", "long term", "duration", "initial", "yr", "mo", "zero hours",
        "freelance", "permanent",
    ];

    private static readonly string[] BeforeInternship = ["this", "the", "an", "our", "summer", "winter", "fall", "spring", "paid",
        "apprentice", "research", "graduation", "month", "week", "semester"];

    private static readonly string[] AfterInternship =
    [
        "role", "position", "job", "opportunity", "program", "programme", "assignment", "for", "has", "is", "will", "starts", "lasts",
        "duration", "in", "project", "at", "with",
    ];

    private static readonly string[] OtherInternships =
    [
        "experience", "experiences", "request", "requests", "or", "agreement", "supervisor", "or work", "and", "completed", "preferred",
        "s",
    ];

    private static readonly string[] Denials = ["not", "not a", "no", "non", "isn't a", "is not a", "not an", "isn't", "neither",
        "previous", "prior", "past", "former"];

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Kinds);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<string>> Find(ScannedText text, TextSpan within)
    {
        foreach (var (span, id) in Kinds.All(text, within))
        {
            if (!Surroundings.PrecededBy(text, span, within, Denials) && !IsLabel(text, span, within)
                && !Surroundings.IsInAddress(text, span) && IsTheJob(text, span, id, within))
            {
                yield return new Found<string>(Names[id], span);
            }
        }
    }

    private static bool IsTheJob(ScannedText text, TextSpan span, int id, TextSpan within) => id switch
    {
        Contract => Surroundings.StandsAsLabel(text, span, within) || Surroundings.PrecededBy(text, span, within, BeforeContract)
            || (char.IsUpper(text[span.Start]) && Surroundings.FollowedBy(text, span, within, Nouns)),
        Internship => IsInternship(text, span, within),
        Temporary or Volunteer => Surroundings.StandsAsLabel(text, span, within) || Surroundings.FollowedBy(text, span, within, Nouns),
        _ => !Surroundings.FollowedBy(text, span, within, Others),
    };

    // "Full/Part Time: Full Time"
    private static bool IsLabel(ScannedText text, TextSpan span, TextSpan within) => span.End < within.End && text[span.End] == ':';

    // "Intern" names a person, in a title or after "as a"; "internship experience" is a demand, "internship requests" an aside.
    private static bool IsInternship(ScannedText text, TextSpan span, TextSpan within)
    {
        if (Surroundings.FollowedBy(text, span, within, OtherInternships))
        {
            return false;
        }

        if (Surroundings.StandsAlone(text, span, within))
        {
            return true;
        }

        var isPerson = span.Length == "intern".Length;
        return isPerson
            ? IsInTitle(text, span) || Surroundings.PrecededBy(text, span, within, ["as an", "seeking an", "looking for an", "hiring an"])
            : Surroundings.FollowedBy(text, span, within, AfterInternship) || Surroundings.PrecededBy(text, span, within, BeforeInternship)
                || IsInTitle(text, span);
    }

    // Written with a capital, next to another word that has one: "Research Scientist Intern".
    private static bool IsInTitle(ScannedText text, TextSpan span)
    {
        ReadOnlySpan<char> before = new Cursor(text, span.Start, Math.Max(0, span.Start - 30), text.Length).WordBack();
        ReadOnlySpan<char> neighbour = before.IsEmpty ? new Cursor(text, span.End, span.Start, text.Length).Word() : before;
        return char.IsUpper(text[span.Start]) && !neighbour.IsEmpty && char.IsUpper(neighbour[0]);
    }
}
