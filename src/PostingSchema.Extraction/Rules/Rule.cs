namespace PostingSchema.Extraction.Rules;

/// <summary>One way to find a value: where a text comes from, where to look, and what the text becomes.</summary>
/// <param name="Name">What evidence calls it.</param>
public sealed record Rule(string Name)
{
    /// <summary>The group of a title pattern that has the text.</summary>
    public string? Title { get; init; }

    /// <summary>The pattern that finds the text, one sentence at a time.</summary>
    public TextPattern? Pattern { get; init; }

    /// <summary>The labels that the text stands behind: <c>Label: text</c>, or the label on a line of its own and the text on the next.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The property of the same object, before this one, that was read from the text.</summary>
    public string? Property { get; init; }

    /// <summary>The value reader that makes something of the text.</summary>
    public string? Reader { get; init; }

    /// <summary>The one thing that is wanted of all that the reader knows.</summary>
    public string? Fact { get; init; }

    /// <summary>The terms to look for.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>The value as JSON, whatever the text says.</summary>
    public string? Value { get; init; }

    /// <summary>What else the reader must know of the value.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>The sections to look in; empty for the whole text.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>The sections to leave out.</summary>
    public IReadOnlyList<string> NotIn { get; init; } = [];

    /// <summary>What the sentence must match as well.</summary>
    public TextPattern? When { get; init; }

    /// <summary>What the sentence must not match.</summary>
    public TextPattern? Unless { get; init; }

    /// <summary>The terms of which the captured text must have one; the sentence, where a reader looks through sections.</summary>
    public string? Contains { get; init; }

    /// <summary>How many lines from the top to look at.</summary>
    public int Lines { get; init; } = int.MaxValue;

    /// <summary>How often the captured text must stand elsewhere in the posting too.</summary>
    public int Again { get; init; }
}

/// <summary>Something that a reader must know of a value.</summary>
/// <param name="Fact">What it knows.</param>
/// <param name="Values">The values allowed, as JSON.</param>
public sealed record Condition(string Fact, IReadOnlyList<string> Values)
{
    /// <summary>The values as readers give them; null for what is not known.</summary>
    internal IReadOnlyList<object?> Allowed { get; } = [.. Values.Select(json => json == "null" ? null : ShapeReader.OfJson(json))];
}
