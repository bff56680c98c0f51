namespace PostingSchema.Extraction.Rules;

/// <summary>Everything that a schema's <c>x-extract</c> says. Emitted code makes one a schema.</summary>
public sealed record RuleSet
{
    /// <summary>The kinds of section.</summary>
    public required IReadOnlyList<SectionDefinition> Sections { get; init; }

    /// <summary>Terms to look for: those of the schema, and the spellings of its enums.</summary>
    public required IReadOnlyList<TermList> Vocabularies { get; init; }

    /// <summary>What a title line looks like; the first that fits wins.</summary>
    public required IReadOnlyList<Rule> Titles { get; init; }

    /// <summary>The properties in the order of the schema.</summary>
    public required IReadOnlyList<PropertyRules> Properties { get; init; }
}

/// <summary>A named list of terms.</summary>
/// <param name="Name">The name that rules use.</param>
/// <param name="Terms">A term a line: the value, then its spellings, with tabs between.</param>
public sealed record TermList(string Name, string Terms);

/// <summary>How one property is found.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Shape">What a captured text becomes.</param>
public sealed record PropertyRules(string Name, Shape Shape)
{
    /// <summary>The rules, in the order in which they are tried.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>Which value of the rule that wins is taken.</summary>
    public Pick Pick { get; init; }

    /// <summary>Whether the items of all rules count, not only those of the first that has some.</summary>
    public bool All { get; init; }

    /// <summary>Whether the other values found are compared with the one that was taken, and reported where they differ.</summary>
    public bool Agree { get; init; }

    /// <summary>How many items there may be; what has more is taken for something else and left out.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>The property of the same object, before this one, whose text is no value of this one.</summary>
    public string? Except { get; init; }

    /// <summary>Properties of the object that have rules of their own.</summary>
    public IReadOnlyList<PropertyRules> Inner { get; init; } = [];
}

/// <summary>Which of several values counts.</summary>
public enum Pick
{
    /// <summary>The first of the text.</summary>
    First,

    /// <summary>The last of the text.</summary>
    Last,

    /// <summary>The lowest number, or enum member by declared order.</summary>
    Lowest,

    /// <summary>The highest number, or enum member by declared order.</summary>
    Highest,
}
