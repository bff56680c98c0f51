using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostingSchema.Extraction.Rules;

/// <summary>The rules of a schema, made ready to run. Has no state of a text, so that many threads can share it.</summary>
internal sealed class RuleEngine
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public RuleEngine(RuleSet rules)
    {
        Rules = rules;
        Terms = rules.Vocabularies.ToDictionary(list => list.Name, list => new TermLookup(list), StringComparer.Ordinal);
        Shapes = new(Terms);
        foreach (var rule in AllRules(rules.Properties))
        {
            Labels.UnionWith(rule.Labels);
            if (rule.Pattern is not null)
            {
                Patterns.Add(rule.Pattern);
            }
        }

        Labels.UnionWith(rules.Titles.SelectMany(title => title.Labels));
    }

    public RuleSet Rules { get; }

    public IReadOnlyDictionary<string, TermLookup> Terms { get; }

    public ShapeReader Shapes { get; }

    public PatternIndex Patterns { get; } = new();

    public HashSet<string> Labels { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a text.</summary>
    public EngineResult Run(string original)
    {
        var repaired = RepairedText.Of(original);
        var layout = TextLayout.Of(repaired, SectionSplitter.Split(repaired, Rules.Sections));
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
