using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Binding;

/// <summary>Reads <c>x-extract</c>: how a posting is found in raw text. schemas/README.md describes the language.</summary>
internal static class ExtractionBinder
{
    private static readonly string[] Picks = ["first", "last", "lowest", "highest"];

    /// <summary>Reads <c>x-extract</c> of the root.</summary>
    public static BoundExtraction BindRoot(SchemaDocument document, Node node)
    {
        var reader = new ExtractionReader(document);
        var extraction = new BoundExtraction();
        reader.Members(node, "x-extract of the root", new Dictionary<string, Action<Node>>
        {
            ["sections"] = value => Sections(reader, value, extraction),
            ["titles"] = value => extraction.Titles.AddRange(Rules(reader, value, "\"titles\"")),
            ["vocabularies"] = value => Vocabularies(reader, value, extraction),
        });
        foreach (var title in extraction.Titles.Where(title => title.Pattern is null))
        {
            reader.Report(title.Node, "A title needs a \"pattern\".");
        }

        return extraction;
    }

    /// <summary>Reads <c>x-extract</c> of a property: an array of rules, or an object with these and what to do with several values.</summary>
    public static BoundPropertyExtraction BindProperty(SchemaDocument document, Node node)
    {
        var reader = new ExtractionReader(document);
        var extraction = new BoundPropertyExtraction();
        if (node.Kind == NodeKind.Array)
        {
            extraction.Rules.AddRange(Rules(reader, node, "x-extract"));
            return extraction;
        }

        reader.Members(node, "x-extract of a property", new Dictionary<string, Action<Node>>
        {
            ["rules"] = value => extraction.Rules.AddRange(Rules(reader, value, "\"rules\"")),
            ["pick"] = value => extraction.Pick = Pick(reader, value),
            ["all"] = value => extraction.All = reader.Flag(value, "\"all\""),
            ["agree"] = value => extraction.Agree = reader.Flag(value, "\"agree\""),
            ["most"] = value => extraction.Most = reader.Count(value, "\"most\""),
            ["except"] = value => extraction.Except = reader.Word(value, "\"except\""),
        });
        return extraction;
    }

    private static BoundWord? Pick(ExtractionReader reader, Node node)
    {
        var pick = reader.Word(node, "\"pick\"");
        if (pick is not null && !Picks.Contains(pick.Text))
        {
            reader.Report(node, $"\"pick\" is one of {string.Join(", ", Picks)}; this is {Quote.Json(pick.Text)}{Nearest.Sentence(pick.Text, Picks)}");
            return null;
        }

        return pick;
    }

    private static void Sections(ExtractionReader reader, Node node, BoundExtraction extraction)
    {
        if (node.Kind != NodeKind.Object)
        {
            reader.Report(node, $"\"sections\" is an object: a name, and its header spellings; this is {node.Describe()}.");
        }

        foreach (var member in node.Members)
        {
            extraction.Sections.Add(new(member.Name, Texts(reader, member.Value, Quote.Json(member.Name))));
        }
    }

    private static void Vocabularies(ExtractionReader reader, Node node, BoundExtraction extraction)
    {
        if (node.Kind != NodeKind.Object)
        {
            reader.Report(node, $"\"vocabularies\" is an object: a name, and its terms; this is {node.Describe()}.");
        }

        foreach (var member in node.Members)
        {
            var terms = reader.Items(member.Value, Quote.Json(member.Name))
                .Select(term => term.Kind == NodeKind.Array
                    ? Texts(reader, term, "A term with several spellings")
                    : reader.Word(term, "A term") is { } word ? [word.Text] : [])
                .Where(term => term.Count > 0)
                .ToArray();
            extraction.Vocabularies.Add(new(member.Name, terms));
        }
    }

    private static IReadOnlyList<string> Texts(ExtractionReader reader, Node node, string what) =>
        reader.Words(node, what).Select(word => word.Text).ToArray();

    private static IEnumerable<BoundRule> Rules(ExtractionReader reader, Node node, string what) =>
        reader.Items(node, what).Select(item => Rule(reader, item)).ToArray();

    private static BoundRule Rule(ExtractionReader reader, Node node)
    {
        var rule = new BoundRule(node);
        reader.Members(node, "A rule", new Dictionary<string, Action<Node>>
        {
            ["name"] = value => rule.Name = reader.Word(value, "\"name\"")?.Text,
            ["title"] = value => rule.Title = reader.Word(value, "\"title\""),
            ["pattern"] = value => rule.Pattern = reader.Pattern(value, "\"pattern\""),
            ["property"] = value => rule.Property = reader.Word(value, "\"property\""),
            ["label"] = value => rule.Labels = Texts(reader, value, "\"label\""),
            ["read"] = value => rule.Read = reader.Word(value, "\"read\""),
            ["aliases"] = value => rule.Aliases = reader.Flag(value, "\"aliases\""),
            ["vocabulary"] = value => rule.Vocabulary = reader.Word(value, "\"vocabulary\""),
            ["value"] = value => rule.Value = value,
            ["where"] = value => rule.Where = Conditions(reader, value),
            ["in"] = value => rule.In = reader.Words(value, "\"in\""),
            ["notIn"] = value => rule.NotIn = reader.Words(value, "\"notIn\""),
            ["when"] = value => rule.When = reader.Pattern(value, "\"when\""),
            ["unless"] = value => rule.Unless = reader.Pattern(value, "\"unless\""),
            ["contains"] = value => rule.Contains = reader.Word(value, "\"contains\""),
            ["lines"] = value => rule.Lines = reader.Count(value, "\"lines\""),
            ["again"] = value => rule.Again = reader.Count(value, "\"again\""),
            ["matchCase"] = value => rule.MatchCase = reader.Flag(value, "\"matchCase\""),
        });
        return rule;
    }

    private static IReadOnlyList<BoundCondition> Conditions(ExtractionReader reader, Node node)
    {
        if (node.Kind != NodeKind.Object)
        {
            reader.Report(node, $"\"where\" is an object: a fact that the reader knows, and the value or values allowed; this is {node.Describe()}.");
        }

        return node.Members
            .Select(member => new BoundCondition(
                new(member.Name, member.Value), member.Value.Kind == NodeKind.Array ? member.Value.Items : [member.Value]))
            .ToArray();
    }
}
