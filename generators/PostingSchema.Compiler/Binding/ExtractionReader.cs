using System.Globalization;
using PostingSchema.Compiler.Parsing;
using PostingSchema.Compiler.Patterns;

namespace PostingSchema.Compiler.Binding;

/// <summary>Reads the parts of <c>x-extract</c>; what is not as it should be is reported at its place.</summary>
internal sealed class ExtractionReader(SchemaDocument document)
{
    public void Report(Node place, string message) =>
        document.Diagnostics.Report(DiagnosticRules.InvalidExtraction, document.Source.Locate(place.Start, place.Length), message);

    /// <summary>Calls the reader of each member; a member without one is reported with the name that was probably meant.</summary>
    public void Members(Node node, string what, IReadOnlyDictionary<string, Action<Node>> readers)
    {
        if (node.Kind != NodeKind.Object)
        {
            Report(node, $"{what} is an object; this is {node.Describe()}.");
            return;
        }

        foreach (var member in node.Members)
        {
            if (readers.TryGetValue(member.Name, out var read))
            {
                read(member.Value);
            }
            else
            {
                document.Diagnostics.Report(
                    DiagnosticRules.InvalidExtraction,
                    document.Source.Locate(member.NameStart, member.NameLength),
                    $"{what} has no {Quote.Json(member.Name)}{Nearest.Sentence(member.Name, readers.Keys)} There are {string.Join(", ", readers.Keys)}.");
            }
        }
    }

    public BoundWord? Word(Node node, string what)
    {
        if (node.Kind == NodeKind.String)
        {
            return new(node.Text, node);
        }

        Report(node, $"{what} must be a string; this is {node.Describe()}.");
        return null;
    }

    public bool Flag(Node node, string what)
    {
        if (!node.IsBoolean)
        {
            Report(node, $"{what} must be true or false; this is {node.Describe()}.");
        }

        return node.Kind == NodeKind.True;
    }

    public int? Count(Node node, string what)
    {
        if (node.Kind == NodeKind.Number && int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        Report(node, $"{what} must be a whole number above 0; this is {node.Describe()}.");
        return null;
    }

    public IReadOnlyList<Node> Items(Node node, string what)
    {
        if (node.Kind == NodeKind.Array && node.Items.Count > 0)
        {
            return node.Items;
        }

        Report(node, $"{what} must be an array of at least one; this is {node.Describe()}.");
        return [];
    }

    public IReadOnlyList<BoundWord> Words(Node node, string what) =>
        Items(node, what).Select(item => Word(item, "Each item of " + what)).Where(word => word is not null).Select(word => word!).ToArray();

    /// <summary>A pattern that can run in linear time.</summary>
    public BoundExtractPattern? Pattern(Node node, string what)
    {
        if (Word(node, what) is not { } word)
        {
            return null;
        }

        var result = EcmaPattern.Translate(word.Text);
        if (result.Error is not null)
        {
            document.Diagnostics.Report(
                DiagnosticRules.InvalidPattern,
                document.Source.Locate(node.Start, node.Length),
                $"{Quote.Json(word.Text)} is not a regular expression of ECMA-262: {result.Error} (at character {result.ErrorIndex + 1}).");
            return null;
        }

        if (result.Program is null)
        {
            Report(node, "A pattern that reads text must run in linear time: without lookaround and without backreferences. \"unless\" says what must not be near.");
            return null;
        }

        var root = PatternParser.Parse(word.Text).Root!;
        var groups = root.All().OfType<GroupNode>().Select(group => group.Capture?.Name).OfType<string>().ToArray();
        return new(word.Text, groups, RequiredLiterals.Of(root, out var atStart), atStart, node);
    }
}
