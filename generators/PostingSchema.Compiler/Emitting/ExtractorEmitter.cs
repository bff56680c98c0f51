using PostingSchema.Compiler.Planning;

namespace PostingSchema.Compiler.Emitting;

/// <summary>The rules of <c>x-extract</c> as objects of the extraction runtime. A method a property, so that none grows too long.</summary>
internal static class ExtractorEmitter
{
    private const string Extraction = "global::PostingSchema.Extraction.";
    private const string Rules = Extraction + "Rules.";

    public static GeneratedFile Emit(DocumentPlan plan, ExtractionPlan extraction) =>
        EmittedFile.Write(plan, plan.Root, "Extractor", writer =>
        {
            var name = CSharp.Global(plan.Root);
            writer.Open($"partial record {plan.Root.Name} : {Extraction}IExtractable<{name}>");
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public static {Rules}Extractor<{name}> Extractor => {name}Extractor.Instance;");
            writer.Line();
            writer.Line("/// <summary>Reads a posting out of raw text: what the text states, each value with its evidence. Nothing is guessed.</summary>");
            writer.Line($"public static {Extraction}Extraction<{name}> Extract(string text) => {name}Extractor.Instance.Extract(text);");
            writer.Close();
            writer.Line();
            writer.Line($"/// <summary>How a {plan.Root.Name} is found in text.</summary>");
            EmittedFile.MarkGenerated(writer);
            writer.Open($"internal static class {plan.Root.Name}Extractor");
            writer.Line($"internal static readonly {Rules}Extractor<{name}> Instance = new(new {Rules}RuleSet");
            writer.Line("{");
            writer.Indent();
            writer.Line("Sections = Sections(),");
            writer.Line($"Vocabularies = [{string.Join(", ", extraction.Vocabularies.Select((_, index) => $"Vocabulary{Literal.Int32(index)}()"))}],");
            writer.Line("Titles = Titles(),");
            writer.Line($"Properties = [{string.Join(", ", extraction.Properties.Select((_, index) => $"Property{Literal.Int32(index)}()"))}],");
            writer.Outdent();
            writer.Line("});");
            Sections(writer, extraction.Sections);
            foreach (var (vocabulary, index) in extraction.Vocabularies.Select((vocabulary, index) => (vocabulary, index)))
            {
                Vocabulary(writer, vocabulary, index);
            }

            Method(writer, $"global::System.Collections.Generic.IReadOnlyList<{Rules}Rule> Titles()");
            List(writer, extraction.Titles, title => Rule(writer, title));
            writer.Line(";");
            writer.Outdent();
            foreach (var (property, index) in extraction.Properties.Select((property, index) => (property, index)))
            {
                Method(writer, $"{Rules}PropertyRules Property{Literal.Int32(index)}()");
                Property(writer, property);
                writer.Line(";");
                writer.Outdent();
            }

            writer.Close();
        });

    private static void Method(SourceWriter writer, string header)
    {
        writer.Line();
        writer.Line($"private static {header} =>");
        writer.Indent();
    }

    private static void Sections(SourceWriter writer, EquatableArray<SectionPlan> sections)
    {
        Method(writer, $"global::System.Collections.Generic.IReadOnlyList<{Extraction}SectionDefinition> Sections()");
        List(writer, sections, section => writer.Line($"new {Extraction}SectionDefinition({Literal.String(section.Name)}, {Strings(section.Headers)})"));
        writer.Line(";");
        writer.Outdent();
    }

    /// <summary>One literal, a term a line: thousands of objects would make a method that the JIT refuses to optimise.</summary>
    private static void Vocabulary(SourceWriter writer, VocabularyPlan vocabulary, int index)
    {
        Method(writer, $"{Rules}TermList Vocabulary{Literal.Int32(index)}()");
        writer.Line($"new({Literal.String(vocabulary.Name)},");
        writer.Indent();
        foreach (var term in vocabulary.Terms)
        {
            var line = string.Join("\t", new[] { term.Value }.Concat(term.Spellings).Select(text => text.Replace('\t', ' ').Replace('\n', ' ')));
            writer.Line($"{Literal.String(line + "\n")} +");
        }

        writer.Line("\"\");");
        writer.Outdent();
        writer.Outdent();
    }

    private static void Property(SourceWriter writer, ExtractedPropertyPlan property)
    {
        writer.Line($"new {Rules}PropertyRules({Literal.String(property.JsonName)}, {Shape(property.Shape)})");
        writer.Line("{");
        writer.Indent();
        if (property.Rules.Count > 0)
        {
            writer.Line("Rules =");
            List(writer, property.Rules, rule => Rule(writer, rule));
            writer.Line(",");
        }

        Optional(writer, "Pick", property.Pick is null ? null : Rules + "Pick." + CSharpNames.Pascal(property.Pick));
        Optional(writer, "All", property.All ? "true" : null);
        Optional(writer, "Agree", property.Agree ? "true" : null);
        Optional(writer, "Most", property.Most is { } most ? Literal.Int32(most) : null);
        Optional(writer, "Except", Text(property.Except));
        if (property.Inner.Count > 0)
        {
            writer.Line("Inner =");
            List(writer, property.Inner, inner => Property(writer, inner));
            writer.Line(",");
        }

        writer.Outdent();
        writer.Line("}");
    }

    private static void Rule(SourceWriter writer, RulePlan rule)
    {
        writer.Line($"new {Rules}Rule({Literal.String(rule.Name)})");
        writer.Line("{");
        writer.Indent();
        Optional(writer, "Title", Text(rule.Title));
        Optional(writer, "Pattern", Pattern(rule.Pattern));
        Optional(writer, "Labels", rule.Labels.Count > 0 ? Strings(rule.Labels) : null);
        Optional(writer, "Property", Text(rule.Property));
        Optional(writer, "Reader", Text(rule.Reader));
        Optional(writer, "Fact", Text(rule.Fact));
        Optional(writer, "Vocabulary", Text(rule.Vocabulary));
        Optional(writer, "Value", Text(rule.Value));
        Optional(writer, "Where", rule.Where.Count > 0
            ? "[" + string.Join(", ", rule.Where.Select(condition => $"new {Rules}Condition({Literal.String(condition.Fact)}, {Strings(condition.Values)})")) + "]"
            : null);
        Optional(writer, "In", rule.In.Count > 0 ? Strings(rule.In) : null);
        Optional(writer, "NotIn", rule.NotIn.Count > 0 ? Strings(rule.NotIn) : null);
        Optional(writer, "When", Pattern(rule.When));
        Optional(writer, "Unless", Pattern(rule.Unless));
        Optional(writer, "Contains", Text(rule.Contains));
        Optional(writer, "Lines", rule.Lines is { } lines ? Literal.Int32(lines) : null);
        Optional(writer, "Again", rule.Again is { } again ? Literal.Int32(again) : null);
        writer.Outdent();
        writer.Line("}");
    }

    private static void List<T>(SourceWriter writer, IReadOnlyList<T> items, Action<T> item)
    {
        writer.Line("[");
        writer.Indent();
        foreach (var one in items)
        {
            item(one);
            writer.Line(",");
        }

        writer.Outdent();
        writer.Line("]");
    }

    private static void Optional(SourceWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.Line($"{name} = {value},");
        }
    }

    private static string? Text(string? text) => text is null ? null : Literal.String(text);

    private static string Strings(IEnumerable<string> texts) => $"new string[] {{ {string.Join(", ", texts.Select(Literal.String))} }}";

    private static string? Pattern(ExtractPatternPlan? pattern) => pattern is null ? null
        : $"new({Literal.String(pattern.Source)}, matchCase: {(pattern.MatchCase ? "true" : "false")}, "
            + (pattern.AtStart ? $"begins: {Strings(pattern.Words)})" : $"words: {Strings(pattern.Words)}, parts: {Strings(pattern.Parts)})");

    private static string Shape(ExtractedShape shape) => Rules + "Shape." + (shape switch
    {
        TextShape { MaxLength: { } length } => $"Text({Literal.Int32(length)})",
        TextShape => "Text()",
        IntegerShape => "Integer",
        NumberShape => "Number",
        FlagShape => "Flag",
        DateShape => "Date",
        EnumSpellings spellings => $"Enum({Literal.String(spellings.Vocabulary)})",
        ListShape list => $"List({Shape(list.Item)})",
        MapShape map => $"Map({Shape(map.Item)})",
        ObjectShape members => $"Object([{string.Join(", ", members.Members.Select(member => $"({Literal.String(member.Name)}, {Shape(member.Shape)})"))}])",
        _ => throw new InvalidOperationException("A shape that the emitter does not know."),
    });
}
