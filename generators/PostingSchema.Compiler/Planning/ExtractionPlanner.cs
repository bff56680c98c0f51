using PostingSchema.Compiler.Binding;
using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Planning;

/// <summary>Finds out what the names in <c>x-extract</c> mean, and whether each rule can give what its property takes.</summary>
internal sealed class ExtractionPlanner
{
    private readonly SchemaDocument _document;
    private readonly ExtractionReader _reader;
    private readonly BoundExtraction _root;
    private readonly ExtractedShapes _shapes = new();
    private readonly HashSet<BoundSchema> _seen = [];

    private ExtractionPlanner(SchemaDocument document)
    {
        _document = document;
        _reader = new(document);
        var owner = OwnerOf(document.Root, []);
        _root = owner is null ? new() : ExtractionBinder.BindRoot(owner.Document, owner.ExtractNode!);
    }

    /// <summary>The plan; null where the schema says nothing of raw text.</summary>
    public static ExtractionPlan? Plan(SchemaDocument document)
    {
        var planner = new ExtractionPlanner(document);
        var properties = planner.PropertiesOf(document.Root, "", 0);
        planner.ReportUnreachable();
        if (document.Root.ExtractNode is null && properties.Count == 0)
        {
            return null;
        }

        return new ExtractionPlan
        {
            Sections = planner._root.Sections.Select(section => new SectionPlan(section.Name, section.Headers.ToEquatable())).ToEquatable(),
            Titles = planner._root.Titles.Select((title, index) => planner.Scoped(title, new RulePlan
            {
                Name = title.Name ?? FormattableString.Invariant($"title-{index + 1}"),
                Pattern = Pattern(title.Pattern, title.MatchCase),
                Labels = title.Labels.ToEquatable(),
            })).ToEquatable(),
            Vocabularies = planner._root.Vocabularies
                .Select(vocabulary => new VocabularyPlan(
                    vocabulary.Name, vocabulary.Terms.Select(term => new TermPlan(term[0], term.ToEquatable())).ToEquatable()))
                .Concat(planner._shapes.Vocabularies.OrderBy(vocabulary => vocabulary.Name, StringComparer.Ordinal))
                .ToEquatable(),
            Properties = properties,
        };
    }

    /// <summary>The root whose names the rules use: a schema that extends another one has its rules, so it has its sections too.</summary>
    private static BoundSchema? OwnerOf(BoundSchema root, HashSet<BoundSchema> seen) =>
        !seen.Add(root) ? null
        : root.ExtractNode is not null ? root
        : SchemaFacts.Bases(root).Select(inherited => OwnerOf(inherited, seen)).FirstOrDefault(owner => owner is not null);

    private EquatableArray<ExtractedPropertyPlan> PropertiesOf(BoundSchema schema, string path, int depth)
    {
        const int Deepest = 4;
        var plans = new List<ExtractedPropertyPlan>();
        foreach (var property in depth > Deepest ? [] : RecordShape.Of(schema).Properties)
        {
            if (PropertyOf(property, path, depth, plans) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans.ToEquatable();
    }

    private ExtractedPropertyPlan? PropertyOf(BoundProperty property, string path, int depth, IReadOnlyList<ExtractedPropertyPlan> before)
    {
        var target = SchemaFacts.Peel(property.Schema);
        var inner = EquatableArray<ExtractedPropertyPlan>.Empty;
        if (SchemaFacts.EffectiveTypes(target) == JsonTypes.Object)
        {
            inner = PropertiesOf(target, path + property.Name + ".", depth + 1);
        }

        var node = property.Schema.ExtractNode;
        if (node is null && inner.Count == 0)
        {
            return null;
        }

        _seen.Add(property.Schema);
        var bound = node is null ? new() : ExtractionBinder.BindProperty(property.Schema.Document, node);
        var shape = _shapes.Of(property.Schema);
        if (shape is null)
        {
            _reader.Report(node ?? property.Schema.Node, $"Text cannot become a value of {Quote.Json(property.Name)}: give it a type, or take x-extract away.");
            return null;
        }

        return new ExtractedPropertyPlan
        {
            JsonName = property.Name,
            Shape = shape,
            Rules = RulesOf(path + property.Name, bound.Rules, shape, before).ToEquatable(),
            Pick = bound.Pick?.Text,
            All = bound.All,
            Agree = bound.Agree,
            Most = bound.Most,
            Except = Before(bound.Except, before),
            Inner = inner,
        };
    }

    private IEnumerable<RulePlan> RulesOf(
        string property, IReadOnlyList<BoundRule> rules, ExtractedShape shape, IReadOnlyList<ExtractedPropertyPlan> before)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var name = rule.Name ?? property + "." + KindOf(rule);
            for (var number = 2; !taken.Add(name); number++)
            {
                name = FormattableString.Invariant($"{rule.Name ?? property + "." + KindOf(rule)}-{number}");
            }

            if (RuleOf(rule, name, shape, before) is { } plan)
            {
                yield return plan;
            }
        }
    }

    private static string KindOf(BoundRule rule) =>
        rule.Title is not null ? "title"
        : rule.Labels.Count > 0 ? "label"
        : rule.Property is not null ? rule.Property.Text
        : rule.Pattern is not null ? "pattern"
        : rule.Read is not null ? rule.Read.Text.Split('.')[0]
        : rule.Vocabulary is not null ? rule.Vocabulary.Text
        : "aliases";

    private RulePlan? RuleOf(BoundRule rule, string name, ExtractedShape shape, IReadOnlyList<ExtractedPropertyPlan> before)
    {
        var sources = (rule.Title is null ? 0 : 1) + (rule.Pattern is null ? 0 : 1) + (rule.Labels.Count > 0 ? 1 : 0)
            + (rule.Property is null ? 0 : 1);
        if (sources > 1)
        {
            _reader.Report(rule.Node, "A rule takes its text from one place: \"title\", \"pattern\", \"label\" or \"property\".");
            return null;
        }

        if (sources == 0 && rule.Read is null && !rule.Aliases && rule.Vocabulary is null)
        {
            _reader.Report(rule.Node, "A rule says where its text comes from (\"title\", \"pattern\", \"label\", \"property\") or what to look for (\"read\", \"aliases\", \"vocabulary\").");
            return null;
        }

        var item = shape is ListShape list ? list.Item : shape;
        var spellings = (item as EnumSpellings)?.Vocabulary;
        if (rule.Aliases && spellings is null)
        {
            _reader.Report(rule.Node, "\"aliases\" needs a property that is an enum.");
        }

        CheckTitle(rule);
        CheckGroups(rule, item);
        CheckValue(rule, item);
        var (reader, fact) = ReaderOf(rule, shape);
        return Scoped(rule, new RulePlan
        {
            Name = name,
            Title = rule.Title?.Text,
            Pattern = Pattern(rule.Pattern, rule.MatchCase),
            Labels = rule.Labels.ToEquatable(),
            Property = Before(rule.Property, before),
            Reader = reader,
            Fact = fact,
            Vocabulary = rule.Aliases ? spellings : Known(rule.Vocabulary)?.Text,
            Value = rule.Value is null ? null : NodeText.Of(rule.Value),
            Where = rule.Where.Select(condition => new ConditionPlan(condition.Fact.Text, condition.Values.Select(NodeText.Of).ToEquatable())).ToEquatable(),
        });
    }

    /// <summary>Adds where a rule looks.</summary>
    private RulePlan Scoped(BoundRule rule, RulePlan plan)
    {
        foreach (var section in rule.In.Concat(rule.NotIn))
        {
            CheckSection(section);
        }

        return plan with
        {
            In = rule.In.Select(section => section.Text).ToEquatable(),
            NotIn = rule.NotIn.Select(section => section.Text).ToEquatable(),
            When = Pattern(rule.When, matchCase: false),
            Unless = Pattern(rule.Unless, matchCase: false),
            Contains = Known(rule.Contains)?.Text,
            Lines = rule.Lines,
            Again = rule.Again,
        };
    }

    private void CheckSection(BoundWord section)
    {
        var known = _root.Sections.Select(s => s.Name).Concat(["title", "head", "cells", "other"]).ToArray();
        if (!known.Contains(section.Text))
        {
            _reader.Report(
                section.Place,
                $"There is no section {Quote.Json(section.Text)}{Nearest.Sentence(section.Text, known)} The sections are {string.Join(", ", known)}.");
        }
    }

    /// <summary>A property that is read before this one, in the same object.</summary>
    private string? Before(BoundWord? property, IReadOnlyList<ExtractedPropertyPlan> before)
    {
        if (property is not null && before.All(known => known.JsonName != property.Text))
        {
            var suggestion = Nearest.Sentence(property.Text, before.Select(known => known.JsonName));
            _reader.Report(property.Place, $"No property {Quote.Json(property.Text)} with x-extract stands before this one{suggestion}");
            return null;
        }

        return property?.Text;
    }

    private BoundWord? Known(BoundWord? vocabulary)
    {
        if (vocabulary is null || _root.Vocabularies.Any(known => known.Name == vocabulary.Text))
        {
            return vocabulary;
        }

        var suggestion = Nearest.Sentence(vocabulary.Text, _root.Vocabularies.Select(known => known.Name));
        _reader.Report(vocabulary.Place, $"There is no vocabulary {Quote.Json(vocabulary.Text)} in x-extract of the root{suggestion}");
        return null;
    }

    private void CheckTitle(BoundRule rule)
    {
        var groups = _root.Titles.SelectMany(title => title.Pattern?.Groups ?? []).Distinct().ToArray();
        if (rule.Title is { } title && !groups.Contains(title.Text))
        {
            _reader.Report(title.Place, $"No title pattern has a group {Quote.Json(title.Text)}{Nearest.Sentence(title.Text, groups)}");
        }
    }

    private void CheckGroups(BoundRule rule, ExtractedShape item)
    {
        if (rule.Pattern is null || rule.Read is not null || rule.Value is not null)
        {
            return;
        }

        var allowed = item switch
        {
            ObjectShape members => members.Members.Select(member => member.Name).ToArray(),
            MapShape => ["key", ExtractionReaders.Only],
            _ => new[] { ExtractionReaders.Only },
        };
        foreach (var group in rule.Pattern.Groups.Where(group => !allowed.Contains(group)))
        {
            _reader.Report(
                rule.Pattern.Place,
                $"The property cannot take a group {Quote.Json(group)}{Nearest.Sentence(group, allowed)} It takes {string.Join(", ", allowed)}.");
        }

        if (item is ObjectShape or MapShape && rule.Pattern.Groups.Count == 0)
        {
            _reader.Report(rule.Pattern.Place, $"The property is an object, so the pattern needs named groups: {string.Join(", ", allowed)}.");
        }
    }

    private void CheckValue(BoundRule rule, ExtractedShape item)
    {
        var fits = rule.Value is not { } value || item switch
        {
            FlagShape => value.IsBoolean,
            IntegerShape or NumberShape => value.Kind == NodeKind.Number,
            TextShape or DateShape => value.Kind == NodeKind.String,
            EnumSpellings spellings => value.Kind == NodeKind.String && _shapes.Vocabularies
                .First(vocabulary => vocabulary.Name == spellings.Vocabulary).Terms.Any(term => term.Value == value.Text),
            _ => false,
        };
        if (!fits)
        {
            _reader.Report(rule.Value!, "\"value\" is not a value that the property can have.");
        }
    }

    private (string? Reader, string? Fact) ReaderOf(BoundRule rule, ExtractedShape shape)
    {
        if (rule.Read is not { } read)
        {
            if (rule.Where.Count > 0)
            {
                _reader.Report(rule.Node, "\"where\" asks what a reader knows, so it needs \"read\".");
            }

            return (null, null);
        }

        var dot = read.Text.IndexOf('.');
        var name = dot < 0 ? read.Text : read.Text.Substring(0, dot);
        if (!ExtractionReaders.All.TryGetValue(name, out var facts))
        {
            _reader.Report(read.Place, $"There is no reader {Quote.Json(name)}{Nearest.Sentence(name, ExtractionReaders.All.Keys)} The readers are {string.Join(", ", ExtractionReaders.All.Keys)}.");
            return (null, null);
        }

        foreach (var condition in rule.Where.Where(condition => !facts.ContainsKey(condition.Fact.Text)))
        {
            _reader.Report(condition.Fact.Place, $"The reader {name} knows no {Quote.Json(condition.Fact.Text)}{Nearest.Sentence(condition.Fact.Text, facts.Keys)} It knows {string.Join(", ", facts.Keys)}.");
        }

        var fact = dot < 0 ? null : read.Text.Substring(dot + 1);
        if (fact is not null && !facts.ContainsKey(fact))
        {
            _reader.Report(read.Place, $"The reader {name} knows no {Quote.Json(fact)}{Nearest.Sentence(fact, facts.Keys)} It knows {string.Join(", ", facts.Keys)}.");
            return (null, null);
        }

        fact ??= facts.Count == 1 ? facts.Keys.Single() : null;
        if (rule.Value is null && !Takes(shape, fact is null ? null : facts[fact], facts))
        {
            _reader.Report(read.Place, fact is null
                ? $"The property cannot take all that {name} reads; name one fact: {string.Join(", ", facts.Keys.Select(key => name + "." + key))}."
                : $"The property cannot take {Quote.Json(read.Text)}: its type is another.");
        }

        return (name, fact);
    }

    private static bool Takes(ExtractedShape shape, FactKind? kind, IReadOnlyDictionary<string, FactKind> facts) => shape switch
    {
        ListShape list => kind == FactKind.Texts ? Takes(list.Item, FactKind.Text, facts) : Takes(list.Item, kind, facts),
        ObjectShape members => kind is null && members.Members.Any(member => facts.ContainsKey(member.Name)),
        MapShape => kind == FactKind.Counts,
        FlagShape => kind == FactKind.Flag,
        IntegerShape => kind is FactKind.Integer or FactKind.Text,
        NumberShape => kind is FactKind.Integer or FactKind.Number or FactKind.Text,
        DateShape => kind is FactKind.Date or FactKind.Text,
        EnumSpellings => kind == FactKind.Text,
        _ => kind is FactKind.Text or FactKind.Integer or FactKind.Date,
    };

    private static ExtractPatternPlan? Pattern(BoundExtractPattern? pattern, bool matchCase) => pattern is null ? null : new(
        pattern.Source,
        matchCase,
        pattern.Literals.Where(literal => literal.BeginsWord).Select(literal => literal.Text).ToEquatable(),
        pattern.Literals.Where(literal => !literal.BeginsWord).Select(literal => literal.Text).ToEquatable(),
        pattern.LiteralsAtStart);

    private void ReportUnreachable()
    {
        foreach (var schema in _document.Schemas.Values.Where(schema => schema.ExtractNode is not null))
        {
            if (schema != _document.Root && !_seen.Contains(schema))
            {
                _document.Diagnostics.Report(
                    DiagnosticRules.MisplacedAnnotation,
                    schema.LocationOf("x-extract"),
                    "x-extract has a meaning on the root, on its properties, and on properties of an object that the root has; nothing reads it here.");
            }
        }
    }
}
