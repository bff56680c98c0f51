namespace PostingSchema.Extraction;

/// <summary>
/// Reads where the work is done: <c>onsite</c>, <c>hybrid</c>, <c>remote</c>. What the text denies ("no remote", "not a remote role") is
/// passed over.
/// </summary>
public static class WorkplaceReader
{
    private const int Onsite = 0;
    private const int Hybrid = 1;
    private const int Remote = 2;

    private static readonly string[] Names = ["onsite", "hybrid", "remote"];

    private static readonly Phrases Kinds = Phrases.Grouped(
        ["on site", "onsite", "in office", "in person", "office based", "in the office full time", "on premises work"],
        ["hybrid", "partly remote", "partially remote", "remote/hybrid", "hybrid/remote"],
        ["remote", "remotely", "fully remote", "100% remote", "work from home", "working from home", "wfh", "telecommute", "telecommuting",
            "telework", "work from anywhere", "home based", "homeoffice"]);

    private static readonly string[] Work =
    [
        "role", "position", "job", "opportunity", "work", "working", "based", "only", "first", "eligible", "schedule", "arrangement",
        "arrangements", "model", "workplace", "setup", "set up", "option", "options", "possible", "ok", "within", "from anywhere",
        "in the us", "in us", "in the uk", "us", "usa", "uk", "program", "setting", "employment", "policy", "environment", "format", "days",
        "anywhere", "worldwide", "global", "in europe", "europe", "eu", "emea", "north america", "canada", "contract", "preferred",
        "friendly", "full time", "work environment", "at our", "in our", "at the", "required", "presence", "attendance", "working model",
        "work model", "culture", "company", "in", "way of working", "ways of working", "workstyle", "work style", "eligible",
    ];

    private static readonly string[] BeforeWork =
    [
        "fully", "100%", "work", "working", "completely", "entirely", "is", "be", "are", "mostly", "primarily", "permanently", "or", "a",
        "location", "either", "flexible", "partially", "partly", "can work", "you can work", "work fully", "offer", "offers", "this", "us",
        "usa", "uk",
    ];

    // Things that are remote, hybrid or on site, and are no workplace.
    private static readonly string[] Things =
    [
        "teams", "team", "sensing", "control", "controls", "access", "desktop", "server", "servers", "monitoring", "locations", "location",
        "areas", "area", "sites", "users", "patient", "patients", "employees", "workers", "workforce", "support", "stakeholders",
        "colleagues", "cloud", "systems", "system", "vehicle", "vehicles", "car", "cars", "app", "apps", "mobile", "infrastructure",
        "architecture", "architectures", "search", "environments", "network", "networks", "approach", "approaches", "electric",
        "powertrain", "simulation", "modeling", "models", "data", "identity", "it", "gym", "fitness", "parking", "cafeteria", "childcare",
        "medical", "meals", "daycare", "interview", "interviews", "visits", "visit", "customer", "client", "clients", "amenities",
        "meetings", "events", "training", "retreats", "health", "clinic", "lunch", "lunches", "dining", "massage", "cafe", "gatherings",
        "collaboration", "communication", "diagnostics", "management", "procedure", "call", "device", "devices", "graduates", "cto",
        "sales", "installation", "lectures", "classes", "conversations", "threat", "hands", "intelligence", "workshops", "supply",
        "work opportunities", "stipend", "equipment", "onboarding", "setup stipend", "applicants", "candidates",
    ];

    private static readonly string[] Denials =
    [
        "no", "not", "non", "not a", "not fully", "is not a", "isn't", "isn't a", "not a fully", "not be", "cannot be", "can't be",
        "not eligible for", "not available for", "not open to", "not currently", "never", "not offer", "no fully", "not 100%", "not an",
        "without", "not support", "unable to accommodate", "not accommodate", "unable to offer", "cannot accommodate",
    ];

    private static readonly string[] DenialsAfter =
    [
        "not available", "is not available", "not possible", "is not possible", "not an option", "is not an option", "not allowed",
        "not accepted", "work is not", "work not", "isn't", "no", "is not", "not considered", "working is not", "role is not", ": no",
    ];

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Kinds);

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<string>> Find(ScannedText text, TextSpan within)
    {
        (TextSpan Sentence, Found<string> Found)? waiting = null;
        foreach (var (span, id) in Kinds.All(text, within))
        {
            if (!IsWorkplace(text, span, id, within))
            {
                continue;
            }

            // "Hybrid, with onsite and remote days" is hybrid: what a sentence mixes is one arrangement.
            TextSpan sentence = Sentence.Around(text, span);
            var found = new Found<string>(Names[id], span);
            if (waiting is { } last && last.Sentence.Start == sentence.Start)
            {
                waiting = id == Hybrid && last.Found.Value != Names[Hybrid] ? (sentence, found) : waiting;
                continue;
            }

            if (waiting is { } done)
            {
                yield return done.Found;
            }

            waiting = (sentence, found);
        }

        if (waiting is { } rest)
        {
            yield return rest.Found;
        }
    }

    private static bool IsWorkplace(ScannedText text, TextSpan span, int id, TextSpan within)
    {
        if (Surroundings.PrecededBy(text, span, within, Denials) || Surroundings.FollowedBy(text, span, within, DenialsAfter)
            || Surroundings.FollowedBy(text, span, within, Things) || IsLabel(text, span, within) || Surroundings.IsInAddress(text, span))
        {
            return false;
        }

        // Meetings and trainings are in person; work is only where the text says so.
        if (IsInPerson(text, span))
        {
            return Surroundings.PrecededBy(text, span, within, ["working", "work", "fully", "100%"])
                || Surroundings.FollowedBy(text, span, within, ["role", "position", "job", "work", "only"]);
        }

        return Surroundings.StandsAlone(text, span, within)
            || Surroundings.FollowedBy(text, span, within, Work)
            || (Surroundings.PrecededBy(text, span, within, BeforeWork) && !IsAdjective(text, span, id, within))
            || (id == Remote && span.Length > "remotely".Length)
            || (id == Hybrid && char.IsUpper(text[span.Start]));
    }

    // "an on-site ..." says something of a thing that this reader does not know.
    private static bool IsAdjective(ScannedText text, TextSpan span, int id, TextSpan within) =>
        id == Onsite && char.IsLower(text[span.Start]) && Surroundings.PrecededBy(text, span, within, ["a", "this", "offer", "offers"]);

    private static bool IsInPerson(ScannedText text, TextSpan span) => text[span.Start + 3] is 'p' or 'P' && text[span.Start] is 'i' or 'I';

    // An icon's name as text: "remote", and in the next line what it labels: "Onsite".
    private static bool IsLabel(ScannedText text, TextSpan span, TextSpan within)
    {
        if (span.End >= within.End || text[span.End] != '\n' || (span.Start > 0 && text[span.Start - 1] != '\n'))
        {
            return false;
        }

        var end = Scan.LineEnd(text, span.End + 1, within.End);
        return Kinds.First(text, span.End + 1, end) is { Id: >= 0 } next && next.Span.Length == end - span.End - 1;
    }
}
