namespace PostingSchema.Extraction;

/// <summary>What one expression says about degrees.</summary>
public sealed record DegreeStatement
{
    /// <summary>
    /// Every degree named, in the order of the text and without repetition: <c>highschool</c>, <c>associate</c>, <c>bachelor</c>,
    /// <c>master</c>, <c>phd</c>. Empty only where <see cref="Negated"/>.
    /// </summary>
    public required IReadOnlyList<string> Degrees { get; init; }

    /// <summary>The lowest degree named; null where none is.</summary>
    public string? Lowest { get; init; }

    /// <summary>"or equivalent", "or an equivalent combination of education and experience".</summary>
    public bool OrEquivalent { get; init; }

    /// <summary>"or above", "or higher".</summary>
    public bool OrAbove { get; init; }

    /// <summary>The degree is in progress: "currently pursuing", "enrolled in", "working towards".</summary>
    public bool CurrentlyPursuing { get; init; }

    /// <summary>The expression itself says that the degree is a plus: "PhD preferred".</summary>
    public bool Preferred { get; init; }

    /// <summary>The expression says that no degree is needed.</summary>
    public bool Negated { get; init; }
}
