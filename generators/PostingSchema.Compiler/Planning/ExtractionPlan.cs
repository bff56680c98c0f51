namespace PostingSchema.Compiler.Planning;

/// <summary>How a posting is found in raw text (<c>x-extract</c>).</summary>
internal sealed record ExtractionPlan
{
    public required EquatableArray<SectionPlan> Sections { get; init; }

    /// <summary>Those of the schema, and the spellings of each enum that a rule reads.</summary>
    public required EquatableArray<VocabularyPlan> Vocabularies { get; init; }

    public required EquatableArray<RulePlan> Titles { get; init; }

    /// <summary>In the order of the schema, since the JSON is written in it.</summary>
    public required EquatableArray<ExtractedPropertyPlan> Properties { get; init; }
}

internal sealed record SectionPlan(string Name, EquatableArray<string> Headers);

internal sealed record VocabularyPlan(string Name, EquatableArray<TermPlan> Terms);

internal sealed record TermPlan(string Value, EquatableArray<string> Spellings);

/// <summary>A property that is read, or an object with such properties.</summary>
internal sealed record ExtractedPropertyPlan
{
    public required string JsonName { get; init; }

    public required ExtractedShape Shape { get; init; }

    public required EquatableArray<RulePlan> Rules { get; init; }

    /// <summary>Which of the values of a rule counts; null for the first.</summary>
    public required string? Pick { get; init; }

    public required bool All { get; init; }

    public required bool Agree { get; init; }

    public required int? Most { get; init; }

    /// <summary>The property of the same object whose text is no value of this one.</summary>
    public required string? Except { get; init; }

    /// <summary>Properties of the object that have rules of their own.</summary>
    public required EquatableArray<ExtractedPropertyPlan> Inner { get; init; }
}

/// <summary>One rule. What is null or empty does not matter to it.</summary>
internal sealed record RulePlan
{
    /// <summary>What evidence calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The group of a title pattern.</summary>
    public string? Title { get; init; }

    public ExtractPatternPlan? Pattern { get; init; }

    public EquatableArray<string> Labels { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The property of the same object that was read from the text.</summary>
    public string? Property { get; init; }

    public string? Reader { get; init; }

    /// <summary>The fact of the reader; null for all that the property's type has.</summary>
    public string? Fact { get; init; }

    public string? Vocabulary { get; init; }

    /// <summary>The value as JSON, whatever the text says.</summary>
    public string? Value { get; init; }

    public EquatableArray<ConditionPlan> Where { get; init; } = EquatableArray<ConditionPlan>.Empty;

    public EquatableArray<string> In { get; init; } = EquatableArray<string>.Empty;

    public EquatableArray<string> NotIn { get; init; } = EquatableArray<string>.Empty;

    public ExtractPatternPlan? When { get; init; }

    public ExtractPatternPlan? Unless { get; init; }

    public string? Contains { get; init; }

    public int? Lines { get; init; }

    public int? Again { get; init; }
}

/// <param name="Source">The pattern as the schema has it; it runs in linear time.</param>
/// <param name="MatchCase">Whether case matters.</param>
/// <param name="Words">Texts of which every match contains one, in lower case; they begin with a word or a sign.</param>
/// <param name="Parts">The same; these may also stand inside a word.</param>
/// <param name="AtStart">Whether every match begins with one of the words.</param>
internal sealed record ExtractPatternPlan(string Source, bool MatchCase, EquatableArray<string> Words, EquatableArray<string> Parts, bool AtStart);

/// <param name="Fact">What the reader knows.</param>
/// <param name="Values">The values allowed, as JSON.</param>
internal sealed record ConditionPlan(string Fact, EquatableArray<string> Values);

/// <summary>What a captured text becomes.</summary>
internal abstract record ExtractedShape;

/// <param name="MaxLength">How long the text may be; null for any length.</param>
internal sealed record TextShape(int? MaxLength) : ExtractedShape;

internal sealed record IntegerShape : ExtractedShape;

internal sealed record NumberShape : ExtractedShape;

internal sealed record FlagShape : ExtractedShape;

internal sealed record DateShape : ExtractedShape;

/// <param name="Vocabulary">The vocabulary of its spellings.</param>
internal sealed record EnumSpellings(string Vocabulary) : ExtractedShape;

internal sealed record ListShape(ExtractedShape Item) : ExtractedShape;

internal sealed record MapShape(ExtractedShape Item) : ExtractedShape;

internal sealed record ObjectShape(EquatableArray<ObjectMember> Members) : ExtractedShape;

internal sealed record ObjectMember(string Name, ExtractedShape Shape);
