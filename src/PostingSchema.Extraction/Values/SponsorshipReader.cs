namespace PostingSchema.Extraction;

/// <summary>Reads whether the employer sponsors a work visa, a sentence at a time.</summary>
public static class SponsorshipReader
{
    private static readonly Phrases Anchors = new("sponsor", "sponsors", "sponsored", "sponsoring", "sponsorship", "sponsorships", "visa",
        "visas");

    // "Sponsor" alone may be of a project or an event.
    private static readonly Phrases OfWork = new(
        "visa", "visas", "h1b", "h 1b", "h1 b", "immigration", "work authorization", "work authorisation", "authorized to work",
        "authorised to work", "work permit*", "employment authorization", "right to work", "for this position", "for this role",
        "employment eligibility", "opt", "cpt", "green card", "work in the", "legally", "employment", "applicants", "candidates",
        "sponsorship", "authorization");

    private static readonly Phrases No = new(
        "no sponsorship", "no visa", "not sponsor*", "not able to sponsor", "unable to sponsor", "unable to provide", "unable to offer",
        "cannot sponsor", "can't sponsor", "cannot provide", "cannot offer", "can not sponsor", "can not provide", "won't sponsor",
        "will not sponsor", "will not provide", "will not offer", "does not sponsor", "does not provide", "does not offer",
        "do not sponsor", "do not provide", "do not offer", "don't sponsor", "don't provide", "don't offer", "doesn't sponsor",
        "doesn't offer", "doesn't provide", "not eligible for visa", "not eligible for sponsorship", "not eligible for immigration",
        "not eligible for employment", "not available for sponsorship", "is not available", "are not available", "not currently available",
        "not offered", "not provided", "not be provided", "not be offered", "not be available", "without sponsorship", "without visa",
        "without requiring", "without the need for", "without needing", "without employer", "without company", "without current or future",
        "not require sponsorship", "not require visa", "not require employer", "not require immigration", "not require current or future",
        "not require now or in the future", "not need sponsorship", "not need visa", "not in a position to sponsor", "not considering",
        "not offering", "not providing", "not currently sponsor*", "sponsorship: no", "visa: no", "not able to provide",
        "not able to offer", "not able to support", "unable to support", "not support visa", "not support sponsorship", "no h1b", "no h 1b",
        "not currently offer", "not currently able to sponsor", "not currently provide", "not have the ability to sponsor", "no work visa",
        "no immigration", "unavailable", "not eligible for employer", "not eligible for work visa", "citizen/visa only", "not eligible for h1b",
        "not eligible for any visa", "not eligible to sponsor", "not be eligible for sponsorship", "not be eligible for visa");

    private static readonly Phrases Yes = new(
        "will sponsor", "we sponsor", "we do sponsor", "can sponsor", "able to sponsor", "willing to sponsor", "happy to sponsor",
        "open to sponsoring", "open to sponsor", "sponsorship available", "sponsorship is available", "sponsorship provided",
        "sponsorship is provided", "sponsorship offered", "sponsorship is offered", "sponsorship possible", "sponsorship is possible",
        "provide visa", "provides visa", "offer visa", "offers visa", "provide sponsorship", "offer sponsorship", "offers sponsorship",
        "provides sponsorship", "sponsor visas", "sponsors visas", "visa support", "visa assistance", "visa sponsorship and relocation",
        "visas sponsored", "visa sponsored", "sponsorship: yes", "support visa", "sponsorship may be available",
        "eligible for visa sponsorship", "eligible for sponsorship", "sponsorship considered", "do sponsor", "sponsor h1b", "sponsor h 1b",
        "sponsor work visas", "sponsorship for this", "sponsorship support");

    // A question to the applicant, a report about the past, a board's explanation: no statement about this job.
    private static readonly Phrases Neither = new(
        "do you require", "will you require", "will you now", "do you now", "track record", "guarantee*", "receiving sponsorship",
        "total sponsorship*", "job fields", "trends of", "if you require", "should you require", "visa inc", "executive sponsor*",
        "project sponsor*", "sponsored by", "credit card", "mastercard", "club*", "event*", "scholarship*", "conference", "sports",
        "depends on", "case by case", "may be", "varies", "at our discretion");

    private static readonly Phrases Guess = Phrases.Grouped(
        ["h1b sponsor likely*", "h1b sponsorship likely", "sponsor likely*", "likely to sponsor"],
        ["no h1b", "h1b sponsor unlikely", "sponsor unlikely"]);

    /// <summary>What a range must have for this reader.</summary>
    internal static Anchor Anchor { get; } = Anchor.Of(Anchors);

    /// <summary>Every mention within a range of the text, in order; at most one a sentence.</summary>
    public static IEnumerable<Found<SponsorshipStatement>> Find(ScannedText text, TextSpan within)
    {
        var read = within.Start;
        foreach (var (anchor, _) in Anchors.All(text, within))
        {
            if (anchor.Start < read)
            {
                continue;
            }

            TextSpan sentence = Sentence.Around(text, anchor);
            sentence = new TextSpan(Math.Max(sentence.Start, within.Start), Math.Min(sentence.End, within.End));
            if (Read(text, sentence, anchor) is { } found)
            {
                read = sentence.End;
                yield return found;
            }
        }
    }

    private static Found<SponsorshipStatement>? Read(ScannedText text, TextSpan sentence, TextSpan anchor)
    {
        if (sentence.Length < 60 && Guess.First(text, sentence.Start, sentence.End) is { Id: >= 0 } guess)
        {
            var end = guess.Span.End;
            return new Found<SponsorshipStatement>(
                new SponsorshipStatement(guess.Id == 0 ? "unknown" : "no", guess.Id == 0 ? "likely" : null),
                    new TextSpan(guess.Span.Start, end));
        }

        if (!OfWork.In(text, sentence.Start, sentence.End))
        {
            return null;
        }

        var (no, noId) = No.First(text, sentence.Start, sentence.End);
        var isQuestion = sentence.End < text.Length && text[sentence.End] == '?';
        if (noId >= 0 && !isQuestion && !Neither.In(text, sentence.Start, no.Start))
        {
            return new Found<SponsorshipStatement>(new SponsorshipStatement("no", null), Cover(no, anchor));
        }

        var (yes, yesId) = Yes.First(text, sentence.Start, sentence.End);
        return noId < 0 && yesId >= 0 && !isQuestion && !Neither.In(text, sentence.Start, sentence.End)
            ? new Found<SponsorshipStatement>(new SponsorshipStatement("yes", null), Cover(yes, anchor))
            : null;
    }

    private static TextSpan Cover(TextSpan one, TextSpan other) => new(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End));
}
