namespace PostingSchema.Extraction.Rules;

/// <summary>The reading of one text.</summary>
internal sealed class EngineRun
{
    private readonly List<int>?[] _candidates;
    private readonly List<Conflict> _conflicts = [];
    private readonly RuleRunner _runner;

    public EngineRun(RuleEngine engine, TextLayout layout)
    {
        Engine = engine;
        Layout = layout;
        Labels = LabelIndex.Of(layout, engine.Labels);
        var steps = 0L;
        _candidates = engine.Patterns.Candidates(layout, ref steps);
        Title = TitleFinder.Find(this);
        _runner = new(this);
    }

    public RuleEngine Engine { get; }

    public TextLayout Layout { get; }

    public string Text => Layout.Text;

    public LabelIndex Labels { get; }

    public TitleMatch? Title { get; }

    public IReadOnlyList<Conflict> Conflicts => _conflicts;

    /// <summary>The sentences in which a pattern can match; null for all.</summary>
    public List<int>? CandidatesOf(TextPattern pattern) => _candidates[Engine.Patterns.IdOf(pattern)];

    /// <summary>Whether a captured text has one of the terms that the rule asks for.</summary>
    public bool HasTerm(Rule rule, TextSpan captured) => rule.Contains is null || Engine.Terms[rule.Contains].Find(Text, captured) is not null;

    /// <summary>Whether the rule's conditions on the sentence hold.</summary>
    public bool IsAllowed(Rule rule, TextSpan sentence) =>
        rule.When?.IsMatch(Text, sentence) != false
        && rule.Unless?.IsMatch(Text, sentence) != true;

    /// <summary>Everything that was found, in the order of the schema.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> ReadAll() => ReadAll(Engine.Rules.Properties, "");

    /// <summary>Where each value stands in the original text.</summary>
    public IReadOnlyList<KeyValuePair<string, Evidence>> EvidenceOf(IReadOnlyList<KeyValuePair<string, object>> members)
    {
        var evidence = new List<KeyValuePair<string, Evidence>>();
        Collect(members, "", evidence);
        return evidence;
    }

    private List<KeyValuePair<string, object>> ReadAll(IReadOnlyList<PropertyRules> properties, string parent)
    {
        var members = new List<KeyValuePair<string, object>>();
        foreach (var property in properties)
        {
            if (Read(property, parent + "/" + property.Name) is { } reading)
            {
                members.Add(new(property.Name, reading));
            }
        }

        return members;
    }

    private Reading? Read(PropertyRules property, string pointer)
    {
        var reading = property.Shape is ListShape list ? ReadList(property, list.Item) : ReadOne(property, pointer);
        if (property.Inner.Count == 0 || property.Shape is not ObjectShape shape)
        {
            return reading;
        }

        var inner = ReadAll(property.Inner, pointer);
        if (reading?.Value is IReadOnlyList<KeyValuePair<string, object>> own)
        {
            inner.AddRange(own.Where(member => inner.All(known => known.Key != member.Key)));
        }

        inner.Sort((left, right) => Place(left.Key).CompareTo(Place(right.Key)));
        return inner.Count == 0 ? null : new(inner, reading?.Span ?? default, reading?.Rule ?? "");

        int Place(string name)
        {
            var place = 0;
            while (place < shape.Members.Count && shape.Members[place].Name != name)
            {
                place++;
            }

            return place;
        }
    }

    private Reading? ReadList(PropertyRules property, Shape item)
    {
        var items = new List<Reading>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in property.Rules)
        {
            var found = _runner.Run(rule, item).ToArray();
            var fresh = found.Where(reading => seen.Add(reading.Value as string ?? reading.ToJson())).ToArray();
            if (items.Count + fresh.Length > property.Most)
            {
                continue;
            }

            items.AddRange(fresh);
            if (items.Count > 0 && !property.All)
            {
                break;
            }
        }

        return items.Count == 0 ? null : new(items, default, "");
    }

    private Reading? ReadOne(PropertyRules property, string pointer)
    {
        Reading? taken = null;
        foreach (var rule in property.Rules)
        {
            if (taken is not null && !property.Agree)
            {
                break;
            }

            // One value is enough where nobody asks for the others.
            var found = property is { Pick: Pick.First, Agree: false }
                ? _runner.Run(rule, property.Shape).Take(1).ToArray()
                : _runner.Run(rule, property.Shape).ToArray();
            if (found.Length == 0)
            {
                continue;
            }

            var best = Best(found, property);
            if (taken is null)
            {
                taken = best;
                if (property.Pick == Pick.First && property.Agree)
                {
                    Compare(taken, found, property, pointer);
                }
            }
            else
            {
                Compare(taken, property.Pick == Pick.First ? found : [best], property, pointer);
            }
        }

        return taken;
    }

    private void Compare(Reading taken, IEnumerable<Reading> others, PropertyRules property, string pointer)
    {
        foreach (var other in others.Where(other => !Reading.Agree(taken, other, property.Shape)))
        {
            var json = other.ToJson();
            if (_conflicts.All(known => known.Pointer != pointer || known.Other != json))
            {
                _conflicts.Add(new(pointer, taken.ToJson(), EvidenceOf(taken), json, EvidenceOf(other)));
            }
        }
    }

    private Reading Best(IReadOnlyList<Reading> found, PropertyRules property) => property.Pick switch
    {
        Pick.Last => found[^1],
        Pick.Lowest => found.MinBy(reading => Rank(reading, property.Shape))!,
        Pick.Highest => found.MaxBy(reading => Rank(reading, property.Shape))!,
        _ => found[0],
    };

    private decimal Rank(Reading reading, Shape shape) => reading.Value switch
    {
        int number => number,
        decimal number => number,
        string value when shape is EnumShape named => Engine.Terms[named.Vocabulary].RankOf(value),
        _ => 0,
    };

    private void Collect(object value, string pointer, List<KeyValuePair<string, Evidence>> evidence)
    {
        switch (value)
        {
            case IReadOnlyList<KeyValuePair<string, object>> members:
                foreach (var (name, member) in members)
                {
                    if (member is Reading reading)
                    {
                        Collect(reading, pointer + "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal), evidence);
                    }
                }

                break;
            case Reading { Value: IReadOnlyList<Reading> items }:
                for (var i = 0; i < items.Count; i++)
                {
                    Collect(items[i], FormattableString.Invariant($"{pointer}/{i}"), evidence);
                }

                break;
            case Reading reading:
                if (!reading.Span.IsEmpty)
                {
                    evidence.Add(new(pointer, EvidenceOf(reading)));
                }

                Collect(reading.Value, pointer, evidence);
                break;
        }
    }

    private Evidence EvidenceOf(Reading reading)
    {
        var span = Layout.Repaired.ToOriginal(reading.Span);
        return new(span, span.Of(Layout.Repaired.Original), reading.Rule);
    }
}
