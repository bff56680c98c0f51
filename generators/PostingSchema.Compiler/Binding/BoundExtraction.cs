using PostingSchema.Compiler.Parsing;

namespace PostingSchema.Compiler.Binding;

/// <summary><c>x-extract</c> of the root: the parts of a posting, its title line, lists of terms.</summary>
internal sealed class BoundExtraction
{
    public List<BoundSection> Sections { get; } = [];

    public List<BoundRule> Titles { get; } = [];

    public List<BoundVocabulary> Vocabularies { get; } = [];
}

/// <summary>A kind of section and its header spellings.</summary>
internal sealed record BoundSection(string Name, IReadOnlyList<string> Headers);

/// <summary>Terms and their spellings; the first spelling is the value.</summary>
internal sealed record BoundVocabulary(string Name, IReadOnlyList<IReadOnlyList<string>> Terms);

/// <summary><c>x-extract</c> of a property: its rules, and which of the values found counts.</summary>
internal sealed class BoundPropertyExtraction
{
    public List<BoundRule> Rules { get; } = [];

    public BoundWord? Pick { get; set; }

    public bool All { get; set; }

    public bool Agree { get; set; }

    public int? Most { get; set; }

    /// <summary>A property whose text is no value of this one.</summary>
    public BoundWord? Except { get; set; }
}

/// <summary>One rule as the schema has it. What its names mean is for the planner to find out.</summary>
internal sealed class BoundRule(Node node)
{
    public Node Node { get; } = node;

    public string? Name { get; set; }

    // Where a text comes from
    public BoundWord? Title { get; set; }

    public BoundExtractPattern? Pattern { get; set; }

    public IReadOnlyList<string> Labels { get; set; } = [];

    /// <summary>A property before this one, to read what that was read from.</summary>
    public BoundWord? Property { get; set; }

    // What it becomes
    public BoundWord? Read { get; set; }

    public bool Aliases { get; set; }

    public BoundWord? Vocabulary { get; set; }

    public Node? Value { get; set; }

    public IReadOnlyList<BoundCondition> Where { get; set; } = [];

    // Where to look
    public IReadOnlyList<BoundWord> In { get; set; } = [];

    public IReadOnlyList<BoundWord> NotIn { get; set; } = [];

    public BoundExtractPattern? When { get; set; }

    public BoundExtractPattern? Unless { get; set; }

    public BoundWord? Contains { get; set; }

    public int? Lines { get; set; }

    /// <summary>How often the text must stand elsewhere too.</summary>
    public int? Again { get; set; }

    public bool MatchCase { get; set; }
}

/// <summary>A name in a rule, and where it stands.</summary>
internal sealed record BoundWord(string Text, Node Place);

/// <summary>What a reader must say of a value besides: the fact, and the values allowed.</summary>
internal sealed record BoundCondition(BoundWord Fact, IReadOnlyList<Node> Values);

/// <summary>A regular expression that runs in linear time.</summary>
/// <param name="Source">The pattern as the schema has it.</param>
/// <param name="Groups">The names of its groups.</param>
/// <param name="Literals">Texts of which every match contains one, in lower case; empty where there are none.</param>
/// <param name="LiteralsAtStart">Whether every match begins with one of these texts.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record BoundExtractPattern(
    string Source, IReadOnlyList<string> Groups, IReadOnlyList<RequiredLiterals.RequiredText> Literals, bool LiteralsAtStart, Node Place);
