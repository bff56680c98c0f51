namespace PostingSchema.Extraction;

/// <summary>Splits a posting into its sections.</summary>
public static class SectionSplitter
{
    /// <summary>
    /// The sections in the order of the text; with the headers they cover it. Headers stand on lines of their own (with or without colon,
    /// numbers, markdown, emoji) or inline (<c>Minimum Qualifications: - PhD</c>). A header that no definition knows begins a section only
    /// where its form leaves no doubt; a mere line with a colon stays in the section that it is in. A <c>*</c> in a definition's header
    /// stands for one to five words (<c>About *</c>).
    /// </summary>
    public static IReadOnlyList<Section> Split(RepairedText text, IReadOnlyList<SectionDefinition> definitions) =>
        Split(text, definitions, LabelTable.None);

    /// <param name="text">The posting.</param>
    /// <param name="definitions">The sections and their headers.</param>
    /// <param name="labels">
    /// What is a label where a value follows in its line, although it may be a header on a line of its own: <c>Company: Halcyon Optics</c>.
    /// </param>
    internal static IReadOnlyList<Section> Split(RepairedText text, IReadOnlyList<SectionDefinition> definitions, LabelTable labels)
    {
        List<Section> sections = [];
        FoundHeader open = new("", default, 0, 0);
        var parent = "";
        foreach (FoundHeader next in new HeaderFinder(text, HeaderTable.Of(definitions), labels).All())
        {
            Close(text.Text, sections, open, next.LineStart, ref parent);
            open = next;
        }

        Close(text.Text, sections, open, text.Text.Length, ref parent);
        return sections;
    }

    private static void Close(string text, List<Section> sections, FoundHeader open, int end, ref string parent)
    {
        TextSpan content = Scan.Trim(text, new TextSpan(Math.Min(open.After, end), end));
        if (open.Header.IsEmpty && content.IsEmpty)
        {
            return;
        }

        // "Minimum Qualifications" is below "Qualifications", if that had nothing to say itself; so is what follows in the same words.
        var words = HeaderText.Fold(open.Header.Slice(text));
        var isBelow = parent.Length > 0 && words.Length > parent.Length && words.EndsWith(" " + parent, StringComparison.Ordinal);
        parent = isBelow ? parent : content.IsEmpty ? words : "";
        sections.Add(new Section(open.Name ?? Section.Other, open.Header, content, isBelow ? 1 : 0));
    }
}
