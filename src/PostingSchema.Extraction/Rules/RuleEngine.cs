using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostingSchema.Extraction.Rules;

/// <summary>The rules of a schema, made ready to run. Has no state of a text, so that many threads can share it.</summary>
internal sealed class RuleEngine
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, RuleScope> _scopes = new(StringComparer.Ordinal);
    private readonly List<TextPattern> _patterns;
    private readonly Dictionary<TextPattern, int> _numbers;

    public RuleEngine(RuleSet rules)
    {
        Rules = rules;
        Terms = rules.Vocabularies.ToDictionary(list => list.Name, list => new TermLookup(list), StringComparer.Ordinal);
        Shapes = new(Terms);
        Rule[] all = [.. rules.Titles, .. AllRules(rules.Properties)];
        Labels = new(all.SelectMany(rule => rule.Labels));

        // Patterns that are written alike are one.
        _patterns = [.. all.SelectMany(rule => new[] { rule.Pattern, rule.When, rule.Unless }).OfType<TextPattern>().Distinct()];
        _numbers = _patterns.Select((pattern, number) => (pattern, number)).ToDictionary();
        Literals = new(_patterns);
        Titles = [.. rules.Titles.Select(rule => new ReadyRule(rule, "", this))];
        Properties = [.. rules.Properties.Select(property => new ReadyProperty(property, "", this))];
    }

    public RuleSet Rules { get; }

    public IReadOnlyList<ReadyRule> Titles { get; }

    public ReadyProperty[] Properties { get; }

    public IReadOnlyDictionary<string, TermLookup> Terms { get; }

    public ShapeReader Shapes { get; }

    public LiteralIndex Literals { get; }

    public LabelTable Labels { get; }

    /// <summary>How many different scopes the rules have.</summary>
    public int ScopeCount => _scopes.Count;

    /// <summary>How many different patterns the rules have.</summary>
    public int PatternCount => _patterns.Count;

    /// <summary>The number of a pattern; -1 where there is none.</summary>
    public int NumberOf(TextPattern? pattern) => pattern is null ? -1 : _numbers[pattern];

    /// <summary>The pattern of a number.</summary>
    public TextPattern PatternOf(int number) => _patterns[number];

    /// <summary>Where a rule looks.</summary>
    public RuleScope ScopeOf(Rule rule)
    {
        var key = string.Join('\n', rule.In) + "\0" + string.Join('\n', rule.NotIn);
        if (!_scopes.TryGetValue(key, out var scope))
        {
            _scopes.Add(key, scope = new(_scopes.Count, [.. rule.In], [.. rule.NotIn]));
        }

        return scope;
    }

    /// <summary>Reads a text.</summary>
    public EngineResult Run(string original)
    {
        var repaired = RepairedText.Of(original);
        var layout = TextLayout.Of(repaired, SectionSplitter.Split(repaired, Rules.Sections, Labels), Literals.Index);
        var run = new EngineRun(this, layout);
        var members = run.ReadAll();
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, JsonOptions))
        {
            Reading.Write(json, members);
        }

        return new(buffer.WrittenMemory, run.EvidenceOf(members), run.Conflicts);
    }

    /// <summary>The spellings of an enum value at a JSON Pointer; null where there is no enum.</summary>
    public IReadOnlyList<string>? SpellingsOf(string pointer, string value)
    {
        var steps = pointer.Split('/');
        Shape? shape = steps.Length > 1 ? Rules.Properties.FirstOrDefault(property => property.Name == steps[1])?.Shape : null;
        foreach (var step in steps.Skip(2))
        {
            shape = shape switch
            {
                ListShape list => list.Item,
                MapShape map => map.Item,
                ObjectShape members => members.Members.FirstOrDefault(member => member.Name == step).Shape,
                _ => null,
            };
        }

        return shape is EnumShape named ? Terms[named.Vocabulary].SpellingsOf(value) : null;
    }

    private static IEnumerable<Rule> AllRules(IEnumerable<PropertyRules> properties) =>
        properties.SelectMany(property => property.Rules.Concat(AllRules(property.Inner)));
}

/// <summary>What came of a text.</summary>
internal sealed record EngineResult(
    ReadOnlyMemory<byte> Json, IReadOnlyList<KeyValuePair<string, Evidence>> Evidence, IReadOnlyList<Conflict> Conflicts);
