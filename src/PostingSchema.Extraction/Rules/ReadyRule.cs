namespace PostingSchema.Extraction.Rules;

/// <summary>A rule with everything that it names looked up, once for all texts.</summary>
internal sealed class ReadyRule
{
    /// <param name="rule">The rule.</param>
    /// <param name="parent">The JSON Pointer of the object whose property it reads.</param>
    /// <param name="engine">All that rules can name.</param>
    public ReadyRule(Rule rule, string parent, RuleEngine engine)
    {
        Rule = rule;
        Source = rule.Property is null ? null : parent + "/" + rule.Property;
        Scope = engine.ScopeOf(rule);
        Labels = [.. rule.Labels.Select(label => engine.Labels.NumberOf(label))];
        Pattern = engine.NumberOf(rule.Pattern);
        When = engine.NumberOf(rule.When);
        Unless = engine.NumberOf(rule.Unless);
        Reader = rule.Reader is null ? -1 : ValueReaders.NumberOf(rule.Reader);
        Vocabulary = rule.Vocabulary is null ? null : engine.Terms[rule.Vocabulary];
        Contains = rule.Contains is null ? null : engine.Terms[rule.Contains];
        Value = rule.Value is null ? null : ShapeReader.OfJson(rule.Value);
    }

    public Rule Rule { get; }

    public string Name => Rule.Name;

    /// <summary>The JSON Pointer of the property whose text it reads again.</summary>
    public string? Source { get; }

    /// <summary>Where it looks.</summary>
    public RuleScope Scope { get; }

    /// <summary>The numbers of the labels that its text stands behind.</summary>
    public int[] Labels { get; }

    /// <summary>The number of its pattern; -1 where it has none.</summary>
    public int Pattern { get; }

    /// <summary>The number of the pattern that the sentence must match; -1 where there is none.</summary>
    public int When { get; }

    /// <summary>The number of the pattern that the sentence must not match; -1 where there is none.</summary>
    public int Unless { get; }

    /// <summary>The number of its value reader; -1 where it has none.</summary>
    public int Reader { get; }

    /// <summary>The terms that it looks for.</summary>
    public TermLookup? Vocabulary { get; }

    /// <summary>The terms of which one must be there.</summary>
    public TermLookup? Contains { get; }

    /// <summary>What it yields, whatever the text says.</summary>
    public object? Value { get; }

    /// <summary>Whether it asks something of the sentence that it reads.</summary>
    public bool HasConditions => Contains is not null || When >= 0 || Unless >= 0;
}

/// <summary>A property with its rules made ready.</summary>
internal sealed class ReadyProperty
{
    public ReadyProperty(PropertyRules property, string parent, RuleEngine engine)
    {
        Property = property;
        Pointer = parent + "/" + property.Name;
        Except = property.Except is null ? null : parent + "/" + property.Except;
        Rules = [.. property.Rules.Select(rule => new ReadyRule(rule, parent, engine))];
        Inner = [.. property.Inner.Select(inner => new ReadyProperty(inner, Pointer, engine))];
    }

    public PropertyRules Property { get; }

    /// <summary>Its JSON Pointer.</summary>
    public string Pointer { get; }

    /// <summary>The JSON Pointer of the property whose text is no value of this one.</summary>
    public string? Except { get; }

    public ReadyRule[] Rules { get; }

    public ReadyProperty[] Inner { get; }
}
