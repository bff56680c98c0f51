namespace PostingSchema.Extraction;

/// <summary>
/// Reads how experienced the person should be: <c>intern</c>, <c>graduate</c>, <c>entry</c>, <c>mid</c>, <c>senior</c>, <c>staff</c>,
/// <c>principal</c>, <c>manager</c>, <c>director</c>. Meant for titles, role names and labels: in sentences these words mean many things.
/// </summary>
public static class LevelReader
{
    private static readonly string[] Names = ["intern", "graduate", "entry", "mid", "senior", "staff", "principal", "manager", "director"];

    private const int Graduate = 1;
    private const int Staff = 5;

    private static readonly Phrases Levels = Phrases.Grouped(
        ["intern", "interns", "internship", "co op", "coop", "working student", "werkstudent", "trainee intern"],
        ["graduate", "graduates", "new grad", "new grads", "new graduate", "university graduate", "recent graduate", "recent graduates",
            "college graduate", "early career", "campus hire"],
        ["entry level", "junior", "jr"],
        ["mid level", "midlevel", "medior", "mid", "intermediate"],
        ["senior", "sr", "senior level"],
        ["staff", "senior staff"],
        ["principal", "senior principal"],
        ["manager", "senior manager"],
        ["director", "senior director"]);

    private static readonly string[] Others =
    [
        // Graduate and senior as something that is not the job.
        "degree", "degrees", "school", "student", "students", "studies", "level degree", "level course", "coursework", "research assistant",
        "leadership", "leaders", "management", "stakeholders", "stakeholder", "executives", "executive team", "members", "colleagues",
        "living", "care", "citizens", "secondary", "internal", "with", "from", "education", "market", "size", "sized",
    ];

    private static readonly string[] StaffRoles =
    [
        "engineer", "engineers", "scientist", "scientists", "developer", "developers", "software", "machine", "data", "product", "research",
        "researcher", "designer", "frontend", "backend", "full stack", "site", "security", "platform", "infrastructure", "analytics",
        "applied", "technical", "ml", "ai", "program", "architect", "analyst", "solutions", "devops", "android", "ios", "hardware",
        "systems", "design",
    ];

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Levels);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<string>> Find(ScannedText text, TextSpan within)
    {
        foreach (var (span, id) in Levels.All(text, within))
        {
            var isOther = Surroundings.FollowedBy(text, span, within, Others)
                || (id == Staff && span.Length == "staff".Length && !Surroundings.FollowedBy(text, span, within, StaffRoles))
                || (id == Graduate && Surroundings.PrecededBy(text, span, within, ["under", "post", "college", "to"]));
            if (!isOther)
            {
                yield return new Found<string>(Names[id], span);
            }
        }
    }
}
