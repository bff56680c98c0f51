namespace PostingSchema.Extraction.Rules;

/// <summary>The parts of a text that a rule looks at.</summary>
/// <param name="number">Rules that look at the same parts have the same number.</param>
/// <param name="named">The parts to look at, in this order; none for the whole text.</param>
/// <param name="left">The sections to leave out.</param>
internal sealed class RuleScope(int number, string[] named, string[] left)
{
    /// <summary>The line of the title.</summary>
    public const string Title = "title";

    /// <summary>What is before the first header.</summary>
    public const string Head = "head";

    /// <summary>The fields of a row such as <c>Employer | Place | Full-time</c>.</summary>
    public const string Cells = "cells";

    private readonly bool _hasHead = named.Contains(Head);

    public int Number => number;

    /// <summary>The parts by name.</summary>
    public IReadOnlyList<string> Named => named;

    public bool HasTitle { get; } = named.Contains(Title);

    public bool HasCells { get; } = named.Contains(Cells);

    /// <summary>Whether a sentence belongs to it.</summary>
    /// <param name="section">The section that the sentence is in.</param>
    /// <param name="isHead">Whether the sentence stands before the first header.</param>
    public bool Has(string section, bool isHead) =>
        (named.Length == 0 || Has(named, section) || (_hasHead && isHead)) && !Has(left, section);

    /// <summary>The ranges of a text, in the order of the names.</summary>
    public List<TextSpan> Of(TextLayout layout, TextSpan? title)
    {
        var spans = new List<TextSpan>();
        if (named.Length == 0 && left.Length == 0)
        {
            spans.Add(TextSpan.Whole(layout.Text));
        }
        else if (named.Length == 0)
        {
            foreach (var section in layout.Sections)
            {
                if (!Has(left, section.Name))
                {
                    spans.Add(section.Content);
                }
            }
        }

        foreach (var name in named)
        {
            switch (name)
            {
                case Title when title is { } line:
                    spans.Add(line);
                    break;
                case Title:
                    break;
                case Head:
                    spans.Add(layout.Head);
                    break;
                case Cells:
                    spans.AddRange(layout.Cells);
                    break;
                default:
                    AddSections(layout, name, spans);
                    break;
            }
        }

        return spans;
    }

    private static void AddSections(TextLayout layout, string name, List<TextSpan> spans)
    {
        foreach (var section in layout.Sections)
        {
            if (section.Name == name)
            {
                spans.Add(section.Content);
            }
        }
    }

    private static bool Has(string[] names, string section)
    {
        foreach (var name in names)
        {
            if (name == section)
            {
                return true;
            }
        }

        return false;
    }
}
