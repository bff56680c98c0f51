namespace PostingSchema.Extraction;

/// <summary>What must stand in a range of a text for a reader to find something there; asking costs less than reading.</summary>
internal sealed class Anchor
{
    private readonly Phrases[] _phrases;
    private readonly bool _needsDigit;

    private Anchor(Phrases[] phrases, bool needsDigit)
    {
        (_phrases, _needsDigit) = (phrases, needsDigit);
        foreach (Phrases set in phrases)
        {
            set.InEveryText();
        }
    }

    /// <summary>Anything.</summary>
    public static Anchor None { get; } = new([], needsDigit: false);

    /// <summary>A digit.</summary>
    public static Anchor Digit { get; } = new([], needsDigit: true);

    /// <summary>One of the phrases of these sets.</summary>
    public static Anchor Of(params Phrases[] phrases) => new(phrases, needsDigit: false);

    /// <summary>Whether it may stand in a range.</summary>
    public bool MayStandIn(ScannedText text, TextSpan within)
    {
        if (_needsDigit)
        {
            return text.AsSpan(within.Start, within.Length).ContainsAnyInRange('0', '9');
        }

        foreach (Phrases phrases in _phrases)
        {
            if (phrases.MayStandIn(text, within))
            {
                return true;
            }
        }

        return _phrases.Length == 0;
    }
}
