using System.Globalization;

namespace PostingSchema.Extraction.Rules;

/// <summary>The reading of one text.</summary>
internal sealed class EngineRun
{
    private readonly List<Conflict> _conflicts = [];
    private readonly HashSet<(string Pointer, string Other)> _reported = [];
    private readonly RuleRunner _runner;
    private readonly List<Reading> _found = [];
    private readonly Dictionary<string, TextSpan> _spans = new(StringComparer.Ordinal);

    public EngineRun(RuleEngine engine, TextLayout layout)
    {
        Engine = engine;
        Layout = layout;
        Labels = LabelIndex.Of(layout, engine.Labels);
        Patterns = new(engine, layout.Text);
        Title = TitleFinder.Find(this);
        _runner = new(this);
    }

    public RuleEngine Engine { get; }

    public TextLayout Layout { get; }

    public ScannedText Text => Layout.Text;

    public LabelIndex Labels { get; }

    public PatternRun Patterns { get; }

    public TitleMatch? Title { get; }

    public IReadOnlyList<Conflict> Conflicts => _conflicts;

    /// <summary>Whether a captured text has one of the terms that the rule asks for.</summary>
    public bool HasTerm(ReadyRule rule, TextSpan captured) => rule.Contains?.Has(Text, captured) != false;

    /// <summary>Whether the rule's conditions on the sentence hold.</summary>
    public bool IsAllowed(ReadyRule rule, TextSpan sentence) =>
        (rule.When < 0 || Patterns.IsMatch(rule.When, sentence)) && (rule.Unless < 0 || !Patterns.IsMatch(rule.Unless, sentence));

    /// <summary>Everything that was found, in the order of the schema.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> ReadAll() => ReadAll(Engine.Properties);

    /// <summary>Where each value stands in the original text.</summary>
    public IReadOnlyList<KeyValuePair<string, Evidence>> EvidenceOf(IReadOnlyList<KeyValuePair<string, object>> members)
    {
        var evidence = new List<KeyValuePair<string, Evidence>>();
        Collect(members, "", evidence);
        return evidence;
    }

    private List<KeyValuePair<string, object>> ReadAll(ReadyProperty[] properties)
    {
        var members = new List<KeyValuePair<string, object>>();
        foreach (var property in properties)
        {
            if (Read(property) is { } reading)
            {
                members.Add(new(property.Property.Name, reading));
                _spans[property.Pointer] = reading.Span;
            }
        }

        return members;
    }

    private Reading? Read(ReadyProperty property)
    {
        var reading = property.Property.Shape is ListShape list ? ReadList(property, list.Item) : ReadOne(property);
        if (property.Inner.Length == 0 || property.Property.Shape is not ObjectShape shape)
        {
            return reading;
        }

        var inner = ReadAll(property.Inner);
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

    /// <summary>What a property was read from; null where it was not read.</summary>
    public TextSpan? SpanOf(string pointer) => _spans.TryGetValue(pointer, out var span) && !span.IsEmpty ? span : null;

    private void Run(ReadyProperty property, ReadyRule rule, Shape shape, int most)
    {
        _found.Clear();
        _runner.Run(rule, shape, most, _found);
        if (property.Except is { } other && SpanOf(other) is { } taken)
        {
            var text = taken.Of(Text);
            _found.RemoveAll(reading => string.Equals(reading.Value as string, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    private Reading? ReadList(ReadyProperty property, Shape item)
    {
        List<Reading>? items = null;
        HashSet<string>? seen = null;
        foreach (var rule in property.Rules)
        {
            Run(property, rule, item, int.MaxValue);
            if (_found.Count > 0)
            {
                items ??= [];
                seen ??= new(StringComparer.OrdinalIgnoreCase);
                AddFresh(items, seen, property.Property.Most);
            }

            if (items?.Count > 0 && !property.Property.All)
            {
                break;
            }
        }

        return items is { Count: > 0 } ? new(items, default, "") : null;
    }

    private void AddFresh(List<Reading> items, HashSet<string> seen, int most)
    {
        var before = items.Count;
        foreach (var reading in _found)
        {
            if (seen.Add(reading.Value as string ?? reading.ToJson()))
            {
                items.Add(reading);
            }
        }

        if (items.Count > most)
        {
            items.RemoveRange(before, items.Count - before);
        }
    }

    private Reading? ReadOne(ReadyProperty property)
    {
        var (pick, agree) = (property.Property.Pick, property.Property.Agree);
        Reading? taken = null;
        foreach (var rule in property.Rules)
        {
            if (taken is not null && !agree)
            {
                break;
            }

            // One value is enough where nobody asks for the others.
            Run(property, rule, property.Property.Shape, pick == Pick.First && !agree && property.Except is null ? 1 : int.MaxValue);
            if (_found.Count == 0)
            {
                continue;
            }

            var best = Best(property.Property);
            if (taken is null)
            {
                taken = best;
                if (pick == Pick.First && agree)
                {
                    Compare(taken, _found, property);
                }
            }
            else
            {
                Compare(taken, pick == Pick.First ? _found : [best], property);
            }
        }

        return taken;
    }

    private void Compare(Reading taken, IReadOnlyList<Reading> others, ReadyProperty property)
    {
        foreach (var other in others)
        {
            if (Reading.Agree(taken, other, property.Property.Shape))
            {
                continue;
            }

            var json = other.ToJson();
            if (_reported.Add((property.Pointer, json)))
            {
                _conflicts.Add(new(property.Pointer, taken.ToJson(), EvidenceOf(taken), json, EvidenceOf(other)));
            }
        }
    }

    private Reading Best(PropertyRules property) => property.Pick switch
    {
        Pick.Last => _found[^1],
        Pick.Lowest => _found.MinBy(reading => Rank(reading, property.Shape))!,
        Pick.Highest => _found.MaxBy(reading => Rank(reading, property.Shape))!,
        _ => _found[0],
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
                    Collect(items[i], pointer + "/" + i.ToString(CultureInfo.InvariantCulture), evidence);
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
